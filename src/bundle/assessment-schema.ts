import * as v from 'valibot';
import { ITEM_IDS } from '../catalogue/schema';
import { Evidence } from '../catalogue/values';
import type { LocalDate } from '../catalogue/types';
import type { Assessment, PathwayResult } from '../rules/assessment';
import { parseLocalDate } from '../rules/dates';

/** A real day, `YYYY-MM-DD`. */
export const Day = v.custom<LocalDate>(
  (value) => typeof value === 'string' && parseLocalDate(value) !== undefined,
);

const Ids = v.array(v.string());

const Finding = v.strictObject({
  condition: v.string(),
  state: v.picklist(['met', 'unmet', 'waits', 'unknown']),
  until: v.exactOptional(Day),
  facts: Ids,
  citation: v.strictObject({ document: v.string(), article: v.exactOptional(v.string()) }),
  evidence: Evidence,
  remedy: v.exactOptional(v.string()),
});

const Result: v.GenericSchema<PathwayResult> = v.strictObject({
  pathway: v.string(),
  gate: v.picklist(['authority', 'credit-china']),
  nature: v.picklist(['application', 'automatic', 'ex-officio', 'correction']),
  status: v.picklist(['open', 'opens', 'closed', 'unknown', 'two-readings']),
  version: Day,
  because: v.exactOptional(Ids),
  ask: v.exactOptional(Ids),
  eligibleOn: v.exactOptional(Day),
  advisableOn: v.exactOptional(Day),
  endsOn: v.exactOptional(Day),
  readings: v.exactOptional(
    v.strictObject({ earlier: v.lazy(() => Result), current: v.lazy(() => Result) }),
  ),
  findings: v.array(Finding),
});

/** A packed assessment. Strict: what a newer program adds comes with a new format number. */
export const PackedAssessment: v.GenericSchema<Assessment> = v.strictObject({
  itemId: v.picklist(ITEM_IDS),
  on: Day,
  edition: v.string(),
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  headline: v.picklist([
    'no-rules',
    'not-published',
    'ended',
    'apply-now',
    'two-readings',
    'apply-on',
    'another-applies',
    'other-procedure',
    'fix-first',
    'ends-on',
    'cannot-repair',
    'answers-needed',
  ]),
  certainty: v.picklist(['firm', 'call-first']),
  eligibleOn: v.exactOptional(Day),
  advisableOn: v.exactOptional(Day),
  endsOn: v.exactOptional(Day),
  ask: Ids,
  pathways: v.array(Result),
});
