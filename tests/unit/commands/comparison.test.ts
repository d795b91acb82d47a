import { expect, test } from 'vitest';
import type { Catalogue, Pathway } from '../../../src/catalogue/types';
import type { Case } from '../../../src/commands/catalogue/cases';
import { comparisonLines } from '../../../src/commands/catalogue/comparison';
import { catalogueOf, day, holds, ITEM, pathway, rulesOf, since } from '../../support/catalogues';

/** As compiled: other rules have another digest. */
function judgedBy(digest: string, ...pathways: readonly Pathway[]): Catalogue {
  const catalogue = catalogueOf(rulesOf(pathways));
  const { items } = catalogue;
  return {
    ...catalogue,
    items: { ...items, [ITEM]: { ...items[ITEM], planName: '名单', digest } },
  };
}

const removal = (months: number, evidence: 'full' | 'inferred' = 'full'): Pathway =>
  pathway('removal', [since('listedOn', months, { evidence }), holds('fulfilled')]);
const cases: readonly Case[] = [
  { name: '满 3 个月', on: day('2026-05-10'), facts: { listedOn: '2026-02-01', fulfilled: true } },
  { name: '没有履行', on: day('2026-05-10'), facts: { listedOn: '2026-02-01', fulfilled: false } },
];
const told = (before: Catalogue, after: Catalogue): string =>
  comparisonLines({ before, after, cases: [{ itemId: ITEM, cases }] }).join('\n');

test('says of each case what changes, and of how many', () => {
  expect(told(judgedBy('a', removal(3)), judgedBy('b', removal(12)))).toBe(
    [
      `名单（${ITEM}）`,
      '  - 满 3 个月（判断日2026年5月10日）',
      '    结论：现在可以申请 → 到日子可以申请',
      '    可申请日：没有 → 2027年2月2日',
      '    稳妥日：没有 → 2027年2月2日',
      '    “removal”：条件都够了 → 只差日子',
      '    “removal”可申请日：2026年5月2日 → 2027年2月2日',
      '    “removal”稳妥日：2026年5月4日 → 2027年2月2日',
      '',
      '比了 2 个案例，1 个的结论变了，涉及 1 个事项。',
    ].join('\n'),
  );
});

test('says that only the certainty changes', () => {
  const lines = told(judgedBy('a', removal(3)), judgedBy('b', removal(3, 'inferred')));
  expect(lines).toContain('    把握：肯定 → 请先打电话核实\n\n');
  expect(lines).not.toContain('结论：');
});

test('a pathway that is new, or is no more', () => {
  const ended = pathway('expiry', [since('listedOn', 36)], { nature: 'automatic' });
  const one = judgedBy('a', removal(3));
  const two = judgedBy('b', removal(3), ended);
  expect(told(one, two)).toContain('“expiry”：这一天没有 → 还没到期');
  expect(told(two, one)).toContain('“expiry”公示最后一天：2029年2月1日 → 没有');
});

test('says so when nothing changes', () => {
  const same = judgedBy('a', removal(3));
  expect(told(same, same)).toBe('比了 2 个案例，结论都没有变。');
});

test('asks for a case when rules change that no case shows', () => {
  const lines = told(judgedBy('a', removal(3)), judgedBy('b', removal(2)));
  // Both cases are open since another day; the days of an open pathway are told.
  expect(lines).toContain('可申请日');
  const other = pathway('other', [holds('corrected')], { title: '另一条' });
  const unused = judgedBy('c', removal(3), other);
  const reworded = judgedBy('d', removal(3), { ...other, title: '改了名' });
  expect(told(unused, reworded)).toContain('案例的结论却没有变的：名单。');
});
