import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../../src/catalogue/index';
import type { Facts } from '../../../../src/rules/assessment';
import { dateWords } from '../../../../src/catalogue/wording/dates';
import { type CallScript, callScripts } from '../../../../src/ui/screens/verdict/call-script';
import { otherGateOf } from '../../../../src/ui/screens/verdict/gates';
import { goldenCases } from '../../../support/golden-cases';
import { ITEM_IDS } from '../../../support/interviews';
import { matterOf } from '../check/matters';

/** As in the guidance of the catalogue: nothing that scolds, that only insiders use, or that says nothing. */
const BANNED =
  /请勿|禁止|严禁|务必|(?<!公示)系统|[！!]|贵单位|相关部门|有关规定|的话|进行[^了]{0,4}修复|[A-Za-z]{2,}/u;
/** Words that leave nothing to confirm. */
const CERTAIN = /一定|肯定|保证|必定|已经确认|应当已经/u;
const NEEDS_A_CALL = ['two-readings', 'cannot-repair', 'no-rules'];

const LIST: Facts = { listedOn: '2026-01-12', obligationsFulfilled: true, pledgeGiven: true };

function scripts(matter: ReturnType<typeof matterOf>): readonly CallScript[] {
  return callScripts(matter, catalogue.contacts);
}

describe.each(ITEM_IDS)('calls about %s', (itemId) => {
  const records = [
    ...goldenCases(itemId).map(({ name, facts, on }) => ({
      name,
      matter: matterOf(itemId, facts, [], on),
    })),
    { name: 'nothing known', matter: matterOf(itemId) },
  ];

  test('there is one wherever the verdict asks to call first, at either gate', () => {
    for (const { name, matter } of records) {
      const gates = [matter.assessment, otherGateOf(matter)?.assessment];
      const wanted = gates.filter(
        (one) =>
          one !== undefined &&
          (one.certainty === 'call-first' || NEEDS_A_CALL.includes(one.headline)),
      );
      expect(scripts(matter).length, name).toBeGreaterThanOrEqual(wanted.length);
    }
  });

  test('each names a number of the plan, something to ask, and papers to hold', () => {
    const known = new Set(catalogue.contacts.flatMap(({ phones }) => phones));
    for (const { name, matter } of records)
      for (const { whom, say, hold } of scripts(matter)) {
        expect(whom.phones.length, name).toBeGreaterThan(0);
        for (const phone of whom.phones) expect(known.has(phone)).toBe(true);
        expect(say.filter((sentence) => sentence.endsWith('？')).length, name).toBeGreaterThan(0);
        expect(hold.length, name).toBeGreaterThan(1);
        expect(new Set(say).size, name).toBe(say.length);
      }
  });

  test('every sentence is short, whole and plain', () => {
    const spoken = records.flatMap(({ matter }) =>
      scripts(matter).flatMap(({ say, hold }) => [...say, ...hold]),
    );
    const sentences = spoken.flatMap((text) => text.split(/[。？；]/u));
    expect(sentences.filter((sentence) => Array.from(sentence).length > 30)).toEqual([]);
    expect(spoken.filter((text) => BANNED.test(text) || CERTAIN.test(text))).toEqual([]);
    for (const { matter } of records)
      for (const { say } of scripts(matter))
        for (const sentence of say) expect(sentence).toMatch(/[^。？：，][。？：]$/u);
  });

  test('a day that is not confirmed is asked for, never told', () => {
    for (const { name, matter } of records)
      for (const { say } of scripts(matter)) {
        const judged = [matter.assessment, otherGateOf(matter)?.assessment];
        const days = judged.flatMap((one) => [one?.eligibleOn, one?.endsOn]);
        const told = say.filter(
          (sentence) =>
            !sentence.endsWith('？') &&
            !sentence.startsWith('我这条，') &&
            days.some((day) => day !== undefined && sentence.includes(dateWords(day))),
        );
        expect(told, name).toEqual([]);
      }
  });
});

test('a firm verdict with nothing open needs no script', () => {
  const done: Facts = {
    documentDate: '2026-05-10',
    severity: 'ordinary',
    violationCorrected: true,
    obligationsFulfilled: true,
    pledgeGiven: true,
  };
  expect(scripts(matterOf('penalty-other-sectors', done))).toEqual([]);
});

test('the script of the site asks for its day and its points, with where they stand', () => {
  const facts: Facts = { ...LIST, rectificationAccepted: true };
  const site = scripts(matterOf('serious-work-safety', facts)).at(-1);
  expect(site).toMatchObject({ gate: 'credit-china', whom: { id: 'development-reform' } });
  expect(site?.say).toContain('我这条，列入日期是2026年1月12日。');
  expect(site?.say).toContain('满最短公示期 1 年，自列入决定书的日期起算。');
  expect(site?.say).toContain('我算的是2027年1月13日起可以申请终止公示，对不对？');
  expect(site?.hold).toContain('应急管理部门的列入决定书');
  expect(site?.sources.length).toBeGreaterThan(0);
});

test('what stands in the way is named, and another way asked for', () => {
  const facts: Facts = { ...LIST, harmRemedied: true, heavierPenaltySince: true };
  const [list] = scripts(matterOf('serious-market-regulation', facts));
  expect(list?.say).toContain('又受到市场监管部门较重的行政处罚。');
  expect(list?.say).toContain('我这种情形，还有别的办法吗？');
});

test('where two versions differ, each is asked for by its own day', () => {
  const split = ITEM_IDS.flatMap((itemId) =>
    goldenCases(itemId)
      .map(({ facts, on }) => matterOf(itemId, facts, [], on))
      .filter(({ assessment }) => assessment.headline === 'two-readings'),
  );
  expect(split.length).toBeGreaterThan(0);
  for (const matter of split) {
    const say = scripts(matter)[0]?.say ?? [];
    expect(say.filter((sentence) => /^按(旧|现行)规定，.*？$/u.test(sentence))).toHaveLength(2);
    expect(say).toContain('您那里按哪一种算？');
  }
});

test('a hint for the own case that was not read is asked about', () => {
  const facts: Facts = {
    orgListingReason: 'warned-or-small-fine',
    rectified: true,
    listedOn: '2025-03-22',
  };
  const [call] = scripts(matterOf('abnormal-social-organisation', facts));
  expect(call?.say).toContain('因为警告或者小额罚款被列入的，了结以后要不要申请。');
});

test('what nobody could find is asked for by name', () => {
  const matter = matterOf(
    'serious-work-safety',
    { obligationsFulfilled: true, pledgeGiven: true, rectificationAccepted: true },
    ['listedOn', 'documentDate'],
  );
  expect(scripts(matter)[0]?.say).toContain('列入日期，我查不到，您能查吗？');
});
