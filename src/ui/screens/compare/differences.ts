import type { Catalogue, LocalDate } from '../../../catalogue/types';
import type { DraftLine } from '../../app/matter-desk';
import { answerWords } from '../check/answer-words';
import { askedGroups } from '../fill/asked-entries';
import { reviewGroups } from '../review/review-rows';
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
  const rows = catalogue.items[one.itemId].rules.facts.map((fact) => ({
    key: fact.id,
    label: fact.label,
    one: said(one, fact.id) ? answerWords(fact, one.facts[fact.id]) : '',
    other: said(other, fact.id) ? answerWords(fact, other.facts[fact.id]) : '',
  }));
  return { title: TEXT.said, rows: rows.filter(differ) };
}

function said({ facts }: ReadableLine, id: string): boolean {
  return facts[id] !== undefined;
}

function entryGroups(
  catalogue: Catalogue,
  one: ReadableLine,
  other: ReadableLine,
  today: LocalDate,
): readonly DifferenceGroup[] {
  const groupsOf = ({ itemId, answers, facts }: ReadableLine) =>
    reviewGroups(
      askedGroups({ catalogue, item: catalogue.items[itemId], answers, facts, today }),
      answers,
    );
  const [ones, others] = [groupsOf(one), groupsOf(other)];
  const valueIn = (groups: typeof ones, path: string): string =>
    groups.flatMap(({ rows }) => rows).find((row) => row.path === path)?.value ?? '';
  // What only the other asks, e.g. a second penalty, comes after what both ask.
  const known = new Set(ones.map(({ key }) => key));
  const all = [...ones, ...others.filter(({ key }) => !known.has(key))];
  return all.map(({ key, title, rows }) => {
    const here = new Set(rows.map(({ path }) => path));
    const more = others
      .filter((group) => group.key === key)
      .flatMap((group) => group.rows.filter(({ path }) => !here.has(path)));
    return {
      title,
      rows: [...rows, ...more]
        .map(({ path, label }) => ({
          key: path,
          label,
          one: valueIn(ones, path),
          other: valueIn(others, path),
        }))
        .filter(differ),
    };
  });
}

function differ({ one, other }: Difference): boolean {
  return one !== other;
}
