import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../../src/catalogue/index';
import type { ItemId } from '../../../../src/catalogue/types';
import type { Assessment, HeadlineKind } from '../../../../src/rules/assessment';
import {
  clockWords,
  verdictWords,
  type VerdictContext,
} from '../../../../src/ui/screens/verdict/text';
import { registerAt, registerOf } from '../../../../src/ui/screens/verdict/register';
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
  register: registerOf('penalty-other-sectors', {}),
  channel: '信用中国网站',
  remedies: [['先交清罚款，保存好凭证。']],
  waitAfterwards: undefined,
  another: { who: '用人单位', remedy: undefined },
  isDuty: false,
  canFill: true,
  endIsUncertain: false,
  stillShown: true,
  openQuestions: 2,
};
const bothDays = { eligibleOn: day('2026-12-31'), endsOn: day('2027-12-31') };

const EVERY_ITEM = Object.values(catalogue.items);
const EVERY_REGISTER = [
  ...EVERY_ITEM.map((item) => registerOf(item.id, {})),
  ...EVERY_ITEM.map((item) => registerAt('credit-china', item, {})),
  registerOf('abnormal-operations', { subjectKind: 'individual-business' }),
];

describe.each(Object.keys(KINDS) as HeadlineKind[])('%s', (kind) => {
  const variants = EVERY_REGISTER.flatMap((register) => {
    const own = { ...context, register };
    return [
      verdictWords(assessment(kind), own),
      verdictWords(assessment(kind, bothDays), { ...own, isDuty: true, canFill: false }),
      verdictWords(assessment(kind, { ...bothDays, endsOn: day('2026-12-01') }), {
        ...own,
        remedies: [],
        stillShown: false,
        openQuestions: 0,
      }),
    ];
  });

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
  const two = { ...context, remedies: [['先交清罚款。'], ['先改好。']] };
  expect(verdictWords(assessment('fix-first'), two).sentence).toBe('先补上 2 件事，再申请');
});

test('a period that starts with the cure is told, not promised away', () => {
  const unpaid = { ...context, waitAfterwards: '6 个月' };
  expect(verdictWords(assessment('fix-first'), unpaid).next[0]).toContain('还要等满 6 个月');
  expect(verdictWords(assessment('fix-first'), context).next.join('')).not.toContain('等满');
});

test('of two things that stand in for one another, one is enough', () => {
  const either = { ...context, remedies: [['先履行义务，保存好凭证。', '先纠正失信行为。']] };
  expect(verdictWords(assessment('fix-first'), either).sentence).toBe(
    '先履行义务，或者纠正失信行为',
  );
});

describe('each item is spoken of as its own law does', () => {
  const said = (itemId: ItemId, kind: HeadlineKind, more: Partial<VerdictContext> = {}): string =>
    verdictWords(assessment(kind, bothDays), {
      ...context,
      register: registerOf(itemId, {}),
      ...more,
    }).sentence;

  test.each([
    ['penalty-other-sectors', '现在可以申请', '应当已经停止公示'],
    ['penalty-market-regulation', '现在可以申请', '应当已经停止公示'],
    ['abnormal-operations', '现在可以申请移出', '应当已经移出名录'],
    ['abnormal-social-organisation', '现在可以申请移出', '应当已经移出名录'],
    ['serious-judgment-defaulter', '现在可以请法院提前删除', '应当已经删除'],
    ['serious-wage-arrears', '现在可以申请提前移出', '应当已经移出名单'],
    ['serious-tax-violation', '现在可以申请提前停止公布', '应当已经停止公布'],
    ['serious-work-safety', '现在可以申请提前移出', '应当已经移出名单'],
    ['serious-market-regulation', '现在可以申请提前移出', '应当已经移出名单'],
    ['serious-culture-tourism', '现在可以申请修复', '应当已经移出名单'],
    ['serious-statistics', '现在可以申请修复', '应当已经停止公示'],
    ['serious-other', '现在可以申请终止公示', '应当已经停止公示'],
  ] as const)('%s', (itemId, now, ended) => {
    expect(said(itemId, 'apply-now')).toBe(now);
    expect(said(itemId, 'ended')).toContain(ended);
  });

  test('what a court owes is not an application', () => {
    expect(said('serious-judgment-defaulter', 'apply-now', { isDuty: true })).toBe('法院应当删除');
  });

  test('a list lets go, and only publicity stops', () => {
    for (const itemId of ['serious-wage-arrears', 'serious-judgment-defaulter'] as const)
      for (const kind of ['ends-on', 'ended', 'not-published', 'apply-on'] as const)
        expect(said(itemId, kind, { stillShown: false })).not.toContain('公示');
  });

  test('the survey office is where to go, not who applies', () => {
    const survey = { another: { who: '国家调查队', remedy: undefined } };
    expect(said('serious-statistics', 'another-applies', survey)).toBe('这条归国家调查队办');
    expect(said('serious-wage-arrears', 'another-applies')).toBe('这条要由用人单位来申请');
  });
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
