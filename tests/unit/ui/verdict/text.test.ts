import { describe, expect, test } from 'vitest';
import type { Assessment, HeadlineKind } from '../../../../src/rules/assessment';
import {
  clockWords,
  verdictWords,
  type VerdictContext,
} from '../../../../src/ui/screens/verdict/text';
import { day } from '../../../support/catalogues';

const KINDS: Readonly<Record<HeadlineKind, true>> = {
  'no-rules': true,
  'not-published': true,
  ended: true,
  'apply-now': true,
  'two-readings': true,
  'apply-on': true,
  'another-applies': true,
  'other-procedure': true,
  'fix-first': true,
  'ends-on': true,
  'cannot-repair': true,
  'answers-needed': true,
};
const FORBIDDEN = /请勿|禁止|系统|[!！]|[A-Za-z]{3,}/;

function assessment(headline: HeadlineKind, more: Partial<Assessment> = {}): Assessment {
  return {
    itemId: 'penalty-other-sectors',
    on: day('2026-11-23'),
    edition: '1',
    digest: '0',
    headline,
    certainty: 'firm',
    ask: [],
    pathways: [],
    ...more,
  };
}
const context: VerdictContext = {
  channel: '信用中国网站',
  remedies: ['先交清罚款，保存好凭证。'],
  another: '用人单位',
  stillShown: true,
  openQuestions: 2,
};
const bothDays = { eligibleOn: day('2026-12-31'), endsOn: day('2027-12-31') };

describe.each(Object.keys(KINDS) as HeadlineKind[])('%s', (kind) => {
  const variants = [
    verdictWords(assessment(kind), context),
    verdictWords(assessment(kind, bothDays), context),
    verdictWords(assessment(kind, { ...bothDays, endsOn: day('2026-12-01') }), {
      ...context,
      remedies: [],
      stillShown: false,
      openQuestions: 0,
    }),
  ];

  test('has a sentence, a seal of two to four characters and a next step', () => {
    for (const words of variants) {
      expect(words.sentence).not.toBe('');
      expect([...words.seal].length).toBeGreaterThanOrEqual(2);
      expect([...words.seal].length).toBeLessThanOrEqual(4);
      expect(words.next.length).toBeGreaterThan(0);
    }
  });

  test('speaks in sentences of at most 30 characters, in plain words', () => {
    for (const { sentence, next } of variants) {
      for (const said of [sentence, ...next]) {
        expect([...said].length, said).toBeLessThanOrEqual(30);
        expect(said).not.toMatch(FORBIDDEN);
      }
    }
  });
});

test('the day stands in the sentence', () => {
  const words = verdictWords(assessment('apply-on', { eligibleOn: day('2026-08-11') }), context);
  expect(words.sentence).toBe('2026年8月11日起可以申请');
});

test('what ends before one could apply needs no application', () => {
  const days = { eligibleOn: day('2027-05-11'), endsOn: day('2027-05-10') };
  expect(verdictWords(assessment('apply-on', days), context)).toMatchObject({
    sentence: '不必申请，公示到2027年5月10日为止',
    seal: '到期自动',
  });
});

test('one thing to make good is named, several are counted', () => {
  expect(verdictWords(assessment('fix-first'), context).sentence).toBe('先交清罚款');
  const two = { ...context, remedies: ['先交清罚款。', '先改好。'] };
  expect(verdictWords(assessment('fix-first'), two).sentence).toBe('先补上 2 件事，再申请');
});

describe('a clock that cannot be right', () => {
  test.each([
    ['1970-01-01', true],
    ['2026-11-22', true],
    ['2026-11-23', false],
    ['2029-11-23', false],
    ['2029-11-24', true],
    ['2099-01-01', true],
  ])('is told on %s: %s', (today, told) => {
    const words = clockWords(day(today), day('2026-11-23'));
    expect(words !== undefined).toBe(told);
  });

  test('names the day that the verdict was judged by', () => {
    expect(clockWords(day('1970-01-01'), day('2026-11-23'))?.words.join('')).toContain(
      '1970年1月1日',
    );
  });
});
