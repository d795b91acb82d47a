import type { FormCell } from '../../catalogue/form-types';
import { plainWords } from '../subject-words';
import { printedValue, valuesOf } from '../printed-value';
import { breakLines, type Line } from './break-lines';
import { CELL_PADDING, optionGlyphs } from './cell-content';
import { fitText } from './fit-text';
import type { Flow } from './flow';
import { blankDate, fillTemplate, glyphsOf } from './glyphs';
import type { Box } from './laid-out';
import { leading } from './page-size';
import { setClosing } from './zones';
import { setLines } from './set-lines';

type Cell<Kind extends FormCell['kind']> = Extract<FormCell, { readonly kind: Kind }>;

const SIZE = 12;
const LABEL_SIZE = 11;
const TALL = 60;

export function setCell(flow: Flow, cell: FormCell, box: Box, label: string | undefined): void {
  switch (cell.kind) {
    case 'label':
      setLabel(flow, plainWords(cell.text, flow.answers), box);
      return;
    case 'field':
      setField(flow, cell, box, label ?? '填写内容');
      return;
    case 'options':
      if (cell.entry !== undefined) {
        flow.ink.addField(cell.entry, box, valuesOf(flow.answers, cell.entry).length === 0);
      }
      setMiddle(flow, breakLines(optionGlyphs(cell, flow.answers), innerWidth(box) / SIZE), box);
      return;
    case 'text': {
      const { glyphs, cut } = fillTemplate(cell.text, flow.answers);
      cut.forEach((entry) => {
        flow.overflow(entry, label ?? '填写内容');
      });
      setMiddle(flow, breakLines(glyphs, innerWidth(box) / SIZE), box, true);
      return;
    }
    case 'closing':
      setClosing(flow, cell, box, SIZE);
  }
}

function innerWidth(box: Box): number {
  return box.width - 2 * CELL_PADDING;
}

/** In the middle of its cell; in a tall one at the top, where a hand would begin. */
function topIn(box: Box, used: number): number {
  return box.height > TALL ? box.y + CELL_PADDING : box.y + (box.height - used) / 2;
}

function setLabel(flow: Flow, text: string, box: Box): void {
  const { lines, size, lineHeight } = fitText(
    glyphsOf(text),
    { width: innerWidth(box), height: box.height - 4 },
    LABEL_SIZE,
  );
  setLines(flow.ink, lines, {
    x: box.x + CELL_PADDING,
    width: innerWidth(box),
    top: box.y + (box.height - lines.length * lineHeight) / 2,
    size,
    lineHeight,
    align: 'centre',
  });
}

function setMiddle(flow: Flow, lines: readonly Line[], box: Box, holes = false): void {
  const lineHeight = leading(SIZE);
  setLines(flow.ink, lines, {
    x: box.x + CELL_PADDING,
    width: innerWidth(box),
    top: topIn(box, lines.length * lineHeight),
    size: SIZE,
    lineHeight,
    align: 'start',
    holes,
  });
}

function setField(flow: Flow, cell: Cell<'field'>, box: Box, label: string): void {
  const value = printedValue(flow.answers, cell.entry, cell.as ?? 'text');
  flow.ink.addField(cell.entry, box, value === '');
  if (value === '') {
    const room = innerWidth(box) / SIZE;
    if (cell.as === 'date') setMiddle(flow, breakLines(blankDate(cell.entry, room), room), box);
    if (cell.comb !== undefined) setComb(flow, cell.comb, box);
    return;
  }
  const height = box.height - 4;
  const fitted = fitText(glyphsOf(value, cell.entry), { width: innerWidth(box), height }, SIZE);
  if (fitted.cut) flow.overflow(cell.entry, label);
  const used = fitted.lines.length * fitted.lineHeight;
  setLines(flow.ink, fitted.lines, {
    x: box.x + CELL_PADDING,
    width: innerWidth(box),
    top: topIn(box, used),
    size: fitted.size,
    lineHeight: fitted.lineHeight,
  });
}

/** Compartments for a pen. A typed code is set as one word instead, so that it can be copied out of the file. */
function setComb(flow: Flow, count: number, box: Box): void {
  const pitch = box.width / count;
  for (let index = 1; index < count; index++) {
    const x = box.x + index * pitch;
    flow.ink.addLine([x, box.y], [x, box.y + box.height], 'faint');
  }
}
