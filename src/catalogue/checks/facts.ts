import type { Compiled } from '../compiled';
import { factsOfLetters } from '../form-entries';
import type { Problem } from '../problem';
import { factsOf } from '../rule-facts';
import type { FactDefinition } from '../types';

function defaultFault({ type, options, default: value }: FactDefinition): string | undefined {
  const fits = {
    boolean: typeof value === 'boolean',
    number: typeof value === 'number',
    choice: options?.some((option) => option.value === value) === true,
    choices: false,
    date: false,
    text: false,
  };
  return value === undefined || fits[type]
    ? undefined
    : `默认答案 ${String(value)} 和类型 ${type} 不符`;
}

/** A choice has answers to choose from, other facts have none, and a default is one of the possible answers. */
export function checkFactShapes({ facts }: Compiled): readonly Problem[] {
  return facts.flatMap((fact) => {
    const choosable = fact.type === 'choice' || fact.type === 'choices';
    const options = fact.options?.length ?? 0;
    const faults = [
      choosable && options < 2 ? '要选的题至少要有两个 options' : undefined,
      !choosable && options > 0 ? `${fact.type} 类型的题没有 options` : undefined,
      defaultFault(fact),
    ].filter((fault) => fault !== undefined);
    return faults.map((fault) => ({ file: 'facts.yaml', message: `${fact.id}：${fault}` }));
  });
}

/** Every fact that is asked is used by a condition, a hint or a form; a question without a use wastes the applicant's time. */
export function checkFactsUsed({ catalogue, facts }: Compiled): readonly Problem[] {
  const used = new Set([
    ...Object.values(catalogue.items).flatMap((item) => [...factsOf(item)]),
    ...catalogue.profile.entries.flatMap((entry) => entry.fact ?? []),
  ]);
  return facts
    .filter((fact) => !used.has(fact.id))
    .map((fact) => ({
      file: 'facts.yaml',
      message: `${fact.id}（${fact.label}）没有条件、提示或表格用到：请删去这个问题，或在规则里用上它`,
    }));
}

/** Every fact that rules, papers, letters or the profile use is asked. */
export function checkFactsAsked({ catalogue, facts }: Compiled): readonly Problem[] {
  const asked = new Set(facts.map((fact) => fact.id));
  const uses = [
    ...Object.values(catalogue.items).flatMap((item) =>
      [...factsOf(item)].map((fact) => ({ file: `items/${item.id}.yaml`, fact })),
    ),
    ...catalogue.profile.entries.flatMap(({ fact }) =>
      fact === undefined ? [] : [{ file: 'profile.yaml', fact }],
    ),
    ...Object.values(catalogue.items).flatMap(({ id, papers }) =>
      papers
        .flatMap(({ proves = [] }) => proves)
        .map((fact) => ({ file: `items/${id}.yaml`, fact })),
    ),
    ...Object.values(catalogue.forms).flatMap(({ id, versions }) =>
      versions.flatMap(factsOfLetters).map((fact) => ({ file: `forms/${id}.yaml`, fact })),
    ),
  ];
  return uses
    .filter(({ fact }) => !asked.has(fact))
    .map(({ file, fact }) => ({
      file,
      message: `用到的事实 ${fact} 在 facts.yaml 里没有问题：请补上问题，或改正编号`,
    }));
}
