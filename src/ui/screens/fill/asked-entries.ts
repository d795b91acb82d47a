import {
  entriesOfConditions,
  entriesOfForm,
  entriesOfLetters,
} from '../../../catalogue/form-entries';
import type { FormVersion } from '../../../catalogue/form-types';
import type {
  Catalogue,
  Item,
  ProfileEntry,
  ProfileGroup,
  ProfilePath,
} from '../../../catalogue/types';
import type { Answers } from '../../../forms/answers';
import type { Facts } from '../../../rules/assessment';
import { formVersionOn } from '../../../forms/form-version';
import { factsForLetters, isWrittenWith, type PacketSources } from '../../../forms/letters';
import { planForms } from '../../../forms/plan';
import { entryInWords, plainWords } from '../../../forms/subject-words';
import { shownWith } from '../../../forms/when';
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
export function askedGroups(sources: PacketSources): readonly AskedGroup[] {
  const { catalogue, item, answers } = sources;
  const deciding = new Set(item.papers.flatMap(({ when }) => entriesOfConditions(when ?? [])));
  const printed = printedForms(sources);
  const needed = withWhatTheyDependOn(
    catalogue,
    neededPaths(item, printed, factsForLetters(sources)),
  );
  const entries = catalogue.profile.entries
    .filter((entry) => needed.has(entry.path))
    .map((entry) => entryInWords(withOwnClauses(entry, printed), answers));
  const decides = (group: ProfileGroup): boolean =>
    group.repeats !== true &&
    entries.some((entry) => entry.group === group.id && deciding.has(entry.path));
  return [...catalogue.profile.groups]
    .sort((a, b) => Number(decides(b)) - Number(decides(a)))
    .flatMap((group) =>
      members(
        { ...group, title: plainWords(group.title, answers) },
        entries.filter((entry) => entry.group === group.id),
        answers,
      ),
    )
    .filter((group) => group.entries.length > 0);
}

interface PrintedForm {
  readonly version: FormVersion;
  /** The answers of its own copy. */
  readonly answers: Answers;
}

function printedForms({
  catalogue,
  item,
  answers,
  facts,
  today,
}: PacketSources): readonly PrintedForm[] {
  return planForms(item.papers, answers, facts).flatMap(({ source, answers: own }) => {
    const form = 'form' in source ? catalogue.forms[source.form] : undefined;
    const version = form && formVersionOn(form, today);
    return version === undefined ? [] : [{ version, answers: own }];
  });
}

function neededPaths(
  item: Pick<Item, 'papers'>,
  forms: readonly PrintedForm[],
  facts: Facts,
): ReadonlySet<ProfilePath> {
  const deciding = item.papers.flatMap(({ when }) => entriesOfConditions(when ?? []));
  const printed = forms.flatMap(({ version, answers }) => [
    ...entriesOfForm(version, shownWith(answers)),
    ...entriesOfLetters(version, isWrittenWith(answers, facts)),
  ]);
  // A form that is made once a penalty calls its own penalty simply `penalty`.
  return new Set([
    ...deciding,
    ...printed.map((path) => path.replace(/^penalty\./, 'penalties[].')),
  ]);
}

/** Pledges are offered as the forms of this application word them; another form's own are not asked. */
function withOwnClauses(entry: ProfileEntry, forms: readonly PrintedForm[]): ProfileEntry {
  const clauses = forms.flatMap(({ version, answers }) =>
    version.blocks.flatMap((block) =>
      block.kind === 'clauses' && block.entry === entry.path && shownWith(answers)(block.when)
        ? block.clauses
        : [],
    ),
  );
  if (clauses.length === 0) return entry;
  const options = new Map(clauses.map(({ id, text }) => [id, { value: id, label: text }]));
  return { ...entry, options: [...options.values()] };
}

function withWhatTheyDependOn(
  catalogue: Pick<Catalogue, 'profile'>,
  paths: ReadonlySet<ProfilePath>,
): ReadonlySet<ProfilePath> {
  const all = new Set(paths);
  // A set visits what is added while it is walked, so chains of dependence are followed to their end.
  for (const path of all) {
    const when = catalogue.profile.entries.find((entry) => entry.path === path)?.when;
    for (const other of entriesOfConditions(when ?? [])) all.add(other);
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
