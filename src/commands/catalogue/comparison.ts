import { ITEM_IDS } from '../../catalogue/schema';
import type { Catalogue } from '../../catalogue/types';
import { dateWords } from '../../catalogue/wording/dates';
import { assess } from '../../rules/assess';
import type { Case, CasesOfItem } from './cases';
import { setText } from './text-page';
import { type Change, verdictChanges } from './verdict-changes';

/** Two states of the catalogue, and the cases that both are asked. */
export interface Comparison {
  readonly before: Catalogue;
  readonly after: Catalogue;
  readonly cases: readonly CasesOfItem[];
}

/** The cases whose verdict changes, under their items; then how many, and what no case can show. */
export function comparisonLines(comparison: Comparison): readonly string[] {
  const { before, after, cases } = comparison;
  const changed = cases.map(({ itemId, cases: own }) => ({
    itemId,
    changes: own.flatMap((each) => {
      const changes = changesOf(comparison, itemId, each);
      return changes.length === 0 ? [] : [{ each, changes }];
    }),
  }));
  const withChanges = changed.filter(({ changes }) => changes.length > 0);
  const count = cases.reduce((sum, { cases: own }) => sum + own.length, 0);
  const affected = withChanges.reduce((sum, { changes }) => sum + changes.length, 0);
  const silent = ITEM_IDS.filter(
    (id) =>
      before.items[id].digest !== after.items[id].digest &&
      !withChanges.some(({ itemId }) => itemId === id),
  );
  return [
    ...withChanges.flatMap(({ itemId, changes }) => [
      ...setText(`${after.items[itemId].planName}（${itemId}）`),
      ...changes.flatMap(({ each, changes: list }) => caseLines(each, list)),
      '',
    ]),
    ...setText(
      affected === 0
        ? `比了 ${String(count)} 个案例，结论都没有变。`
        : `比了 ${String(count)} 个案例，${String(affected)} 个的结论变了，涉及 ${String(withChanges.length)} 个事项。`,
    ),
    ...(silent.length === 0
      ? []
      : setText(
          `规则或节假日改了、案例的结论却没有变的：${silent.map((id) => after.items[id].planName).join('、')}。要是改的是条件或期限，请补一个案例，让变化看得见。`,
        )),
  ];
}

function changesOf(
  { before, after }: Comparison,
  itemId: CasesOfItem['itemId'],
  { facts, on }: Case,
): readonly Change[] {
  const [old, present] = [before, after].map((catalogue) => ({
    item: catalogue.items[itemId],
    assessment: assess(catalogue, itemId, facts, on),
  }));
  return old === undefined || present === undefined ? [] : verdictChanges(old, present);
}

function caseLines({ name, on }: Case, changes: readonly Change[]): readonly string[] {
  return [
    ...setText(`${name}（判断日${dateWords(on)}）`, 2, '- '),
    ...changes.flatMap(({ what, before, after }) =>
      setText(`${before} → ${after}`, 4, `${what}：`),
    ),
  ];
}
