import type { Catalogue, LocalDate } from '../../../catalogue/types';
import type { DraftLine } from '../../app/matter-desk';
import { answerWords } from '../check/answer-words';
import { askedGroups } from '../fill/asked-entries';
import { reviewGroups, type ReviewGroup } from '../review/review-rows';
import { TEXT } from './text';

export type ReadableLine = Extract<DraftLine, { state: 'ok' }>;

/** One thing that two drafts say differently, in words; empty where nothing was said. */
export interface Difference {
  readonly key: string;
  readonly label: string;
  readonly one: string;
  readonly other: string;
}

export interface DifferenceGroup {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly Difference[];
}

/** Everything in which two drafts of one record differ, in the order in which it is asked. */
export function differences(
  catalogue: Catalogue,
  one: ReadableLine,
  other: ReadableLine,
  today: LocalDate,
): readonly DifferenceGroup[] {
  return [factsGroup(catalogue, one, other), ...entryGroups(catalogue, one, other, today)].filter(
    ({ rows }) => rows.length > 0,
  );
}

function factsGroup(catalogue: Catalogue, one: ReadableLine, other: ReadableLine): DifferenceGroup {
  const rows = catalogue.items[one.itemId].rules.facts.map((fact) => {
    const said = ({ facts }: ReadableLine): string =>
      facts[fact.id] === undefined ? '' : answerWords(fact, facts[fact.id]);
    return { key: fact.id, label: fact.label, one: said(one), other: said(other) };
  });
  return { key: 'facts', title: TEXT.said, rows: rows.filter(differ) };
}

/** In the order of the first; what only the other asks, e.g. a second penalty, comes after it. */
function entryGroups(
  catalogue: Catalogue,
  one: ReadableLine,
  other: ReadableLine,
  today: LocalDate,
): readonly DifferenceGroup[] {
  const reviewed = ({ itemId, answers, facts }: ReadableLine): readonly ReviewGroup[] =>
    reviewGroups(
      askedGroups({ catalogue, item: catalogue.items[itemId], answers, facts, today }),
      answers,
    );
  const [ones, others] = [reviewed(one), reviewed(other)];
  const [saidByOne, saidByOther] = [valuesByPath(ones), valuesByPath(others)];
  const asked = new Map<string, { readonly title: string; readonly labels: Map<string, string> }>();
  for (const { key, title, rows } of [...ones, ...others]) {
    const { labels } = asked.get(key) ?? { labels: new Map<string, string>() };
    if (!asked.has(key)) asked.set(key, { title, labels });
    for (const { path, label } of rows) if (!labels.has(path)) labels.set(path, label);
  }
  return [...asked].map(([key, { title, labels }]) => ({
    key,
    title,
    rows: [...labels]
      .map(([path, label]) => ({
        key: path,
        label,
        one: saidByOne.get(path) ?? '',
        other: saidByOther.get(path) ?? '',
      }))
      .filter(differ),
  }));
}

function valuesByPath(groups: readonly ReviewGroup[]): ReadonlyMap<string, string> {
  return new Map(groups.flatMap(({ rows }) => rows.map(({ path, value }) => [path, value])));
}

function differ({ one, other }: Difference): boolean {
  return one !== other;
}
