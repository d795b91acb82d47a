import * as v from 'valibot';
import type { LocalDate } from '../catalogue/types';
import { parseLocalDate } from '../rules/dates';
import type { RulesMark } from '../rules/law-change';

const Day = v.custom<LocalDate>(
  (value) => typeof value === 'string' && parseLocalDate(value) === value,
);

/** Loose: what a later release adds to it stays in it when this release saves it again. */
export const StoredRulesMark = v.looseObject({
  on: Day,
  edition: v.string(),
  digest: v.string(),
});

/**
 * The rules that a draft's owner was last told of. Undefined while nothing had changed, and where a later release wrote
 * something else; never throws, whatever stands there.
 */
export function readRulesSeen(stored: unknown): RulesMark | undefined {
  const result = v.safeParse(StoredRulesMark, stored);
  return result.success ? result.output : undefined;
}
