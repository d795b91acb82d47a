import { parseDay } from '../forms/validation/date-field';
import type { PageEvent } from './events';
import { fieldOf } from './fields';
import { bareLabel, findLabels, type Part } from './find-labels';
import type { Line } from './lines';

/** Rows of one table that say something, and where the text goes on. */
export interface ReadTable {
  readonly events: readonly PageEvent[];
  readonly unread: number;
  /** Index of the first line after it. */
  readonly next: number;
}

type Cut = (text: string) => readonly string[];

const byTab: Cut = (text) => text.split('\t').map((cell) => cell.trim());
const byWideSpace: Cut = (text) => text.split(/ {2,}/);
const bySpace: Cut = (text) => text.split(/ +/);

/** The table that begins at this line: a row of labels with its rows, or labels and values side by side. */
export function readTable(lines: readonly Line[], at: number): ReadTable | undefined {
  const line = lines[at];
  if (line === undefined) return undefined;
  const header = headerOf(line.text);
  if (header !== undefined) return readRows(lines, at + 1, header);
  return line.text.includes('\t') ? readPairs(line, at + 1) : undefined;
}

interface Header {
  readonly labels: readonly (Part | undefined)[];
  readonly cuts: readonly Cut[];
}

/** A row that holds nothing but labels, at least two; columns nobody knows are kept by their place. */
function headerOf(text: string): Header | undefined {
  if (text.length > 600) return undefined;
  if (text.includes('\t')) {
    const cells = byTab(text);
    const labels = cells.map(bareLabel);
    const known = labels.filter((part) => part !== undefined).length;
    // Label, value, label, value is no header: there the cells between are words nobody knows or nothing at all.
    const isHeader =
      known >= 2 &&
      cells.every((cell) => cell !== '') &&
      hasNeighbours(labels) &&
      known * 2 > cells.length;
    return isHeader ? { labels, cuts: [byTab] } : undefined;
  }
  const labels = bySpace(text).map(bareLabel);
  const isHeader = labels.length >= 2 && labels.every((part) => part !== undefined && !part.colon);
  return isHeader ? { labels, cuts: [byWideSpace, bySpace] } : undefined;
}

function hasNeighbours(labels: readonly (Part | undefined)[]): boolean {
  return labels.some((part, i) => part !== undefined && labels[i + 1] !== undefined);
}

function readRows(lines: readonly Line[], from: number, { labels, cuts }: Header): ReadTable {
  const events: PageEvent[] = [{ kind: 'edge' }];
  let unread = 0;
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.text === '') continue;
    const cells = cuts.map((cut) => cut(line.text)).find((row) => isRow(row, labels));
    if (cells === undefined) {
      // A row that was cut up is left; labels, or a line without cells, end the table.
      if (!line.text.includes('\t') || byTab(line.text).some((cell) => findLabels(cell).length > 0))
        break;
      unread += 1;
      continue;
    }
    events.push(...cells.flatMap((cell, i) => cellEvent(labels[i], cell, line)), { kind: 'edge' });
  }
  return { events, unread, next: at };
}

/**
 * A row has a cell for each label, or lost empty ones at its end. A shorter one may also be what is left of a row that
 * was cut up, with its cells under the wrong labels: its days have to stand where days belong, and nowhere else.
 */
function isRow(row: readonly string[], labels: readonly (Part | undefined)[]): boolean {
  if (row.some((cell) => findLabels(cell).length > 0)) return false;
  if (row.length >= labels.length) return row.length === labels.length;
  const days = row.flatMap((cell, i) => (isDay(cell) ? [i] : []));
  return days.length > 0 && days.every((i) => isDayColumn(labels[i]));
}

function isDay(cell: string): boolean {
  return cell.length < 40 && parseDay(cell) !== undefined;
}

function isDayColumn(part: Part | undefined): boolean {
  const kind = part === undefined ? undefined : fieldOf(part.label.field).kind;
  return kind === 'day' || kind === 'past-day';
}

/** Label, value, label, value in the cells of one row; a cell may hold both, parted by a colon. */
function readPairs(line: Line, next: number): ReadTable | undefined {
  const cells = byTab(line.text);
  const events: PageEvent[] = [];
  let pending: Part | undefined;
  for (const [i, cell] of cells.entries()) {
    const parts = findLabels(cell);
    if (parts.length === 0) {
      // Behind an empty cell only the very last one can still be the value.
      const isValue = cell !== '' && (cells[i - 1] !== '' || i === cells.length - 1);
      if (pending !== undefined && isValue) events.push(...cellEvent(pending, cell, line));
      if (cell !== '') pending = undefined;
      continue;
    }
    pending = undefined;
    for (const part of parts) {
      if (part.value === '') pending = part;
      else events.push(...cellEvent(part, part.value, line));
    }
  }
  if (events.length === 0) return undefined;
  return { events, unread: 0, next };
}

function cellEvent(part: Part | undefined, raw: string, line: Line): PageEvent[] {
  if (part === undefined || raw === '') return [];
  const { field, about } = part.label;
  if (field === 'ordinal') return [{ kind: 'edge' }];
  const { number: lineNumber, paragraph, text } = line;
  return [
    {
      kind: 'field',
      text: { field, about, raw, label: part.written, line: text, lineNumber, paragraph },
    },
  ];
}
