import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDate, dayWords, parseDay } from '../../../../src/forms/validation/date-field';
import { checkEmail, parseEmail } from '../../../../src/forms/validation/email';
import { checkMoney, parseMoney } from '../../../../src/forms/validation/money';
import { checkPhone, parsePhone } from '../../../../src/forms/validation/phone';
import { day } from './sample';

const TODAY = day('2026-11-23');

describe('a telephone number', () => {
  it.each([
    ['13847312345', '13847312345'],
    ['138 4731 2345', '13847312345'],
    ['138-4731-2345', '13847312345'],
    ['+86 13847312345', '13847312345'],
    ['１３８４７３１２３４５', '13847312345'],
    ['0473-3156859', '0473-3156859'],
    ['0473—3156859', '0473-3156859'],
    ['04733156859', '04733156859'],
    ['（0473）3156859', '0473-3156859'],
    ['010-12345678-801', '010-12345678-801'],
    ['400-123-4567', '400-123-4567'],
  ])('%s is %s', (typed, number) => {
    expect(checkPhone(typed)).toEqual([]);
    expect(parsePhone(typed)).toBe(number);
  });

  it.each([
    ['3156859', 'warning', 'area-code'],
    ['1384731234', 'error', 'length'],
    ['138473123456', 'error', 'length'],
    ['12047312345', 'error', 'form'],
    ['打我手机', 'error', 'form'],
  ])('%s gives %s %s', (typed, level, code) => {
    expect(checkPhone(typed)).toMatchObject([{ level, code }]);
    expect(parsePhone(typed)).toBeUndefined();
  });
});

describe('an e-mail address', () => {
  it.each([
    ['12345@qq.com', '12345@qq.com'],
    ['wang.li+xf@mail.163.com', 'wang.li+xf@mail.163.com'],
    ['１２３４５＠qq。com', '12345@qq.com'],
  ])('%s is %s', (typed, address) => {
    expect(parseEmail(typed)).toBe(address);
    expect(checkEmail(typed)).toEqual([]);
  });

  it.each(['12345', '@qq.com', 'a@b', 'a@@qq.com', 'a@qq..com', '王@qq.com', 'a@qq.com.'])(
    '%s is refused',
    (typed) => {
      expect(checkEmail(typed)).toMatchObject([{ level: 'error', code: 'form' }]);
    },
  );
});

describe('an amount', () => {
  it.each([
    ['5000', '5000.00'],
    ['0', '0.00'],
    ['0005.5', '5.50'],
    ['12,345.6', '12345.60'],
    ['１２，３４５', '12345.00'],
    ['¥ 5,000.00 元', '5000.00'],
    ['人民币5000元整', '5000.00'],
  ])('%s is %s', (typed, amount) => {
    expect(parseMoney(typed)).toBe(amount);
    expect(checkMoney(typed)).toEqual([]);
  });

  it.each([
    ['5万', 'unit'],
    ['-5', 'negative'],
    ['5.001', 'decimals'],
    ['1,23', 'form'],
    ['1.2.3', 'form'],
    ['伍仟', 'form'],
    ['1'.repeat(13), 'size'],
  ])('%s is refused: %s', (typed, code) => {
    expect(checkMoney(typed)).toMatchObject([{ level: 'error', code }]);
    expect(parseMoney(typed)).toBeUndefined();
  });

  it('keeps its value to the cent', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(99), (yuan, cents) => {
        const text = `${String(yuan)}.${String(cents).padStart(2, '0')}`;
        expect(parseMoney(text)).toBe(text);
        expect(parseMoney(`${yuan.toLocaleString('en-US')}.${text.slice(-2)}元`)).toBe(text);
      }),
    );
  });
});

describe('a day', () => {
  it.each([
    '2026-05-10',
    '2026-5-10',
    '2026/5/10',
    '2026.5.10',
    '2026年5月10日',
    '2026年05月10号',
    '20260510',
    '２０２６年５月１０日',
    ' 2026 年 5 月 10 日 ',
  ])('written %s is understood', (typed) => {
    expect(parseDay(typed)).toBe('2026-05-10');
    expect(checkDate(typed, TODAY)).toEqual([]);
  });

  it.each([
    ['2026-02-31', 'no-such-day', '2026年2月没有 31 日，请核对日期。'],
    ['2025年2月29日', 'no-such-day', '2025年2月没有 29 日，请核对日期。'],
    ['2026-04-00', 'no-such-day', '2026年4月没有 0 日，请核对日期。'],
    ['20261310', 'no-such-day', '没有 13 月，请核对月份。'],
    ['0206-05-10', 'year', '年份写的是 206 年，请核对。'],
    ['9026-05-10', 'year', '年份写的是 9026 年，请核对。'],
    ['26.5.10', 'year', '年份请写四位，例如 2026年5月10日。'],
    ['2026-5', 'form', '请写全年、月、日，例如 2026年5月10日。'],
    ['2026-5/10', 'form', '请写全年、月、日，例如 2026年5月10日。'],
    ['去年五月', 'form', '请写全年、月、日，例如 2026年5月10日。'],
  ])('written %s is refused: %s', (typed, code, message) => {
    expect(checkDate(typed, TODAY)).toEqual([{ level: 'error', code, message }]);
  });

  it('may be today, but not tomorrow, when it must have happened', () => {
    expect(checkDate('2026-11-23', TODAY)).toEqual([]);
    expect(checkDate('2026-11-24', TODAY)).toEqual([
      { level: 'error', code: 'future', message: '这一天在今天（2026年11月23日）之后，请核对。' },
    ]);
    expect(checkDate('2026-11-24')).toEqual([]);
  });

  it('printed and read again is the same day', () => {
    const days = fc.date({
      min: new Date('1949-01-02'),
      max: new Date('2100-12-30'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(parseDay(iso)).toBe(iso);
        expect(parseDay(dayWords(day(iso)))).toBe(iso);
        expect(parseDay(iso.replaceAll('-', ''))).toBe(iso);
      }),
    );
  });
});
