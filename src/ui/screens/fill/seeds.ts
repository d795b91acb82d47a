import type { Catalogue, LocalDate, ProfileEntry } from '../../../catalogue/types';
import type { Answers } from '../../../forms/answers';
import { answerPath } from '../../../forms/validation/entry-answer';
import type { Facts } from '../../../rules/assessment';

/** Signed on the day it is filled in, unless its owner says otherwise. */
const SIGNED_ON = 'application.signedOn';

/**
 * Answers to begin with: what the self-check knows already, what the catalogue proposes, today under the papers. Only
 * for entries nobody touched: one that was emptied stays empty, for handwriting. A fact is about the first penalty.
 */
export function seeds(
  catalogue: Catalogue,
  facts: Facts,
  answers: Answers,
  today: LocalDate,
): Answers {
  const seeded = catalogue.profile.entries.flatMap((entry) => {
    const path = answerPath(entry.path);
    if (answers[path] !== undefined) return [];
    const value =
      factFor(entry, facts) ?? entry.default ?? (path === SIGNED_ON ? today : undefined);
    return value === undefined ? [] : [[path, value] as const];
  });
  return Object.fromEntries(seeded);
}

/** What the self-check knows of an entry, as an answer to it; undefined when it knows nothing. */
export function factFor(entry: ProfileEntry, facts: Facts): string | readonly string[] | undefined {
  const fact = entry.fact === undefined ? undefined : facts[entry.fact];
  if (fact === undefined) return undefined;
  if (typeof fact === 'boolean') return fact ? 'yes' : 'no';
  return typeof fact === 'number' ? String(fact) : fact;
}
