import type { FirstRule } from '../catalogue/order-types';
import type { Catalogue, Citation, Evidence } from '../catalogue/types';
import { assess } from './assess';
import type { Assessment, Facts } from './assessment';
import { nextStep } from './next-step';
import type { Place } from './record-place';
import { decidesFirmly } from './verbs';

/** One reason why a record waits for others. */
export interface Wait {
  readonly rule: FirstRule;
  /** Ids of the records that stand in its way, ascending. */
  readonly records: readonly string[];
  readonly evidence: Evidence;
  readonly citation: Citation;
  readonly callFirst: boolean;
}

interface Judged {
  readonly id: string;
  readonly facts: Facts;
  readonly assessment: Assessment;
  readonly place: Place;
}

/** What a record waits for, and what it comes to without that. Without `after` it waits for no other record. */
export interface Waits {
  readonly waits: readonly Wait[];
  readonly after?: Assessment;
}

/**
 * Which open records of the same subject stand in the way of this one. They do only where an application would be
 * possible without them, now or later: what ends by itself or cannot be repaired anyway waits for nobody.
 */
export function waitsOf(
  { id, facts, assessment, place }: Judged,
  entries: readonly Judged[],
  catalogue: Catalogue,
  rules: readonly FirstRule[],
): Waits {
  const { itemId, on } = assessment;
  const barring = rules
    .filter(({ item }) => item === itemId)
    .map((rule) => ({ rule, records: openOf(rule, entries, id) }))
    .filter(({ records }) => records.length > 0);
  if (barring.length === 0 || place.kind === 'over' || place.kind === 'handed-in')
    return { waits: [] };

  const removed = Object.fromEntries(barring.map(({ rule }) => [rule.fact, false]));
  const after = assess(catalogue, itemId, { ...facts, ...removed }, on);
  const waits = barring.flatMap(({ rule, records }): readonly Wait[] => {
    const result = after.pathways.find(({ pathway }) => pathway === rule.pathway);
    const finding = result?.findings.find(({ condition }) => condition === rule.condition);
    if (result === undefined || finding === undefined) return [];
    if (result.status === 'closed' && nextStep(after) !== 'make-good') return [];
    const { evidence, citation } = finding;
    return [{ rule, records, evidence, citation, callFirst: !decidesFirmly(evidence) }];
  });
  return waits.length > 0 && leadsToApplication(after) ? { waits, after } : { waits: [] };
}

function openOf({ before }: FirstRule, entries: readonly Judged[], own: string): readonly string[] {
  return entries
    .filter(
      ({ id, assessment, place }) =>
        id !== own && before.includes(assessment.itemId) && place.kind !== 'over',
    )
    .map(({ id }) => id)
    .sort();
}

function leadsToApplication(after: Assessment): boolean {
  switch (nextStep(after)) {
    case 'apply':
    case 'wait-to-apply':
    case 'make-good':
    case 'answer-questions':
    case 'ask-which-version':
      return true;
    case 'wait-for-end':
    case 'ask-another-to-apply':
    case 'ask-for-correction':
    case 'object-if-still-shown':
    case 'nothing-to-apply-for':
    case 'call-about-obstacles':
    case 'call-authority':
      return false;
  }
}
