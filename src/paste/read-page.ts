import { bareLabel, findLabels, type Part } from './find-labels';
import type { PageEvent } from './events';
import { isEdge, isPageWord, topicsOf } from './headings';
import { plain, type Line } from './lines';
import { readTable } from './tables';
import { isSentence, joinLines, linesThatFollow, mostLines } from './wrapped';

export interface ReadPage {
  readonly events: readonly PageEvent[];
  /** Lines with text from which nothing was read. */
  readonly unread: number;
}

/** Empty lines that may lie between a label and its value. */
const MOST_EMPTY = 3;

/** Labels that a page sets one below another; more of them are no page, and would be gone through again and again. */
const MOST_COLUMN = 30;

/** Goes through the lines once and says what stands where; what it does not know it counts and leaves. */
export function readPage(lines: readonly Line[]): ReadPage {
  const events: PageEvent[] = [];
  let unread = 0;
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined || line.text === '') {
      at += 1;
      continue;
    }
    const table = readTable(lines, at);
    if (table !== undefined) {
      events.push(...table.events);
      unread += table.unread;
      at = table.next;
      continue;
    }
    const parts = findLabels(line.text);
    if (parts.length > 0) {
      const read = readParts(lines, at, parts);
      events.push(...read.events);
      at = read.next;
      continue;
    }
    const heading = headingOf(line.text);
    if (heading === undefined) unread += 1;
    else events.push(heading);
    at += 1;
  }
  return { events, unread };
}

/** A line that says where a record begins, or of which kind the next ones are. */
function headingOf(text: string): PageEvent | undefined {
  if (text.length > 60) return undefined;
  const words = plain(text);
  if (isEdge(words)) return { kind: 'edge' };
  const topics = topicsOf(words);
  return topics.length === 0 ? undefined : { kind: 'heading', topics };
}

interface ReadParts {
  readonly events: readonly PageEvent[];
  readonly next: number;
}

function readParts(lines: readonly Line[], at: number, parts: readonly Part[]): ReadParts {
  const line = lines[at];
  const last = parts.at(-1);
  if (line === undefined || last === undefined) return { events: [], next: at + 1 };
  const events = parts.slice(0, -1).flatMap((part) => fieldEvent(part, part.value, [line]));
  if (last.value === '' && parts.length === 1) {
    const column = columnAt(lines, at);
    if (column !== undefined) return column;
  }
  const { value, used } = valueOf(lines, at, last);
  const next = used.at(-1);
  events.push(...fieldEvent(last, value, used));
  return { events, next: next === undefined ? at + 1 : next.number };
}

/** The value of the last label of a line, with the lines that it goes on in. */
function valueOf(
  lines: readonly Line[],
  at: number,
  part: Part,
): { readonly value: string; readonly used: readonly Line[] } {
  const line = lines[at];
  if (line === undefined) return { value: '', used: [] };
  const start = part.value === '' ? firstValueLine(lines, at, part) : at;
  const first = part.value === '' ? lines[start] : line;
  if (first === undefined || (part.value === '' && start === at))
    return { value: '', used: [line] };
  const text = part.value === '' ? first.text : part.value;
  const following = textLines(lines, start + 1, mostLines(part.label.field));
  const more = linesThatFollow(part.label.field, text, following);
  const value = joinLines([text, ...following.slice(0, more)]);
  return { value, used: lines.slice(at, start + 1 + more) };
}

/** Where the value of a label that stands alone begins; the label's own place when it has none. */
function firstValueLine(lines: readonly Line[], at: number, part: Part): number {
  for (let next = at + 1; next <= at + 1 + MOST_EMPTY; next += 1) {
    const text = lines[next]?.text;
    if (text === undefined) return at;
    if (text === '') continue;
    return isPlainText(text, isSentence(part.label.field)) ? next : at;
  }
  return at;
}

/** The texts of the lines from here on that can belong to a value. */
function textLines(lines: readonly Line[], from: number, most: number): readonly string[] {
  const texts: string[] = [];
  for (let at = from; at < from + most; at += 1) {
    const text = lines[at]?.text ?? '';
    if (text === '' || !isPlainText(text, false)) break;
    texts.push(text);
  }
  return texts;
}

/**
 * Whether a line says nothing of its own: no label, no heading, no button, no cells. Outside sentences the colon of a
 * label that nobody knows counts too.
 */
function isPlainText(text: string, isSentence: boolean): boolean {
  if (text.includes('\t') || findLabels(text).length > 0) return false;
  if (text.length <= 60) {
    const words = plain(text);
    if (isPageWord(words) || topicsOf(words).length > 0 || isRule(words)) return false;
  }
  return isSentence || !/^[\p{Script=Han}()（）、/]{2,14}[:：]/u.test(text.slice(0, 20));
}

// A bare number may be the value of an amount, so only signs and 第 2 条 end one.
function isRule(words: string): boolean {
  return isEdge(words) && !/^[\d()./、]+$/.test(words);
}

/** Labels one below another and then several lines: nobody can say which belongs to which. */
function columnAt(lines: readonly Line[], at: number): ReadParts | undefined {
  const labels: { readonly part: Part; readonly line: Line }[] = [];
  let next = at;
  for (; next < at + MOST_COLUMN; next += 1) {
    const line = lines[next];
    if (line?.text === '') continue;
    const part = line === undefined ? undefined : bareLabel(line.text);
    if (line === undefined || part === undefined || part.colon) break;
    labels.push({ part, line });
  }
  const last = labels.at(-1);
  if (labels.length < 2 || last === undefined) return undefined;
  const values = valueLines(lines, next, labels.length);
  // One line is the last label's value and the other labels have none. So are the lines of one sentence.
  const isWrapped = labels.length === 2 && isSentence(last.part.label.field) && values.length !== 2;
  if (values.length < 2 || isWrapped) return undefined;
  return {
    events: labels.map(({ part, line }) => ({
      kind: 'unclear',
      source: { label: part.written, line: line.text, lineNumber: line.number },
    })),
    next: values.at(-1)?.number ?? next,
  };
}

/** The lines after a column of labels that can be their values, also with empty lines between them. */
function valueLines(lines: readonly Line[], from: number, most: number): readonly Line[] {
  const found: Line[] = [];
  let empty = 0;
  for (let at = from; found.length < most && empty <= MOST_EMPTY; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    empty = line.text === '' ? empty + 1 : 0;
    if (line.text === '') continue;
    if (!isPlainText(line.text, false)) break;
    found.push(line);
  }
  return found;
}

function fieldEvent(part: Part, raw: string, used: readonly Line[]): PageEvent[] {
  const [first] = used;
  if (first === undefined) return [];
  const { field, about } = part.label;
  if (field === 'ordinal') return [{ kind: 'edge' }];
  const line = used
    .filter(({ text }) => text !== '')
    .map(({ text }) => text)
    .join('\n');
  const { number: lineNumber, paragraph } = first;
  return [
    {
      kind: 'field',
      text: { field, about, raw, label: part.written, line, lineNumber, paragraph },
    },
  ];
}
