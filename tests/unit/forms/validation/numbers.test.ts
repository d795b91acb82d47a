import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRegistrationNumber } from '../../../../src/forms/validation/registration-number';
import { checkResidentId, parseResidentId } from '../../../../src/forms/validation/resident-id';
import {
  checkUscc,
  hasCheckCharacter,
  hasOrganisationCheck,
  parseUscc,
} from '../../../../src/forms/validation/uscc';
import { day } from './sample';

const TODAY = day('2026-11-23');
const CODE_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const found = (issues: readonly { level: string; code: string }[]): string[] =>
  issues.map(({ level, code }) => `${level} ${code}`);

/** The text with one sign in another's place, for a place and a sign drawn by chance. */
function changed(text: string, signs: string, at: number, by: number): string {
  const old = signs.indexOf(text.charAt(at));
  const sign = signs.charAt((old + 1 + (by % (signs.length - 1))) % signs.length);
  return text.slice(0, at) + sign + text.slice(at + 1);
}

describe('a unified social credit code', () => {
  const RIGHT = [
    '91110000101623741K',
    '911101066976941872',
    '91350100M000100Y43',
    '91150302MA0XE8A17Y',
    '92150303MA0XE8A255',
    '93150304MA0XE8A33B',
    '911503021000000320',
    '91150302100000219Y',
    '52150300MJX0000421',
  ];

  it.each(RIGHT)('%s is right', (code) => {
    expect(checkUscc(code)).toEqual([]);
    expect(parseUscc(code)).toBe(code);
  });

  it('in real use whose check character is wrong only warns, and points where to look', () => {
    const [issue, ...more] = checkUscc('91350211M0000XUF46');
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ level: 'warning', code: 'check-character' });
    expect(issue?.message).toContain('前 8 位和最后一位');
    expect(parseUscc('91350211M0000XUF46')).toBeDefined();
  });

  it.each(['91110000101623741K', '911101066976941872', '91350100M000100Y43', '91350211M0000XUF46'])(
    'of an organisation, %s, holds that organisation’s check too',
    (text) => {
      const code = parseUscc(text);
      expect(code && hasOrganisationCheck(code)).toBe(true);
    },
  );

  it('with any one sign changed is caught', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RIGHT), fc.nat(17), fc.nat(29), (code, at, by) => {
        const digitsOnly = at >= 2 && at < 8;
        const wrong = changed(code, digitsOnly ? '0123456789' : CODE_SIGNS, at, by);
        const parsed = parseUscc(wrong);
        expect(parsed && hasCheckCharacter(parsed)).toBe(false);
        expect(found(checkUscc(wrong))).toEqual(['warning check-character']);
      }),
    );
  });

  it.each([
    ['too short', '91150302MA0XE8A17', 'error length'],
    ['too long', '91150302MA0XE8A17Y1', 'error length'],
    ['with the letter O', '9115O302MA0XE8A17Y', 'error characters'],
    ['with a hyphen', '91150302-MA0XE8A1Y', 'error characters'],
    ['with Chinese in it', '91150302MA0XE8A17叉', 'error characters'],
    ['with a lone surrogate', '91150302MA0XE8A17\ud800', 'error characters'],
    ['with a letter in the area', '91A50302MA0XE8A17Y', 'error form'],
  ])('%s is refused', (_, text, issue) => {
    expect(found(checkUscc(text))).toEqual([issue]);
    expect(parseUscc(text)).toBeUndefined();
  });

  it('with a letter O is asked about, at its place, and never mended by itself', () => {
    expect(checkUscc('9115O302MA0XE8A17Y')[0]?.message).toBe(
      '第 5 位是字母 O，信用代码里没有它，可能是数字 0。',
    );
  });

  it.each([
    '91150302ma0xe8a17y',
    ' 9115 0302 MA0X E8A1 7Y ',
    '９１１５０３０２ＭＡ０ＸＥ８Ａ１７Ｙ',
  ])('typed as %s is understood', (text) => {
    expect(checkUscc(text)).toEqual([]);
    expect(parseUscc(text)).toBe('91150302MA0XE8A17Y');
  });
});

describe('a registration number of before', () => {
  it('with its check digit is right', () => {
    expect(checkRegistrationNumber('331021620043077')).toEqual([]);
  });

  it('with any one digit changed warns', () => {
    fc.assert(
      fc.property(fc.nat(14), fc.nat(8), (at, by) => {
        const wrong = changed('331021620043077', '0123456789', at, by);
        expect(found(checkRegistrationNumber(wrong))).toEqual(['warning check-digit']);
      }),
    );
  });

  it('of another register is let be', () => {
    expect(found(checkRegistrationNumber('蒙乌社证字第 010012 号'))).toEqual(['hint form']);
  });
});

describe('a resident identity number', () => {
  const RIGHT = [
    '11010519491231002X',
    '440524188001010014',
    '150302199001011231',
    '150303198512310024',
    '15030219900101001X',
  ];

  it.each(RIGHT)('%s is right', (number) => {
    expect(checkResidentId(number, TODAY)).toEqual([]);
  });

  it('with a small x and spaces is understood', () => {
    expect(checkResidentId('110105 19491231 002x', TODAY)).toEqual([]);
    expect(parseResidentId('110105 19491231 002x')).toBe('11010519491231002X');
  });

  it('with any one digit changed is refused', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RIGHT), fc.nat(17), fc.nat(9), (number, at, by) => {
        const wrong = changed(number, at === 17 ? '0123456789X' : '0123456789', at, by % 9);
        expect(checkResidentId(wrong, TODAY)).toMatchObject([{ level: 'error' }]);
      }),
    );
  });

  it.each([
    ['a wrong check digit', '130402198207290622', 'check-digit'],
    ['15 digits', '150302900101123', 'old-number'],
    ['17 digits', '15030219900101123', 'length'],
    ['19 digits', '1503021990010112311', 'length'],
    ['an X in the middle', '1503021990010X1231', 'characters'],
    ['31 February', '150302199002311231', 'birth-date'],
    ['29 February of a common year', '150302199902291231', 'birth-date'],
    ['month 13', '150302199013011231', 'birth-date'],
  ])('with %s is refused', (_, number, code) => {
    expect(found(checkResidentId(number, TODAY))).toEqual([`error ${code}`]);
  });

  it('of somebody born today is right, of somebody born tomorrow refused', () => {
    expect(checkResidentId('150302202611231236', day('2026-11-23'))).toEqual([]);
    expect(checkResidentId('150302202611231236', day('2026-11-22'))).toMatchObject([
      { code: 'birth-date', message: '按这个号码，出生日期在今天之后，请对照身份证改正。' },
    ]);
  });
});
