import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkCatalogue } from '../../src/catalogue/check';
import { compileCatalogue } from '../../src/catalogue/compile';
import type { Compiled } from '../../src/catalogue/compiled';
import type { FormDefinition } from '../../src/catalogue/form-types';
import { problemReport } from '../../src/catalogue/problem';
import type {
  Catalogue,
  Condition,
  ConditionNode,
  FactDefinition,
  Item,
  Pathway,
  ProfileEntry,
  RuleVersion,
  Test,
} from '../../src/catalogue/types';

/** Copies of the repository's catalogue in which one thing is wrong. */

export const CATALOGUE_FOLDER = fileURLToPath(new URL('../../src/catalogue', import.meta.url));

export function compileOriginal(): Compiled {
  const result = compileCatalogue(CATALOGUE_FOLDER);
  if (!result.ok) throw new Error(problemReport(result.problems));
  return result.compiled;
}

const original = compileOriginal();

export function withCatalogue(change: (catalogue: Catalogue) => Partial<Catalogue>): Compiled {
  const { catalogue } = original;
  return { ...original, catalogue: { ...catalogue, ...change(catalogue) } };
}

export function withFacts(
  change: (facts: readonly FactDefinition[]) => FactDefinition[],
): Compiled {
  return { ...original, facts: change(original.facts) };
}

/** Changes the item of penalties of other sectors, the one that has everything. */
export function withItem(change: (item: Item) => Partial<Item>): Compiled {
  return withCatalogue(({ items }) => {
    const item = items['penalty-other-sectors'];
    return { items: { ...items, [item.id]: { ...item, ...change(item) } } };
  });
}

/** Changes the item's first pathway. */
export function withPathway(change: (pathway: Pathway) => Partial<Pathway>): Compiled {
  return withItem(({ rules }) => {
    const [first, ...others] = rules.pathways;
    if (first === undefined) throw new Error('no pathway');
    return { rules: { ...rules, pathways: [{ ...first, ...change(first) }, ...others] } };
  });
}

/** Changes the first version of the item's first pathway. */
export function withVersion(change: (version: RuleVersion) => Partial<RuleVersion>): Compiled {
  return withPathway(({ versions }) => {
    const [first, ...others] = versions;
    if (first === undefined) throw new Error('no version');
    return { versions: [{ ...first, ...change(first) }, ...others] };
  });
}

/** Puts other conditions into that version. */
export function withConditions(
  change: (all: readonly ConditionNode[]) => ConditionNode[],
): Compiled {
  return withVersion(({ conditions }) => ({
    conditions: { ...conditions, all: change(conditions.all) },
  }));
}

export function withEntries(
  change: (entries: readonly ProfileEntry[]) => ProfileEntry[],
): Compiled {
  return withCatalogue(({ profile }) => ({
    profile: { ...profile, entries: change(profile.entries) },
  }));
}

export function withForm(
  id: string,
  change: (form: FormDefinition) => Partial<FormDefinition>,
): Compiled {
  return withCatalogue(({ forms }) => {
    const form = forms[id];
    if (form === undefined) throw new Error(`no form ${id}`);
    return { forms: { ...forms, [id]: { ...form, ...change(form) } } };
  });
}

/** What the compiler says to a copy of the folder in which one file reads differently; empty when it is content. */
export function reportAfterEditing(file: string, edit: (content: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  try {
    const isSource = (path: string): boolean => extname(path) !== '.ts';
    cpSync(CATALOGUE_FOLDER, folder, { recursive: true, filter: isSource });
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, edit(existsSync(path) ? readFileSync(path, 'utf8') : ''));
    const result = compileCatalogue(folder);
    return result.ok ? '' : problemReport(result.problems);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The file of the item that `withItem` changes. */
export const ITEM_FILE = 'items/penalty-other-sectors.yaml';

/** One mistake; the file the clerk is sent to; words of what the clerk is told; the catalogue with the mistake. */
export type Mistake = readonly [mistake: string, file: string, told: string, compiled: Compiled];

/** What the checks say about one file. */
export function toldAbout(file: string, compiled: Compiled): string {
  const told = checkCatalogue(compiled).filter((problem) => problem.file === file);
  return told.map((problem) => problem.message).join('\n');
}

/** A condition as good as any, but for its test. */
export function condition(test: Test, more: Partial<Condition> = {}): Condition {
  const shared = {
    id: 'added',
    text: '加上的条件',
    evidence: 'full',
    citation: { document: 'wuhai-2024-plan' },
  } as const;
  return { kind: 'condition', ...shared, test, ...more };
}

/** Adds a condition to the item's first version. */
export function adding(test: Test, more: Partial<Condition> = {}): Compiled {
  return withConditions((all) => [...all, condition(test, more)]);
}
