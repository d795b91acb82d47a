import { optionLabel } from '../../../catalogue/wording/answers';
import { type Change, type ChangeKind, whatChanges } from '../../../rules/what-changes';
import { outcomeWords } from './possibilities';
import { registerOf } from './register';
import type { Judged } from './verdict-view';

/** Other answers of one kind, with what each leads to. */
export interface ChangeGroup {
  readonly kind: ChangeKind;
  readonly title: string;
  readonly rows: readonly { readonly id: string; readonly answer: string; readonly then: string }[];
}

const TITLES: Readonly<Record<ChangeKind, string>> = {
  'to-do': '还能做到的',
  'not-known': '您说不清楚的',
  assumed: '没有问过您的',
};

/** What would change the answer, in words, by why the answer could be another; empty where nothing single would. */
export function changeGroups(judged: Judged): readonly ChangeGroup[] {
  const { catalogue, itemId, facts, unsure, assessment } = judged;
  const changes = whatChanges({ catalogue, itemId, facts, unsure, assessment });
  return (['to-do', 'not-known', 'assumed'] as const)
    .map((kind) => ({
      kind,
      title: TITLES[kind],
      rows: changes.filter((change) => change.kind === kind).map((change) => rowOf(change, judged)),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function rowOf(
  { fact, values, then }: Change,
  { item, facts }: Judged,
): ChangeGroup['rows'][number] {
  const definition = item.rules.facts.find(({ id }) => id === fact);
  const labels =
    definition === undefined ? [] : values.map((value) => optionLabel(definition, value));
  const register = registerOf(item.id, facts);
  const call = then.certainty === 'call-first' ? '，先致电核实' : '';
  return {
    id: `${fact}-${values.join()}`,
    answer: `${definition?.label ?? fact}：${labels.join('，或者')}`,
    then: `${outcomeWords(then, register)}${call}`,
  };
}
