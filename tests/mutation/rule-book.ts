import type { FactDefinition, ItemRules } from '../../src/catalogue/types';
import { mainGate } from '../../src/rules/headline';
import type { Files, Kind, Mutant } from './mutant';
import { type Branch, isBranch, listAt, type Path, replaced } from './tree';

/** Where the conditions of one version stand in the parsed file. */
export interface VersionAt {
  /** Id of the pathway, or `notPublished`. */
  readonly pathway: string;
  readonly path: Path;
  readonly version: Branch;
  /** Whether levels 6 and 8 of the headline look at it: an application, or what the authority should do, at the main gate. */
  readonly applied: boolean;
}

export const LISTS = ['all', 'any', 'none'] as const;
export type ListName = (typeof LISTS)[number];

/** A version itself, or a group within it: what holds the lists `all`, `any`, `none`. */
export interface GroupAt {
  readonly version: VersionAt;
  readonly path: Path;
  readonly group: Branch;
}

/** One condition that decides; hints never do. */
export interface LineAt {
  readonly version: VersionAt;
  readonly group: GroupAt;
  readonly list: ListName;
  readonly path: Path;
  readonly line: Branch;
}

/** One item as parsed, with the places where it can be changed. */
export interface RuleBook {
  readonly files: Files;
  readonly rules: ItemRules;
  readonly facts: readonly FactDefinition[];
  readonly versions: readonly VersionAt[];
  readonly groups: readonly GroupAt[];
  readonly lines: readonly LineAt[];
}

export function ruleBook(files: Files, rules: ItemRules): RuleBook {
  const versions = versionsIn(files.item, rules);
  const groups = versions.flatMap((version) => groupsIn(version, version.path, version.version));
  const lines = groups.flatMap(linesIn);
  return { files, rules, facts: rules.facts, versions, groups, lines };
}

/** The book's item with another value at one place. */
export function changed(
  { files }: RuleBook,
  kind: Kind,
  place: string,
  change: string,
  ...edits: readonly (readonly [Path, unknown])[]
): Mutant {
  const item = edits.reduce((tree, [path, value]) => replaced(tree, path, value), files.item);
  return { kind, place, change, files: { ...files, item } };
}

export function versionPlace({ pathway, version }: VersionAt): string {
  return `${pathway} › ${String(version['effectiveFrom'])}`;
}

export function linePlace({ version, line }: LineAt): string {
  return `${versionPlace(version)} › ${String(line['id'])}`;
}

/** The item's facts of that type. */
export function factsOfType({ facts }: RuleBook, type: FactDefinition['type']): readonly string[] {
  return facts.filter((fact) => fact.type === type).map(({ id }) => id);
}

function versionsIn(item: unknown, rules: ItemRules): readonly VersionAt[] {
  if (!isBranch(item)) return [];
  const own = item['notPublished'];
  const found: VersionAt[] = isBranch(own)
    ? [{ pathway: 'notPublished', path: ['notPublished'], version: own, applied: false }]
    : [];
  const main = mainGate(rules).map(({ id }) => id);
  listAt(item, 'pathways').forEach((pathway, at) => {
    if (!isBranch(pathway)) return;
    const id = String(pathway['id']);
    const applied = ['application', 'ex-officio'].includes(String(pathway['nature']));
    listAt(pathway, 'versions').forEach((version, index) => {
      const path = ['pathways', at, 'versions', index];
      if (isBranch(version))
        found.push({ pathway: id, path, version, applied: applied && main.includes(id) });
    });
  });
  return found;
}

function groupsIn(version: VersionAt, path: Path, group: Branch): readonly GroupAt[] {
  const inner = LISTS.flatMap((list) =>
    listAt(group, list).flatMap((member, at) =>
      isBranch(member) && isGroup(member) ? groupsIn(version, [...path, list, at], member) : [],
    ),
  );
  return [{ version, path, group }, ...inner];
}

function linesIn(group: GroupAt): readonly LineAt[] {
  return LISTS.flatMap((list) =>
    listAt(group.group, list).flatMap((line, at) =>
      isBranch(line) && isCondition(line)
        ? [{ version: group.version, group, list, path: [...group.path, list, at], line }]
        : [],
    ),
  );
}

function isGroup(line: Branch): boolean {
  return LISTS.some((list) => list in line);
}

/** Whether the line decides something; a text without a test and a hint do not. */
export function isCondition(line: Branch): boolean {
  return line['hint'] !== true && ('fact' in line || 'since' in line);
}

/** Whether the member of a list decides something: a condition or a group. */
export function decides(member: unknown): boolean {
  return isBranch(member) && (isGroup(member) || isCondition(member));
}
