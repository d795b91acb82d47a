import { beginsLabel, labelOf, type Label } from './labels';
import { plain } from './lines';
import { isSentence } from './wrapped';

/** A known label in a line or a cell, and what stands after it there. */
export interface Part {
  readonly label: Label;
  /** As pasted. */
  readonly written: string;
  readonly value: string;
  /** Whether a colon parts the two; without one the label has to be the first thing said. */
  readonly colon: boolean;
}

/** Signs and spaces of a label set wide; a longer stretch is no label. Keeps the search linear. */
const MOST_SIGNS = 80;

/** Shorter labels are also words of sentences, so they need a colon, or a line or a cell of their own. */
const LEAST_SIGNS = 4;

interface Found {
  readonly label: Label;
  /** Where the label ends and where its value begins. */
  readonly end: number;
  readonly valueAt: number;
  readonly colon: boolean;
}

/** The known labels of a line without tabs, in order, each with the text up to the next one. */
export function findLabels(text: string): readonly Part[] {
  const parts: Part[] = [];
  let current: (Found & { readonly start: number }) | undefined;
  const close = (to: number): void => {
    if (current === undefined) return;
    const { label, colon, start, end, valueAt } = current;
    const value = text.slice(valueAt, to).trim();
    parts.push({ label, written: text.slice(start, end).trim(), value, colon });
  };
  const begin = bulletEnd(text);
  for (let at = begin; at < text.length; at = nextStart(text, at)) {
    const found = labelAt(text, at);
    // In the middle of a line only a colon tells a label from a word of a sentence.
    if (found === undefined || (at > begin && !found.colon)) continue;
    if (current !== undefined && isInSentence(text, at, current.label, found)) continue;
    close(at);
    current = { ...found, start: at };
    at = found.valueAt - 1;
  }
  close(text.length);
  return parts;
}

/** The label that is all of a cell, with or without a colon. */
export function bareLabel(cell: string): Part | undefined {
  const [part, ...more] = findLabels(cell);
  return part !== undefined && more.length === 0 && part.value === '' ? part : undefined;
}

/** The longest label that begins here and ends in a colon, a space or the end of the text. */
function labelAt(text: string, start: number): Found | undefined {
  let written = '';
  let best: Found | undefined;
  const last = Math.min(text.length, start + MOST_SIGNS);
  for (let at = start; at <= last; at += 1) {
    const sign = text.charAt(at);
    if (sign === ' ' || sign === '' || isColon(sign)) {
      const label = labelOf(written);
      if (isColon(sign)) {
        return label === undefined ? best : { label, end: at, valueAt: at + 1, colon: true };
      }
      // 负责人 张某未履职 may be a sentence: a short word and a space make no label.
      if (label !== undefined && (written.length >= LEAST_SIGNS || isRestEmpty(text, at)))
        best = { label, end: at, valueAt: at, colon: false };
      if (sign === '') return best;
    } else {
      written += plain(sign);
      if (!beginsLabel(written)) return best;
    }
  }
  return best;
}

/** 违法事实：未设标志；负责人：李某未履职 is one sentence: in it only a long label after a space begins a field. */
function isInSentence(text: string, at: number, current: Label, found: Found): boolean {
  if (!isSentence(current.field)) return false;
  const written = plain(text.slice(at, found.end));
  return text.charAt(at - 1) !== ' ' || written.length < LEAST_SIGNS;
}

function isColon(sign: string): boolean {
  return sign === ':' || sign === '：' || sign === '﹕' || sign === '︰';
}

function isRestEmpty(text: string, at: number): boolean {
  return at >= text.length || text.slice(at, at + MOST_SIGNS).trim() === '';
}

/** After the next stretch of spaces, or after a sign that parts fields on one line. */
function nextStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && !' ;；|｜'.includes(text.charAt(at))) at += 1;
  while (at < text.length && ' ;；|｜'.includes(text.charAt(at))) at += 1;
  return at;
}

/** Where the text of a line begins, after a bullet or a number such as 1、 or (2). */
function bulletEnd(text: string): number {
  const bullet = /^(?:[·•●■◆▪*]|\(?\d{1,2}[、.．)])\s*/.exec(text.slice(0, 12));
  return bullet === null ? 0 : bullet[0].length;
}
