import { describe, expect, it } from 'vitest';
import { clearsUnvisited, safeUntil } from '../../../../src/ui/screens/storage/apple';
import { day } from '../../storage/sample';

const MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

describe('the rule of seven days', () => {
  it.each([
    ['Safari on a phone', `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`, 5, true],
    ['Chrome on a phone of Apple', `${IPHONE} CriOS/126.0 Mobile/15E148 Safari/604.1`, 5, true],
    ['Safari on a Mac', `${MAC} Version/17.5 Safari/605.1.15`, 0, true],
    ['an iPad that calls itself a Mac', `${MAC} Version/17.5 Safari/605.1.15`, 5, true],
    ['Chrome on a Mac', `${MAC} Chrome/126.0.0.0 Safari/537.36`, 0, false],
    ['Chrome on Linux', 'Mozilla/5.0 (X11; Linux x86_64) Chrome/126.0.0.0 Safari/537.36', 0, false],
  ])('for %s', (_, userAgent, touchPoints, answer) => {
    const signs = { userAgent, touchPoints, fromHomeScreen: false };
    expect(clearsUnvisited(signs)).toBe(answer);
    expect(clearsUnvisited({ ...signs, fromHomeScreen: true })).toBe(false);
  });

  it('leaves what is stored today alone until the seventh day', () => {
    expect(safeUntil(day('2026-12-28'))).toBe('2027-01-04');
  });
});
