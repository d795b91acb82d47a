import type { Assessment } from '../../src/rules/assessment';
import { checkMutants, type ItemReport, type Survivor } from './check-mutants';
import { KINDS } from './mutant';
import type { Telling } from './tell-apart';

export interface Summary {
  readonly text: string;
  /** Nothing is left to do: no mutant survives, and every case holds for the rules as they are. */
  readonly clean: boolean;
}

/** Judges the items named, or all. */
export function mutationReport(only: readonly string[]): Summary {
  return summaryOf(checkMutants(only));
}

/** The table, and what is still to be done. */
export function summaryOf(reports: readonly ItemReport[]): Summary {
  const clean = reports.every(({ survivors, broken }) => survivors.length + broken.length === 0);
  return { text: [table(reports), ...reports.flatMap(toDo)].join('\n'), clean };
}

function table(reports: readonly ItemReport[]): string {
  const rows = reports.map(({ itemId, cases, mutants, refused, survivors }) => [
    itemId,
    cases,
    ...KINDS.map((kind) => mutants.filter((mutant) => mutant.kind === kind).length),
    mutants.length,
    mutants.length - refused.length - survivors.length,
    refused.length,
    survivors.length,
  ]);
  const totals = ['all', ...[...(rows[0] ?? []).slice(1).keys()].map((at) => sum(rows, at + 1))];
  const head = ['item', 'cases', ...KINDS, 'mutants', 'killed', 'refused', 'survivors'];
  return [head, ...rows, totals].map(line).join('\n');

  function line(cells: readonly (string | number)[]): string {
    return cells
      .map((cell, at) =>
        at === 0 ? String(cell).padEnd(29) : String(cell).padStart((head[at]?.length ?? 0) + 2),
      )
      .join('');
  }
}

function sum(rows: readonly (readonly (string | number)[])[], at: number): number {
  return rows.reduce((total, row) => total + Number(row[at]), 0);
}

function toDo({ itemId, broken, refused, survivors }: ItemReport): readonly string[] {
  return [
    ...broken.map(
      (name) => `\n${itemId}: this case does not hold for the rules as they are: ${name}`,
    ),
    ...refused.map(
      ({ mutant, because }) =>
        `\n${itemId}: refused by the checks: ${mutant.place}: ${mutant.change} (${because})`,
    ),
    ...survivors.map((survivor) => `\n${itemId}: survived: ${survivorText(survivor)}`),
  ];
}

function survivorText({ mutant, telling }: Survivor): string {
  const { kind, place, change } = mutant;
  const what = `[${kind}] ${place}: ${change}`;
  return telling === undefined ? `${what}\n  no difference found` : `${what}\n${hint(telling)}`;
}

/** The record that a case should hold, and what the two say of it. */
function hint({ facts, on, original, mutant }: Telling): string {
  return [
    `  a case on ${on} of ${JSON.stringify(facts)} would tell: the rules say`,
    `    ${words(original, mutant)}`,
    '  the mutant',
    `    ${words(mutant, original)}`,
  ].join('\n');
}

/** What the first says otherwise than the second. */
function words(one: Assessment, other: Assessment): string {
  const skipped = ['digest', 'pathways'];
  const others = new Map<string, unknown>(Object.entries(other));
  const own = Object.entries(one).filter(
    ([key, value]) =>
      !skipped.includes(key) &&
      (key === 'headline' || JSON.stringify(value) !== JSON.stringify(others.get(key))),
  );
  const paths = one.pathways.flatMap((path) => {
    const match = other.pathways.find(({ pathway }) => pathway === path.pathway);
    if (JSON.stringify(match) === JSON.stringify(path)) return [];
    return [
      JSON.stringify(path, (key, value: unknown) =>
        ['citation', 'facts', 'remedy', 'gate', 'nature'].includes(key) ? undefined : value,
      ),
    ];
  });
  return [JSON.stringify(Object.fromEntries(own)), ...paths].join('\n    ');
}
