import { describe, expect, test } from 'vitest';
import { refusedAs } from '../../../../src/bundle/reason';
import * as text from '../../../../src/ui/screens/verify/text';

const reasons = Object.keys(refusedAs).filter(
  (reason): reason is keyof typeof refusedAs => reason in refusedAs,
);

describe('the words of a refusal', () => {
  test('differ for every reason', () => {
    expect(new Set(reasons.map(text.reasonWords)).size).toBe(reasons.length);
  });

  test.each(['directory', 'several', 'check-failed'] as const)('say what to do: %s', (reason) => {
    expect(text.beforeReadingWords(reason)).toMatch(/请/);
  });
});

describe('a code', () => {
  test('is set in fours, so that it can be read out', () => {
    expect(text.groupedCode('91150302MA0XE8A17Y')).toBe('9115 0302 MA0X E8A1 7Y');
  });

  test('stays as typed when it is none', () => {
    expect(text.groupedCode('没有')).toBe('没有');
  });
});
