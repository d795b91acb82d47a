import type { Item } from '../../../catalogue/types';
import { dateWords } from '../../../catalogue/wording/dates';
import {
  type ChangedLaw,
  isVerdictChanged,
  type LawChange,
  type RulesMark,
} from '../../../rules/law-change';
import type { Facts } from '../../../rules/assessment';
import { outcomeWords } from './possibilities';
import { registerOf } from './register';

/** What of a matter tells how the law has changed under it. */
export interface Told {
  readonly item: Item;
  readonly facts: Facts;
  /** The rules its owner saw last. */
  readonly seen: RulesMark;
  /** Number of the present edition. */
  readonly edition: string;
}

/** What is said before the details. */
export interface LawNotice {
  readonly title: string;
  readonly words: readonly string[];
  /** The verdict by either rules, where it reads otherwise. */
  readonly verdict?: { readonly was: string; readonly now: string };
}

/** The notice of a change, in words; undefined where there is nothing to tell. */
export function lawNotice(change: LawChange, told: Told): LawNotice | undefined {
  switch (change.kind) {
    case 'none':
      return undefined;
    case 'not-kept':
      return {
        title: '规则换过，比不出变了什么',
        words: [
          ...editionWords(told),
          '原来那一版，这里没有存。',
          '结论照现在的规则算，您填的都还在。',
        ],
      };
    case 'changed': {
      const verdict = verdictsOf(change, told);
      return {
        title: titleOf(change),
        words: [
          ...editionWords(told),
          change.changes.length === 0
            ? '您填的都还在，不用做什么。'
            : '您填的一个没动，两版都照今天算。',
        ],
        ...(verdict.was !== verdict.now && { verdict }),
      };
    }
  }
}

/** What the list of drafts says of it; undefined where nothing touches the record. */
export function lawMark(change: LawChange): string | undefined {
  switch (change.kind) {
    case 'none':
      return undefined;
    case 'not-kept':
      return '规则换过，打开看结论';
    case 'changed':
      if (change.changes.length === 0) return undefined;
      return isVerdictChanged(change)
        ? `${causeWords(change)}，结论也变了`
        : `${causeWords(change)}，打开看看`;
  }
}

function titleOf(change: ChangedLaw): string {
  if (change.changes.length === 0) return `${causeWords(change)}，这一条不受影响`;
  return isVerdictChanged(change)
    ? `${causeWords(change)}，结论也变了`
    : `${causeWords(change)}，有几处和您有关`;
}

function causeWords({ cause }: Pick<ChangedLaw, 'cause'>): string {
  switch (cause) {
    case 'rules':
      return '规则变了';
    case 'holidays':
      return '放假安排更新了';
  }
}

function editionWords({ seen, edition }: Told): readonly string[] {
  return [`${dateWords(seen.on)}您看的是 ${seen.edition} 版规则。`, `现在是 ${edition} 版。`];
}

function verdictsOf(
  { before, after }: ChangedLaw,
  { item, facts }: Told,
): { readonly was: string; readonly now: string } {
  const register = registerOf(item.id, facts);
  return { was: outcomeWords(before, register), now: outcomeWords(after, register) };
}
