import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  KEYPADS,
  keypadNamed,
  keysOf,
  withKey,
  withoutLast,
} from '../../../../src/ui/components/keys';

const caretAtEnd = (text: string) => ({ text, start: text.length, end: text.length });

describe('a keypad', () => {
  it('of a credit code has the 31 signs of GB 32100 and no other', () => {
    expect([...keysOf('uscc').keys].sort().join('')).toBe('0123456789ABCDEFGHJKLMNPQRTUWXY');
  });

  it.each(KEYPADS)('%s has all ten figures, and no key twice', (kind) => {
    const { keys } = keysOf(kind);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(expect.arrayContaining(Array.from('0123456789')));
  });

  it('is known by its name, and a field without one has none', () => {
    expect(keypadNamed('uscc')).toBe('uscc');
    expect(keypadNamed('chinese')).toBeUndefined();
    expect(keypadNamed(undefined)).toBeUndefined();
  });

  it('puts a sign where the caret is, over what is selected', () => {
    expect(withKey({ text: '1503', start: 1, end: 3 }, '9')).toEqual({
      text: '193',
      start: 2,
      end: 2,
    });
  });

  it('takes a whole sign back, also one outside the basic plane', () => {
    expect(withoutLast(caretAtEnd('张𠮷'))).toEqual(caretAtEnd('张'));
    expect(withoutLast(caretAtEnd(''))).toEqual(caretAtEnd(''));
    expect(withoutLast({ text: '1503', start: 1, end: 3 })).toEqual({
      text: '13',
      start: 1,
      end: 1,
    });
  });

  it('takes back exactly what it typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(...keysOf('docNo').keys),
        (text, key) => {
          expect(withoutLast(withKey(caretAtEnd(text), key))).toEqual(caretAtEnd(text));
        },
      ),
    );
  });
});
