import type { Assessment } from '../../src/rules/assessment';
import { checkMutants, type ItemReport, type Survivor } from './check-mutants';
import { KINDS } from './mutant';
import type { Telling } from './tell-apart';

export interface Summary {
  readonly text: string;
  readonly killed: number;
  readonly refused: number;
  /** Mutants that no case noticed, and cases that do not hold for the rules as they are. */
  readonly toDo: number;
}

/** Judges the items named, or all. */
export function mutationReport(only: readonly string[]): Summary {
  return summaryOf(checkMutants(only));
}

/** The table, what the checks refused, and what is still to be done. */
export function summaryOf(reports: readonly ItemReport[]): Summary {
  const lines = reports.flatMap(toDo);
  const refused = reports.flatMap(refusals);
  const killed = reports.map((each) => killedOf(each)).reduce((sum, one) => sum + one, 0);
  const apart = refused.length === 0 ? [] : ['', 'Refused by the checks:', ...refused];
  const text = [table(reports), ...apart, ...lines].join('\n');
  return { text, killed, refused: refused.length, toDo: lines.length };
}

function killedOf({ mutants, refused, survivors }: ItemReport): number {
  return mutants.length - refused.length - survivors.length;
}

function table(reports: readonly ItemReport[]): string {
  const rows = reports.map((report) => [
    report.itemId,
    report.cases,
    ...KINDS.map((kind) => report.mutants.filter((mutant) => mutant.kind === kind).length),
    report.mutants.length,
    killedOf(report),
    report.refused.length,
    report.survivors.length,
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

function refusals({ itemId, refused }: ItemReport): readonly string[] {
  return refused.map(
    ({ mutant, because }) => `  ${itemId}: ${mutant.place}: ${mutant.change} (${because})`,
  );
}

function toDo({ itemId, broken, survivors }: ItemReport): readonly string[] {
  return [
    ...broken.map(
      (name) => `\n${itemId}: this case does not hold for the rules as they are: ${name}`,
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
