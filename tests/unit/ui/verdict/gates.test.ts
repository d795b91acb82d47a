import { expect, test } from 'vitest';
import type { ItemId } from '../../../../src/catalogue/types';
import type { Facts } from '../../../../src/rules/assessment';
import { twoGates } from '../../../../src/ui/screens/verdict/gates';
import { wordsOf } from '../../../../src/ui/screens/verdict/verdict-view';
import { matterOf } from '../check/matters';

const WAGES: Facts = {
  listedOn: '2026-01-12',
  violationCorrected: true,
  correctedOn: '2026-05-22',
  pledgeGiven: true,
  arrearsAgainWhileListed: false,
  criminalProceedings: false,
  listedAs: 'employer',
  obligationsFulfilled: true,
};

test('the list opens before the site does: both are said, and why the days differ', () => {
  const gates = twoGates(matterOf('serious-wage-arrears', WAGES));
  expect(gates?.views).toMatchObject([
    {
      place: '人社部门的名单',
      sentence: '现在可以申请提前移出',
      certainty: 'firm',
      contact: 'human-resources',
    },
    {
      place: '“信用中国”的公示',
      sentence: '2027年1月13日起可以申请终止公示',
      certainty: 'call-first',
      contact: 'development-reform',
    },
  ]);
  expect(gates?.difference).toContain('要满 1 年，2027年1月13日起才能申请');
});

test('what is not paid yet is not said to be sooner', () => {
  const gates = twoGates(matterOf('serious-wage-arrears', { ...WAGES, violationCorrected: false }));
  expect(gates?.views[0].sentence).toBe('先付清拖欠的工资');
  expect(gates?.difference).not.toContain('期限不一样');
});

test('off the list is not off the site', () => {
  const gates = twoGates(matterOf('serious-wage-arrears', { ...WAGES, stillListed: false }));
  expect(gates?.views[0].sentence).toBe('已经不在名单上，不用申请');
  expect(gates?.views[1].sentence).toBe('2027年1月13日起可以申请终止公示');
});

test('before the site has rules for lists there is one gate', () => {
  expect(twoGates(matterOf('serious-wage-arrears', WAGES, [], '2026-03-31'))).toBeUndefined();
  expect(twoGates(matterOf('serious-wage-arrears', WAGES, [], '2026-04-01'))).toBeDefined();
});

test.each(['penalty-other-sectors', 'penalty-market-regulation', 'abnormal-operations'] as const)(
  '%s has one gate',
  (itemId: ItemId) => {
    expect(twoGates(matterOf(itemId))).toBeUndefined();
  },
);

test('a list that the plan does not name goes by whoever made it, under the name the person gave', () => {
  const facts: Facts = { recognisingAuthority: '某某局', documentDate: '2025-11-22' };
  const [list, site] = twoGates(matterOf('serious-other', facts))?.views ?? [];
  expect(list).toMatchObject({ sentence: '由认定部门按它的规章办' });
  expect(list?.next.join('')).toContain('某某局');
  expect(list?.certainty).toBeUndefined();
  expect(site?.place).toBe('“信用中国”的公示');
});

const FULL_TERM: Facts = { ...WAGES, listedOn: '2023-01-12', documentDate: '2023-01-12' };

test.each([false, undefined])(
  'with obligations fulfilled %s nobody is told that the site has stopped by itself',
  (obligationsFulfilled) => {
    const facts: Facts = { ...FULL_TERM, obligationsFulfilled };
    const site = twoGates(matterOf('serious-wage-arrears', facts))?.views[1];
    expect(site?.sentence).toBe('公示期限已满，停不停先要问');
    expect(site?.next.join('')).toContain('由认定部门按它的规定办');
    expect(wordsOf(matterOf('serious-other', facts)).sentence).toBe('公示期限已满，停不停先要问');
  },
);

test('with everything fulfilled the site should have stopped', () => {
  const site = twoGates(matterOf('serious-wage-arrears', FULL_TERM))?.views[1];
  expect(site?.sentence).toBe('期限已满，应当已经停止公示');
});

test('a list itself ends by its own rules, and a penalty by those of penalties', () => {
  const facts: Facts = { ...FULL_TERM, obligationsFulfilled: false };
  expect(twoGates(matterOf('serious-wage-arrears', facts))?.views[0].sentence).toBe(
    '期限已满，应当已经移出名单',
  );
});
