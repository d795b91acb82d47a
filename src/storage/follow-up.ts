import * as v from 'valibot';
import type { LocalDate } from '../catalogue/types';
import { parseLocalDate } from '../rules/dates';
import type { FollowUp } from '../rules/follow-up';

const Day = v.custom<LocalDate>(
  (value) => typeof value === 'string' && parseLocalDate(value) === value,
);

// Loose throughout: what a later release adds stays in it when this release saves it again.
const StoredFollowUp = v.looseObject({
  submissions: v.array(
    v.looseObject({
      on: Day,
      gate: v.picklist(['authority', 'credit-china']),
      channel: v.string(),
      pathway: v.string(),
      outcome: v.exactOptional(
        v.variant('kind', [
          v.looseObject({
            kind: v.literal('agreed'),
            on: Day,
            sites: v.record(v.string(), v.looseObject({ gone: v.boolean(), on: Day })),
            closedOn: v.exactOptional(Day),
          }),
          v.looseObject({ kind: v.literal('supplement'), on: Day, asked: v.string() }),
          v.looseObject({ kind: v.literal('refused'), on: Day }),
        ]),
      ),
    }),
  ),
});

export type StoredFollowUpState =
  | { readonly state: 'none' }
  | { readonly state: 'ok'; readonly followUp: FollowUp }
  /** Written by a later release, or damaged: it stays in the draft as it is. */
  | { readonly state: 'unreadable' };

/** What a draft keeps of the time after handing in; never throws, whatever stands there. */
export function readFollowUp(stored: unknown): StoredFollowUpState {
  if (stored === undefined) return { state: 'none' };
  const result = v.safeParse(StoredFollowUp, stored);
  return result.success ? { state: 'ok', followUp: result.output } : { state: 'unreadable' };
}
