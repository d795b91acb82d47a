import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../src/catalogue';
import { NOTHING_SUBMITTED, withOutcome, withSubmission } from '../../../../src/rules/follow-up';
import type { Outcome } from '../../../../src/rules/follow-up';
import { followUpStep } from '../../../../src/rules/follow-up-step';
import { nextAfterSubmission } from '../../../../src/ui/screens/drafts/handed-in';
import { readPastDay } from '../../../../src/ui/screens/progress/past-day';
import { dueWords, stepLine, TEXT } from '../../../../src/ui/screens/progress/text';
import { TEXT as SUBMIT } from '../../../../src/ui/screens/submit/text';
import { day } from '../../storage/sample';

const TODAY = day('2026-11-23');
const ITEM = catalogue.items['serious-wage-arrears'];
const WAITING = withSubmission(NOTHING_SUBMITTED, {
  on: TODAY,
  gate: 'authority',
  channel: 'authority',
  pathway: 'early-removal',
});

function line(outcome?: Outcome, today = TODAY): string {
  const followUp = outcome ? withOutcome(WAITING, 'authority', outcome) : WAITING;
  const step = followUpStep(ITEM, followUp, 'authority', today, catalogue);
  if (step === undefined) throw new Error('no step');
  return stepLine(step);
}

describe('a line of the list of drafts', () => {
  it.each([
    [undefined, '2026-11-23', '已递交 · 最迟2026年12月14日'],
    [undefined, '2026-12-15', '已递交 · 过了2026年12月14日，打电话问'],
    [{ kind: 'supplement', on: TODAY, asked: '' }, '2026-11-23', '要补正 · 补好再交一次'],
    [{ kind: 'refused', on: TODAY }, '2026-11-23', '不同意 · 不服的，最后一天2027年1月22日'],
    [{ kind: 'agreed', on: TODAY, sites: {} }, '2026-11-23', '已同意 · 查一查网站'],
    [{ kind: 'agreed', on: TODAY, sites: {}, closedOn: TODAY }, '2026-11-23', '办完了'],
  ] as const)('of %j on %s: %s', (outcome, today, words) => {
    expect(line(outcome, day(today))).toBe(words);
  });

  it('is about the answer that is due first, and says when the record cannot be read', () => {
    const both = withSubmission(WAITING, {
      on: TODAY,
      gate: 'credit-china',
      channel: 'credit-china',
      pathway: 'credit-china-termination',
    });
    const of = (stored: Parameters<typeof nextAfterSubmission>[1]) =>
      nextAfterSubmission(ITEM, stored, TODAY, catalogue);
    expect(of({ state: 'ok', followUp: both })).toEqual({
      day: '2026-12-07',
      isToday: true,
      words: '已递交 · 一般在2026年12月7日前后；已递交 · 最迟2026年12月14日',
    });
    expect(of({ state: 'none' })).toBeUndefined();
    expect(of({ state: 'ok', followUp: NOTHING_SUBMITTED })).toBeUndefined();
    expect(of({ state: 'unreadable' })?.words).toBe('递交的记录读不出来');
  });
});

describe('the words', () => {
  it('say that an answer is due only where the source is firm', () => {
    expect(dueWords({ isFirm: true }).before).toContain('最迟');
    expect(Object.values(dueWords({ isFirm: false })).join('')).not.toMatch(
      /最迟|应当|必须|照规定/,
    );
  });

  it('speak in sentences of at most thirty characters', () => {
    const sentences = [...Object.values(TEXT), ...Object.values(SUBMIT)].flatMap((text) =>
      text.split(/[。；？]/u),
    );
    expect(sentences.filter((sentence) => Array.from(sentence).length > 30)).toEqual([]);
  });
});

describe('a day that has passed', () => {
  const before = { day: day('2026-05-10'), what: '递交那天' };
  it.each([
    ['', '把年、月、日都填上。'],
    ['2026-11-', '把年、月、日都填上。'],
    ['2026-02-30', '2026年2月没有 30 日，照文书再看一遍。'],
    ['2026-11-24', '2026年11月24日还没有到。今天是2026年11月23日。'],
    ['2026-05-09', '不会早于递交那天，那是2026年5月10日。'],
  ])('%j is refused: %s', (typed, message) => {
    expect(readPastDay(typed, TODAY, before)).toEqual({ ok: false, message });
  });

  it.each(['2026-05-10', '2026-11-23'])('%s is taken', (typed) => {
    expect(readPastDay(typed, TODAY, before)).toEqual({ ok: true, day: typed });
  });
});
