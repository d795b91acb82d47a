import type { Compiled } from '../compiled';
import type { FormDefinition } from '../form-types';
import type { Problem } from '../problem';
import type { FactDefinition, OnlyWhen } from '../types';

interface Place {
  readonly file: string;
  readonly name: string;
  readonly when: readonly OnlyWhen[] | undefined;
  /** Facts that may be looked at here. */
  readonly facts: readonly FactDefinition[];
}

/** Whatever hangs on an answer names an entry, or a fact that the item asks, and answers that it really can have. */
export function checkWhen(compiled: Compiled): readonly Problem[] {
  return placesOf(compiled).flatMap(({ file, name, when, facts }) =>
    (when ?? []).flatMap((condition) => {
      const values = 'is' in condition ? condition.is : condition.not;
      const known = valuesKnown(condition, compiled, facts);
      const what = 'entry' in condition ? `栏目 ${condition.entry}` : `事实 ${condition.fact}`;
      return values
        .filter((value) => known?.includes(value) !== true)
        .map((value) => ({ file, message: `“${name}”的 when：${what} 没有答案 ${value}` }));
    }),
  );
}

function valuesKnown(
  condition: OnlyWhen,
  { catalogue }: Compiled,
  facts: readonly FactDefinition[],
): readonly string[] | undefined {
  if ('entry' in condition) {
    return catalogue.profile.entries
      .find(({ path }) => path === condition.entry)
      ?.options?.map(({ value }) => value);
  }
  const fact = facts.find(({ id }) => id === condition.fact);
  return fact?.type === 'boolean' ? ['true', 'false'] : fact?.options?.map(({ value }) => value);
}

function placesOf({ catalogue, facts }: Compiled): readonly Place[] {
  const { items, forms, profile } = catalogue;
  return [
    ...Object.values(items).flatMap(({ id, papers, rules }) =>
      papers.map(({ title, when }) => ({
        file: `items/${id}.yaml`,
        name: title,
        when,
        facts: rules.facts,
      })),
    ),
    ...profile.entries.map(({ label, when }) => ({
      file: 'profile.yaml',
      name: label,
      when,
      facts: [],
    })),
    // A form serves several items: each fact is asked by one of them.
    ...Object.values(forms).flatMap((form) => placesOfForm(form, facts)),
  ];
}

function placesOfForm(
  { id, versions }: FormDefinition,
  facts: readonly FactDefinition[],
): readonly Place[] {
  const file = `forms/${id}.yaml`;
  return versions.flatMap(({ edition, blocks, letters = [] }) => [
    ...blocks.map(({ kind, when }) => ({ file, name: `${edition} ${kind}`, when, facts: [] })),
    ...blocks
      .flatMap((block) => (block.kind === 'table' ? block.rows : []))
      .map(({ when }) => ({ file, name: `${edition} 表格`, when, facts: [] })),
    ...letters
      .flatMap(({ parts }) => parts)
      .map(({ text, when }) => ({ file, name: text, when, facts })),
  ]);
}
