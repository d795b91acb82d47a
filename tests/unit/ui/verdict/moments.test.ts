import { describe, expect, test } from 'vitest';
import { momentsOf, type DrawnDay } from '../../../../src/ui/screens/verdict/moments';
import { registerOf } from '../../../../src/ui/screens/verdict/register';
import { day } from '../../../support/catalogues';

const today = day('2026-11-23');
const spoken = registerOf('penalty-other-sectors', {});
const DAYS: readonly DrawnDay[] = [
  { kind: 'record', day: day('2026-05-10') },
  { kind: 'today', day: today },
  { kind: 'eligible', day: day('2027-05-11') },
  { kind: 'advisable', day: day('2027-05-12') },
  { kind: 'ends', day: day('2029-05-10') },
];

describe('the timeline', () => {
  test('runs from end to end, in order', () => {
    const at = momentsOf(DAYS, today, '起算日', spoken).map((moment) => moment.at);
    expect(at[0]).toBe(0);
    expect(at.at(-1)).toBeCloseTo(1);
    expect([...at].sort((a, b) => a - b)).toEqual(at);
  });

  test('keeps neighbouring days readable and longer waits longer', () => {
    const [first = 0, , third = 0, fourth = 0] = momentsOf(DAYS, today, '', spoken).map(
      ({ gap }) => gap,
    );
    expect(third).toBeGreaterThan(0.1);
    expect(first).toBeGreaterThan(third);
    expect(fourth).toBeGreaterThan(first);
  });

  test('says a prudent day that is the first day together with it', () => {
    const same = DAYS.map((each) =>
      each.kind === 'advisable' ? { ...each, day: day('2027-05-11') } : each,
    );
    const moments = momentsOf(same, today, '', spoken);
    expect(moments.map(({ kind }) => kind)).not.toContain('advisable');
    expect(moments.find(({ kind }) => kind === 'eligible')?.meaning).toContain('稳妥日也是这一天');
  });

  test('explains the prudent day when it is another day', () => {
    const prudent = momentsOf(DAYS, today, '', spoken).find(({ kind }) => kind === 'advisable');
    expect(prudent?.label).toBe('稳妥日');
    expect(prudent?.meaning).toContain('顺延');
  });

  test.each([
    ['serious-wage-arrears', '到期移出名单', '这是在名单上的最后一天，第二天起移出名单。'],
    ['serious-judgment-defaulter', '到期删除', '这是在名单上的最后一天，第二天起删除。'],
    ['serious-tax-violation', '到期停止公布', '这是公布的最后一天，第二天起停止公布。'],
    ['penalty-market-regulation', '自动停止', '这是公示的最后一天，第二天起停止公示。'],
  ] as const)('speaks of the end as %s ends', (itemId, label, meaning) => {
    const ends = momentsOf(DAYS, today, '', registerOf(itemId, {})).at(-1);
    expect(ends).toMatchObject({ label, meaning });
  });
});
