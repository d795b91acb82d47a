import { canonicalJson } from '../catalogue/canonical-json';
import { catalogueOfDigest } from '../catalogue/released';
import type { Catalogue, ItemId, ItemRules, LocalDate } from '../catalogue/types';
import { assess } from './assess';
import type { Assessment, Facts } from './assessment';
import { mainGate } from './headline';
import { pathwayChanges } from './pathway-changes';
import { questionChanges } from './question-changes';
import {
  type DayChange,
  dayChanges,
  type JudgedBy,
  type PathwayChange,
  type RuleChange,
} from './rule-changes';

/** The rules that somebody has seen, and on which day: those a draft was begun under, or was last told of. */
export interface RulesMark {
  readonly on: LocalDate;
  readonly edition: string;
  readonly digest: string;
}

/** What other rules than those seen make of one record. */
export type LawChange =
  | { readonly kind: 'none' }
  /** This build does not carry those rules: what they said cannot be told any more. */
  | { readonly kind: 'not-kept' }
  | ChangedLaw;

export interface ChangedLaw {
  readonly kind: 'changed';
  /** `holidays`: the rules are the same, only the calendar of days off is another. */
  readonly cause: 'rules' | 'holidays';
  /** By the rules seen and by the present ones: the same answers, the same day. */
  readonly before: Assessment;
  readonly after: Assessment;
  /** The rules seen. */
  readonly past: ItemRules;
  /** Empty where the change does not touch this record. */
  readonly changes: readonly RuleChange[];
}

interface Record {
  readonly itemId: ItemId;
  readonly facts: Facts;
  /** Digest of the rules seen. */
  readonly seen: string;
}

/**
 * What has changed for a record since somebody saw the rules of that digest. Both are judged on the same day by the same
 * answers, so that nothing is put down to the law which only time has done.
 */
export function lawChange(
  catalogue: Catalogue,
  { itemId, facts, seen }: Record,
  on: LocalDate,
): LawChange {
  const { digest, rules } = catalogue.items[itemId];
  if (seen === digest) return { kind: 'none' };
  const past = catalogueOfDigest(catalogue, seen);
  const item = past?.items[itemId];
  // The digest of another item's rules says nothing of this one.
  if (past === undefined || item?.digest !== seen) return { kind: 'not-kept' };
  const before = assess(past, itemId, facts, on);
  const after = assess(catalogue, itemId, facts, on);
  const isSame = canonicalJson(item.rules) === canonicalJson(rules);
  return {
    kind: 'changed',
    cause: isSame ? 'holidays' : 'rules',
    before,
    after,
    past: item.rules,
    changes: changesOf(
      { rules: item.rules, assessment: before },
      { rules, assessment: after },
      facts,
    ),
  };
}

/** Whether the verdict itself is another: its headline, a day of it, or how sure it is. */
export function isVerdictChanged({ changes }: Pick<ChangedLaw, 'changes'>): boolean {
  return changes.some(({ kind }) => kind === 'headline' || kind === 'certainty' || kind === 'day');
}

function changesOf(before: JudgedBy, after: JudgedBy, facts: Facts): readonly RuleChange[] {
  const [was, now] = [before.assessment, after.assessment];
  const days = dayChanges(was, now);
  const main = mainGate(after.rules)[0]?.gate;
  // The day of the pathway that decides is the verdict's own.
  const isSaid = (change: PathwayChange): boolean =>
    change.kind === 'pathway-day' &&
    change.pathway.gate === main &&
    days.some((day) => isSameMove(day, change));
  return [
    ...(was.headline === now.headline
      ? []
      : [{ kind: 'headline', was: was.headline, now: now.headline } as const]),
    ...days,
    ...(was.certainty === now.certainty
      ? []
      : [{ kind: 'certainty', was: was.certainty, now: now.certainty } as const]),
    ...questionChanges(before, after, facts),
    ...pathwayChanges(before, after).filter((change) => !isSaid(change)),
  ];
}

type Move = Pick<DayChange, 'day' | 'was' | 'now'>;

function isSameMove(one: Move, other: Move): boolean {
  return one.day === other.day && one.was === other.was && one.now === other.now;
}
