import type { Catalogue, ItemId, LocalDate } from '../catalogue/types';
import { groupFields, type FieldGroup } from './group';
import { splitLines } from './lines';
import {
  targetKey,
  type PastedConflict,
  type PastedDoubt,
  type PastedRecord,
  type PastedText,
  type PastedValue,
} from './pasted';
import { readPage } from './read-page';
import { readValues } from './read-values';
import { suggestItems } from './suggest-items';

/** Some hundred pages; more is not the record of one person. In UTF-16 units. */
export const MOST_CHARACTERS = 200_000;

/** Of one thing said so often only the first ways of saying it are offered to choose from. */
const MOST_OPTIONS = 20;

/**
 * What the pasted text of public pages states of its records, each value with the line it stands in. Takes only what
 * stands at a known label or in so many words; takes nothing where two statements differ; infers nothing: not that an
 * obligation is fulfilled, a violation mended, or an amount small. Days of decisions after `today` are not taken.
 * The time it needs grows with the length of the text.
 */
export function readPastedRecords(
  text: string,
  catalogue: Catalogue,
  today: LocalDate,
): PastedText {
  if (text.length > MOST_CHARACTERS) return { ok: false, reason: 'too-long' };
  if (text.trim() === '') return { ok: false, reason: 'empty' };
  const { events, unread } = readPage(splitLines(text));
  const all = Object.values(catalogue.items).map(({ id }) => id);
  const usable = usableTargets(catalogue);
  const records = groupFields(events)
    .map((group) => recordOf(group, usable, all, today))
    .filter(saysSomething);
  return { ok: true, records, unread };
}

function recordOf(
  group: FieldGroup,
  usable: ReadonlySet<string>,
  all: readonly ItemId[],
  today: LocalDate,
): PastedRecord {
  const read = group.fields.map((text) => readValues(text, today));
  const byTarget = new Map<string, Map<string, PastedValue>>();
  for (const value of read.flatMap(({ values }) => values)) {
    const key = targetKey(value.to);
    const options = byTarget.get(key) ?? new Map<string, PastedValue>();
    byTarget.set(key, options);
    const said = JSON.stringify(value.value);
    const before = options.get(said);
    // What a field of its own says as well needs nobody's yes.
    const isSurer = before?.confirm === true && !value.confirm;
    if (isSurer || (before === undefined && options.size < MOST_OPTIONS)) options.set(said, value);
  }
  const values: PastedValue[] = [];
  const others: PastedValue[] = [];
  const conflicts: PastedConflict[] = [];
  for (const [key, found] of byTarget) {
    const options = [...found.values()];
    const [only, second] = options;
    if (only === undefined) continue;
    if (!usable.has(key)) others.push(...options);
    else if (second === undefined) values.push(only);
    else conflicts.push({ to: only.to, options });
  }
  const doubts: PastedDoubt[] = [
    ...read.flatMap((one) => one.doubts),
    ...group.unclear.map((source) => ({ ...source, why: 'which-label' as const })),
  ];
  return { ...suggestItems(group, all), values, conflicts, others, doubts };
}

/** What some item asks for or some form may print. */
function usableTargets(catalogue: Catalogue): ReadonlySet<string> {
  const facts = Object.values(catalogue.items).flatMap(({ rules }) => rules.facts);
  return new Set([
    ...facts.map(({ id }) => targetKey({ kind: 'fact', id })),
    ...catalogue.profile.entries.map(({ path }) => targetKey({ kind: 'entry', path })),
  ]);
}

function saysSomething({ values, conflicts, others, doubts }: PastedRecord): boolean {
  return values.length + conflicts.length + others.length + doubts.length > 0;
}
