import { recordOrder } from '../../../catalogue/order';
import type { Catalogue, LocalDate } from '../../../catalogue/types';
import type { Answers } from '../../../forms/answers';
import { textAt } from '../../../forms/validation/entry-answer';
import { behindOthers } from '../../../rules/behind-others';
import { type FiledRecord, orderRecords, type SubjectOrder } from '../../../rules/record-order';
import type { DraftLine } from '../../app/matter-desk';
import type { DatedRecord } from '../calendar-file/dated-record';
import { type DatedDraft, datedDraft } from './next-day';
import { subjectMarks } from './subject';

/** Drafts that stand together in the list. */
export type Block =
  /** Each for itself, in the order of the list. */
  | { readonly kind: 'single'; readonly key: string; readonly drafts: readonly DatedDraft[] }
  /** Of one subject, first to last in the order of proceeding. */
  | {
      readonly kind: 'subject';
      readonly key: string;
      readonly name: string;
      readonly drafts: readonly DatedDraft[];
      /** The order among those not deleted; absent when all are. */
      readonly order?: SubjectOrder;
    };

export interface Arranged {
  readonly blocks: readonly Block[];
  /** Two drafts bear the same name, but only one has a code: they stand apart. */
  readonly namesakes: boolean;
}

/** The list with the drafts of one subject together, where the first of them stands. */
export function arranged(shown: readonly DatedDraft[], catalogue: Catalogue): Arranged {
  const groups = ordersOf(shown, catalogue);
  // What was deleted keeps its place, with the way back, but nothing waits for it any more.
  const orders = ordersOf(
    shown.filter(({ draft }) => draft.undo === undefined),
    catalogue,
  );
  const blocks = new Map<string, Block>();
  let singles = '';
  for (const each of shown) {
    const group = groups.find(({ steps }) => steps.some(({ id }) => id === idOf(each)));
    if (group === undefined || group.steps.length < 2) {
      const before = blocks.get(singles);
      const drafts = [...(before?.drafts ?? []), each];
      if (before === undefined) singles = `single ${String(blocks.size)}`;
      blocks.set(singles, { kind: 'single', key: singles, drafts });
    } else if (!blocks.has(group.key)) {
      singles = '';
      const drafts = group.steps.flatMap(({ id }) => shown.filter((draft) => idOf(draft) === id));
      const order = orders.find(({ key }) => key === group.key);
      const told = drafts.map((draft) => withoutWaiting(draft, order));
      blocks.set(group.key, subjectBlock(group.key, told, order));
    }
  }
  return { blocks: [...blocks.values()], namesakes: orders.some(({ namesake }) => namesake) };
}

/** A record among the others on this device: its days with what comes first. Undefined when it is not on file. */
export function recordAmong(
  id: string,
  lines: readonly DraftLine[],
  catalogue: Catalogue,
  today: LocalDate,
): DatedRecord | undefined {
  const drafts = lines.map((line) => datedDraft({ line }, catalogue, today));
  return arranged(drafts, catalogue)
    .blocks.flatMap((block) => block.drafts)
    .find((dated) => idOf(dated) === id)?.record;
}

/** The subject's entries of the draft saved last; none where nothing tells the subject. */
export function answersOfSubject(drafts: readonly DatedDraft[]): Answers | undefined {
  const lines = drafts.flatMap(({ draft: { line } }) => (line.state === 'ok' ? [line] : []));
  const latest = lines.reduce<(typeof lines)[number] | undefined>(
    (best, line) => (best === undefined || line.savedAt > best.savedAt ? line : best),
    undefined,
  );
  if (latest === undefined) return undefined;
  const { uscc = '', name = '' } = subjectMarks(latest.answers);
  return `${uscc}${name}` === '' ? undefined : latest.answers;
}

function ordersOf(drafts: readonly DatedDraft[], catalogue: Catalogue): readonly SubjectOrder[] {
  return orderRecords(drafts.flatMap(filed), catalogue, recordOrder);
}

function filed({ draft: { line }, assessment }: DatedDraft): readonly FiledRecord[] {
  if (line.state !== 'ok' || assessment === undefined) return [];
  const { id, facts, answers, followUp } = line;
  const handedIn = followUp.state === 'ok' && { followUp: followUp.followUp };
  return [{ id, facts, assessment, subject: subjectMarks(answers), ...handedIn }];
}

function idOf({ draft: { line } }: DatedDraft): string | undefined {
  return line.state === 'ok' ? line.id : undefined;
}

/**
 * What comes after other records has no next day of its own: the order says what is next. Its calendar does not call for
 * the application either, before they are settled.
 */
function withoutWaiting(dated: DatedDraft, order: SubjectOrder | undefined): DatedDraft {
  const step = order?.steps.find(({ id }) => id === idOf(dated));
  if (step?.place.kind !== 'after-records') return dated;
  const { next: _, record, ...rest } = dated;
  if (record === undefined) return rest;
  const days = behindOthers(record.days, record.item.rules, step.waits);
  return { ...rest, record: { ...record, days } };
}

function subjectBlock(
  key: string,
  drafts: readonly DatedDraft[],
  order: SubjectOrder | undefined,
): Block {
  const lines = drafts.flatMap(({ draft: { line } }) => (line.state === 'ok' ? [line] : []));
  const named = (path: string): string =>
    lines.map(({ answers }) => textAt(answers, path)).find((text) => text !== '') ?? '';
  const name = named('entity.name') || named('entity.uscc');
  return { kind: 'subject', key, name, drafts, ...(order !== undefined && { order }) };
}
