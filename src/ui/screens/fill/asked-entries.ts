import { entriesOfForm } from '../../../catalogue/form-template';
import type {
  Catalogue,
  Item,
  LocalDate,
  ProfileEntry,
  ProfileGroup,
  ProfilePath,
} from '../../../catalogue/types';
import type { Answers } from '../../../forms/answers';
import { formVersionOn } from '../../../forms/form-version';
import { planForms } from '../../../forms/plan';
import { answerPath, entryApplies } from '../../../forms/validation/entry-answer';
import { memberCount } from './repeated-answers';

/** One entry as it is asked, with its place in the answers: in a repeated group once a member. */
export interface AskedEntry {
  readonly entry: ProfileEntry;
  readonly path: string;
}

export interface AskedGroup {
  readonly group: ProfileGroup;
  /** Unique on the page; also in addresses. */
  readonly key: string;
  /** The list this group is a member of, and which one it is. */
  readonly member?: { readonly list: string; readonly index: number; readonly count: number };
  readonly entries: readonly AskedEntry[];
}

/**
 * What the applicant is asked for: the entries that the papers of this item print, those that decide which papers are
 * needed, and nothing else. The deciding group comes first, the others in the order of the paper.
 */
export function askedGroups(
  catalogue: Catalogue,
  item: Item,
  answers: Answers,
  on: LocalDate,
): readonly AskedGroup[] {
  const deciding = new Set(item.papers.flatMap((paper) => (paper.when ? [paper.when.entry] : [])));
  const needed = withWhatTheyDependOn(catalogue, neededPaths(catalogue, item, answers, on));
  const entries = catalogue.profile.entries.filter((entry) => needed.has(entry.path));
  const decides = (group: ProfileGroup): boolean =>
    group.repeats !== true &&
    entries.some((entry) => entry.group === group.id && deciding.has(entry.path));
  return [...catalogue.profile.groups]
    .sort((a, b) => Number(decides(b)) - Number(decides(a)))
    .flatMap((group) =>
      members(
        group,
        entries.filter((entry) => entry.group === group.id),
        answers,
      ),
    )
    .filter((group) => group.entries.length > 0);
}

function neededPaths(
  catalogue: Catalogue,
  item: Item,
  answers: Answers,
  on: LocalDate,
): ReadonlySet<ProfilePath> {
  const needed = new Set<ProfilePath>();
  for (const { when } of item.papers) if (when !== undefined) needed.add(when.entry);
  for (const { source } of planForms(item.papers, answers)) {
    const form = 'form' in source ? catalogue.forms[source.form] : undefined;
    const version = form && formVersionOn(form, on);
    if (version === undefined) continue;
    // A form that is made once a penalty calls its own penalty simply `penalty`.
    for (const path of entriesOfForm(version)) {
      needed.add(path.replace(/^penalty\./, 'penalties[].'));
    }
  }
  return needed;
}

function withWhatTheyDependOn(
  catalogue: Catalogue,
  paths: ReadonlySet<ProfilePath>,
): ReadonlySet<ProfilePath> {
  const all = new Set(paths);
  // A set visits what is added while it is walked, so chains of dependence are followed to their end.
  for (const path of all) {
    const when = catalogue.profile.entries.find((entry) => entry.path === path)?.when;
    if (when !== undefined) all.add(when.entry);
  }
  return all;
}

function members(
  group: ProfileGroup,
  entries: readonly ProfileEntry[],
  answers: Answers,
): readonly AskedGroup[] {
  const first = entries[0];
  if (first === undefined) return [];
  const bracket = first.path.indexOf('[]');
  if (group.repeats !== true || bracket < 0) {
    return [{ group, key: group.id, entries: asked(entries, answers, undefined) }];
  }
  const list = first.path.slice(0, bracket);
  const count = memberCount(answers, list);
  return Array.from({ length: count }, (_, index) => ({
    group,
    key: `${group.id}-${String(index)}`,
    member: { list, index, count },
    entries: asked(entries, answers, index),
  }));
}

function asked(
  entries: readonly ProfileEntry[],
  answers: Answers,
  index: number | undefined,
): readonly AskedEntry[] {
  return entries
    .filter((entry) => entryApplies(entry, answers, index))
    .map((entry) => ({ entry, path: answerPath(entry.path, index) }));
}
