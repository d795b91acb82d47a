import type { Catalogue, LocalDate } from '../../../catalogue/types';
import { ascending } from '../../../rules/ascending';
import { assess } from '../../../rules/assess';
import type { Assessment } from '../../../rules/assessment';
import type { CalendarDay, DayReading } from '../../../rules/calendar-day';
import { lawChange } from '../../../rules/law-change';
import { handedIn, isOver } from '../../../rules/record-place';
import type { DraftLine } from '../../app/matter-desk';
import { type DatedRecord, datedRecord } from '../calendar-file/dated-record';
import type { ListedDraft } from './drafts.svelte';
import { lawMark } from '../verdict/law-change-words';
import { nextAfterSubmission } from './handed-in';

/** The next day of a draft, in a few words. */
export interface NextDay {
  readonly day: LocalDate;
  /** One can act at once: the words stand without a day. */
  readonly isToday: boolean;
  readonly words: string;
}

/** A line of the list with the days of its record; a draft that cannot be read has none. */
export interface DatedDraft {
  readonly draft: ListedDraft;
  readonly assessment?: Assessment;
  readonly record?: DatedRecord;
  readonly next?: NextDay;
  /** What a change of the rules means for it, in a few words; absent where none touches it. */
  readonly law?: string;
}

/** Judges a draft as of today. */
export function datedDraft(draft: ListedDraft, catalogue: Catalogue, today: LocalDate): DatedDraft {
  const { line } = draft;
  if (line.state !== 'ok') return { draft };
  const item = catalogue.items[line.itemId];
  const assessment = assess(catalogue, line.itemId, line.facts, today);
  const record = datedRecord({ id: line.id, item, facts: line.facts, assessment, catalogue });
  const next =
    nextAfterSubmission(item, line.followUp, today, catalogue) ?? nextOf(assessment, record);
  const law = lawOf(line, catalogue, assessment);
  return {
    draft,
    assessment,
    record,
    ...(next !== undefined && { next }),
    ...(law !== undefined && { law }),
  };
}

/** The nearest day first; without a day, and then unreadable, last. Otherwise the order stays. */
export function byNextDay(drafts: readonly DatedDraft[]): readonly DatedDraft[] {
  return [...drafts].sort((a, b) => ascending(rankOf(a), rankOf(b)));
}

/** A record that is over stands still, whatever becomes of the rules. */
function lawOf(
  { itemId, facts, followUp, seen }: Extract<DraftLine, { state: 'ok' }>,
  catalogue: Catalogue,
  assessment: Assessment,
): string | undefined {
  const done = followUp.state === 'ok' ? followUp.followUp : undefined;
  if (isOver(assessment, handedIn(catalogue.items[itemId].rules, done))) return undefined;
  return lawMark(lawChange(catalogue, { itemId, facts, seen }, assessment.on));
}

function nextOf({ headline, certainty, on }: Assessment, { days }: DatedRecord) {
  if (headline === 'apply-now') {
    return { day: on, isToday: true, words: withDoubt('现在可以申请', certainty === 'call-first') };
  }
  const [first] = days;
  if (first === undefined) return undefined;
  return { day: first.day, isToday: false, words: withDoubt(purposeOf(first), first.callFirst) };
}

function purposeOf(day: CalendarDay): string {
  switch (day.kind) {
    case 'apply':
      return `${readingWords(day.reading)}${day.fixFirst ? '补上以后' : ''}可以申请`;
    case 'ends':
      return `${readingWords(day.reading)}公示的最后一天`;
    case 'countdown':
      return '要在这一天以前办好';
  }
}

function readingWords(reading: DayReading): string {
  switch (reading) {
    case 'only':
      return '';
    case 'earlier':
      return '按旧规定，';
    case 'current':
      return '按现行规定，';
  }
}

function withDoubt(words: string, callFirst: boolean): string {
  return callFirst ? `${words}，先致电核实` : words;
}

// Days order as text; both marks stand after every digit.
function rankOf({ record, next }: DatedDraft): string {
  return next?.day ?? (record === undefined ? 'b' : 'a');
}
