import { describe, expect, it } from 'vitest';
import { normalPassphrase, passphraseFault } from '../../../src/storage/passphrase';

describe('a new passphrase', () => {
  it.each([
    ['七个字不够用的', 'too-short'],
    ['八个字就够长了呀', undefined],
    ['👍👍👍👍', 'too-short'],
    [' 七个字不够用的 ', 'too-short'],
    ['aaaaaaaa', 'too-plain'],
    ['一二三一二三一二三', 'too-plain'],
    ['甲乙丙丁甲乙丙丁', undefined],
    ['19900101012', 'only-digits'],
    ['199001010123', undefined],
    ['１９９８０１０２', 'only-digits'],
    ['1990010a', undefined],
  ])('%s: %s', (passphrase, fault) => {
    expect(passphraseFault(passphrase)).toBe(fault);
  });
});

it('is the same typed wide or narrow, and with a blank behind it', () => {
  expect(normalPassphrase('ＡＢＣ１２３！ ')).toBe(normalPassphrase('ABC123!'));
});
