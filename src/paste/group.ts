import { documentNumberKey } from '../forms/validation/document-number';
import type { FieldText, PageEvent } from './events';
import { fieldOf, type FieldId } from './fields';
import type { Topic } from './headings';
import { plain } from './lines';
import type { Source } from './pasted';

/** The fields of one record. */
export interface FieldGroup {
  /** What the heading above says it is about; none or several decide nothing. */
  readonly topics: readonly Topic[];
  readonly fields: readonly FieldText[];
  readonly unclear: readonly Source[];
}

interface Block extends FieldGroup {
  /** Begun by a heading or a rule, not only because a label came again. */
  readonly isParted: boolean;
}

/** Puts the fields of each record together: split where a record ends, joined where the page says the same twice. */
export function groupFields(events: readonly PageEvent[]): readonly FieldGroup[] {
  return withSubjects(joinSameRecords(joinRepeated(splitBlocks(events))));
}

/** Blocks end at headings and rules, and before a label that this block has had already. */
function splitBlocks(events: readonly PageEvent[]): readonly Block[] {
  const blocks: Block[] = [];
  let topics: readonly Topic[] = [];
  let afterHeading = false;
  let fields: FieldText[] = [];
  let unclear: Source[] = [];
  let isParted = true;
  const close = (parted: boolean): void => {
    if (fields.length > 0 || unclear.length > 0) blocks.push({ topics, fields, unclear, isParted });
    fields = [];
    unclear = [];
    isParted = parted;
  };
  for (const event of events) {
    switch (event.kind) {
      case 'heading':
        close(true);
        // Headings one after another are a menu: which of them the next record stands under, nobody knows.
        topics = afterHeading ? [...new Set([...topics, ...event.topics])] : event.topics;
        afterHeading = true;
        break;
      case 'edge':
        close(true);
        break;
      case 'unclear':
        unclear.push(event.source);
        afterHeading = false;
        break;
      case 'field': {
        afterHeading = false;
        if (!fields.some(({ field }) => field === event.text.field)) {
          fields.push(event.text);
          break;
        }
        const moved = sameParagraph(fields, event.text);
        fields = fields.slice(0, fields.length - moved.length);
        close(false);
        fields.push(...moved, event.text);
        break;
      }
    }
  }
  close(true);
  return blocks;
}

/** What stands before a repeated label in its paragraph belongs to it, unless that is the whole block. */
function sameParagraph(fields: readonly FieldText[], text: FieldText): readonly FieldText[] {
  const first = fields.findIndex(({ paragraph }) => paragraph === text.paragraph);
  const moved = first <= 0 ? [] : fields.slice(first);
  return moved.some(({ field }) => field === text.field) ? [] : moved;
}

/** A record that is being put together. */
interface Open {
  readonly topics: Set<Topic>;
  readonly fields: FieldText[];
  readonly unclear: Source[];
  /** What each label said first. */
  readonly said: Map<FieldId, string>;
  id: string | undefined;
}

/** A label that comes again begins a new record only when more than it differs; else the page contradicts itself. */
function joinRepeated(blocks: readonly Block[]): readonly Open[] {
  const groups: Open[] = [];
  for (const block of blocks) {
    const before = groups.at(-1);
    const open = openOf(block);
    if (before === undefined || block.isParted || areTwo(before, open)) groups.push(open);
    else join(before, open);
  }
  return groups;
}

function areTwo(before: Open, block: Open): boolean {
  if (before.id !== undefined && block.id !== undefined) return before.id !== block.id;
  if (isSubject(before) && !isSubject(block)) return true;
  const again = Array.from(block.said).filter(([field]) => before.said.has(field));
  const differing = again.filter(([field, said]) => before.said.get(field) !== said);
  // One label that comes again with another value is a contradiction; several that come again are a second record.
  if (isSubject(block) || again.length >= 3) return differing.length > 0;
  return differing.length >= 2;
}

/** The same decision, pasted from two pages, is one record. */
function joinSameRecords(groups: readonly Open[]): readonly Open[] {
  const joined: Open[] = [];
  const known = new Map<string, Open>();
  for (const group of groups) {
    const same = group.id === undefined ? undefined : known.get(group.id);
    if (same === undefined) {
      if (group.id !== undefined) known.set(group.id, group);
      joined.push(group);
    } else join(same, group);
  }
  return joined;
}

function openOf({ topics, fields, unclear }: Block): Open {
  const open: Open = {
    topics: new Set(topics),
    fields: [],
    unclear: [...unclear],
    said: new Map(),
    id: undefined,
  };
  for (const text of fields) add(open, text);
  return open;
}

function join(to: Open, from: Open): void {
  for (const topic of from.topics) to.topics.add(topic);
  for (const text of from.fields) add(to, text);
  to.unclear.push(...from.unclear);
}

function add(open: Open, text: FieldText): void {
  open.fields.push(text);
  if (!open.said.has(text.field)) open.said.set(text.field, plain(text.raw));
  const isNumber = fieldOf(text.field).identifies && text.raw !== '' && text.raw.length < 200;
  if (isNumber) open.id ??= `${text.field} ${documentNumberKey(text.raw)}`;
}

/** Only about the person: the head of a page, which holds for the records under it. */
function isSubject({ said, unclear }: Open): boolean {
  const fields = Array.from(said.keys());
  return unclear.length === 0 && fields.every((field) => fieldOf(field).subject === true);
}

/** A record that says nothing of its person is about the person of the page's head, or of its only one. */
function withSubjects(groups: readonly Open[]): readonly FieldGroup[] {
  const subjects = groups.filter(isSubject);
  if (subjects.length === groups.length) return subjects.map(closed);
  let above = subjects.length === 1 ? subjects[0] : undefined;
  const records: FieldGroup[] = [];
  for (const group of groups) {
    if (isSubject(group)) above = group;
    else records.push(withSubject(group, above));
  }
  return records;
}

function withSubject(record: Open, subject: Open | undefined): FieldGroup {
  const isAnother = Array.from(subject?.said ?? []).some(([field, said]) => {
    const own = record.said.get(field) ?? '';
    return own !== '' && said !== '' && own !== said;
  });
  if (subject === undefined || isAnother) return closed(record);
  const added = subject.fields.filter(({ field }) => (record.said.get(field) ?? '') === '');
  return { ...closed(record), fields: [...added, ...record.fields] };
}

function closed({ topics, fields, unclear }: Open): FieldGroup {
  return { topics: [...topics], fields, unclear };
}
