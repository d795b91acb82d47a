import * as v from 'valibot';
import type { FactId, ItemId } from '../catalogue/types';
import type { Answers } from '../forms/answers';
import type { Facts } from '../rules/assessment';
import type { RulesMark } from '../rules/law-change';
import { StoredRulesMark } from './rules-seen';

/** One application being prepared: what its owner answered and typed, kept literally. */
export interface Draft {
  readonly id: string;
  readonly itemId: ItemId;
  /** Named by the owner; the list falls back on the item's title. */
  readonly title?: string;
  readonly facts: Facts;
  /** Facts answered with 不清楚: unknown, but asked already. */
  readonly unsure: readonly FactId[];
  readonly answers: Answers;
  /** Day and rules under which it was begun, so that a later change of the law can be told. */
  readonly begun: RulesMark;
  /** The changed rules that its owner was last told of, read by `readRulesSeen`; kept as it is when that cannot read it. */
  readonly rulesSeen?: unknown;
  /** Random id of the application, shared by file and paper. */
  readonly bundleId: string;
  /** How often it was printed or exported. */
  readonly printings: number;
  /** What the last printing showed, as the screen that prints wrote it; only ever compared. */
  readonly printed?: string;
  /** What was handed in and what became of it, read by `readFollowUp`; kept as it is when that cannot read it. */
  readonly followUp?: unknown;
  /** What was done with its papers, read by `readPapers`; kept as it is when that cannot read it. */
  readonly papers?: unknown;
  /** The draft beside which this text was kept, because both had changed. */
  readonly splitFrom?: string;
  /** Instant of the last save, ISO 8601 in UTC. */
  readonly savedAt: string;
}

// A record of all ids, not a list: the compiler names the item that is forgotten here.
const ITEMS: Readonly<Record<ItemId, true>> = {
  'penalty-market-regulation': true,
  'penalty-other-sectors': true,
  'abnormal-operations': true,
  'abnormal-social-organisation': true,
  'serious-judgment-defaulter': true,
  'serious-wage-arrears': true,
  'serious-tax-violation': true,
  'serious-work-safety': true,
  'serious-market-regulation': true,
  'serious-culture-tourism': true,
  'serious-statistics': true,
  'serious-other': true,
};

const Item = v.custom<ItemId>((value) => typeof value === 'string' && Object.hasOwn(ITEMS, value));
const Texts = v.array(v.string());
const Fact = v.union([v.string(), v.pipe(v.number(), v.finite()), v.boolean(), Texts]);

// Loose: what a later release adds to a draft stays in it when this release saves it again.
const StoredDraft = v.looseObject({
  id: v.pipe(v.string(), v.minLength(1)),
  itemId: Item,
  title: v.exactOptional(v.string()),
  facts: v.record(v.string(), Fact),
  unsure: Texts,
  answers: v.record(v.string(), v.union([v.string(), Texts])),
  begun: StoredRulesMark,
  rulesSeen: v.exactOptional(v.unknown()),
  bundleId: v.string(),
  printings: v.pipe(v.number(), v.integer(), v.minValue(0)),
  // Compared, never read: whatever else stands here makes the next printing a new one, and no draft unreadable.
  printed: v.exactOptional(v.fallback(v.string(), '')),
  followUp: v.exactOptional(v.unknown()),
  papers: v.exactOptional(v.unknown()),
  // Whatever else stands here only takes the comparison away.
  splitFrom: v.exactOptional(v.fallback(v.string(), '')),
  savedAt: v.pipe(v.string(), v.isoTimestamp()),
});

/** A stored or imported body as a draft; undefined when it is not one that this release understands. */
export function parseDraft(body: unknown): Draft | undefined {
  const result = v.safeParse(StoredDraft, body);
  return result.success ? result.output : undefined;
}

/**
 * The same work as a draft of its own, after another window saved a different text under the old id, or deleted it. A
 * new bundle id too: two different papers must never carry the same id and number of printing.
 */
export function conflictCopy(
  draft: Draft,
  ids: { readonly id: string; readonly bundleId: string },
  other: 'changed' | 'deleted',
): Draft {
  const what = other === 'changed' ? '改过' : '删了';
  const title = `${draft.title ?? ''}（另存：原来那份在另一个窗口里${what}）`;
  return { ...draft, ...ids, title, splitFrom: draft.id, printings: 0 };
}

/** The same, for a draft of a backup whose id stands for a different text on this device. */
export function restoredCopy(
  draft: Draft,
  ids: { readonly id: string; readonly bundleId: string },
): Draft {
  const title = `${draft.title ?? ''}（从备份恢复：和这台设备上的不一样）`;
  return { ...draft, ...ids, title, splitFrom: draft.id, printings: 0 };
}
