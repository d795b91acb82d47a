import { printedValue } from '../printed-value';
import { breakLines } from './break-lines';
import type { Flow } from './flow';
import { glyphsOf } from './glyphs';
import { leading, TYPE_AREA } from './page-size';
import { setLines } from './set-lines';

/** 一、二、… at the start of a short paragraph: a heading that its writer made. */
const HEADING = /^[一二三四五六七八九十]{1,3}、.{1,30}$/;

/** A long answer in paragraphs, each indented by two characters, down the page and on to the next. Never cut. */
export function setRunningAnswer(flow: Flow, entry: string, size: number): void {
  const lineHeight = leading(size);
  const { x, width } = TYPE_AREA;
  for (const paragraph of printedValue(flow.answers, entry).split('\n')) {
    const heavy = HEADING.test(paragraph);
    if (heavy) flow.makeRoom(3 * lineHeight);
    const lines = breakLines(glyphsOf(paragraph, entry), width / size, 2);
    lines.forEach((line, index) => {
      flow.makeRoom(lineHeight);
      flow.ink.addField(entry, { x, y: flow.y, width, height: lineHeight }, false);
      const indent = index === 0 ? 2 * size : 0;
      const place = { x, width, indent, top: flow.y, size, lineHeight, heavy };
      flow.y += setLines(flow.ink, [line], place);
    });
  }
}

/** Lines to write on, in place of an answer. */
export function setWritingLines(flow: Flow, entry: string, count: number, size: number): void {
  const lineHeight = Math.max(leading(size), 26);
  const { x, width } = TYPE_AREA;
  for (let line = 0; line < count; line++) {
    flow.makeRoom(lineHeight);
    const under = flow.y + lineHeight - 4;
    flow.ink.addField(entry, { x, y: flow.y, width, height: lineHeight }, true);
    flow.ink.addLine([x, under], [x + width, under], 'soft');
    flow.y += lineHeight;
  }
}
