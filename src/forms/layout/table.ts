import type { FormBlock, FormCell, FormRow } from '../../catalogue/form-types';
import { plainWords } from '../subject-words';
import { setCell } from './cell';
import { breakLines } from './break-lines';
import type { Flow } from './flow';
import { fillTemplate, glyphsOf } from './glyphs';
import type { Box } from './laid-out';
import { CELL_PADDING, optionGlyphs } from './cell-content';
import { leading, TYPE_AREA } from './page-size';
import { SEAL_PLACE } from './zones';
import { setLines } from './set-lines';
import { entriesHold } from '../when';

type Table = Extract<FormBlock, { readonly kind: 'table' }>;

const SIDE_WIDTH = 27;
const SIDE_SIZE = 11;
const ROW_HEIGHT = 27;
const OUTLINE = 0.9;
const CELL_SIZE = 12;

/** Rows of cells between hairlines, with the upright name of the part at the left. A row is never split. */
export function setTable(flow: Flow, table: Table): void {
  const sideWidth = table.side === undefined ? 0 : SIDE_WIDTH;
  const rows = table.rows
    .filter(({ when }) => entriesHold(when, flow.answers))
    .map((row) => ({ row, height: heightOf(row, TYPE_AREA.width - sideWidth, flow) }));
  const total = rows.reduce((sum, { height }) => sum + height, 0);
  flow.makeRoom(total);
  const outer = { x: TYPE_AREA.x, y: flow.y, width: TYPE_AREA.width, height: total };
  if (table.by === 'authority') flow.ink.addFill(outer, 'tint');
  const side = table.side === undefined ? undefined : plainWords(table.side, flow.answers);
  if (side !== undefined) setSide(flow, side, { ...outer, width: sideWidth });
  for (const { row, height } of rows) {
    const x = TYPE_AREA.x + sideWidth;
    setRow(flow, row, { x, y: flow.y, width: TYPE_AREA.width - sideWidth, height }, side);
    flow.y += height;
  }
  flow.ink.addFrame(outer, 'line', OUTLINE);
}

function setRow(flow: Flow, row: FormRow, box: Box, part: string | undefined): void {
  let x = box.x;
  row.cells.forEach((cell, index) => {
    const width = widthOfCell(cell, row, box.width);
    if (index > 0 && !isClosing(cell)) flow.ink.addLine([x, box.y], [x, box.y + box.height]);
    setCell(
      flow,
      cell,
      { x, y: box.y, width, height: box.height },
      labelBefore(row, index, flow) ?? part,
    );
    x += width;
  });
  flow.ink.addLine([box.x, box.y], [box.x + box.width, box.y]);
}

function isClosing(cell: FormCell): boolean {
  return cell.kind === 'closing';
}

function labelBefore(row: FormRow, index: number, flow: Flow): string | undefined {
  const label = row.cells.slice(0, index).findLast((cell) => cell.kind === 'label');
  return label && plainWords(label.text, flow.answers);
}

function widthOfCell(cell: FormCell, row: FormRow, width: number): number {
  const shares = row.cells.reduce((sum, { width: share }) => sum + share, 0);
  return (cell.width / shares) * width;
}

function heightOf(row: FormRow, width: number, flow: Flow): number {
  const needs = row.cells.map((cell) => {
    const inner = widthOfCell(cell, row, width) - 2 * CELL_PADDING;
    return heightOfCell(cell, inner, flow);
  });
  return Math.max(ROW_HEIGHT, row.minHeight ?? 0, ...needs);
}

function heightOfCell(cell: FormCell, inner: number, flow: Flow): number {
  switch (cell.kind) {
    case 'field':
      return (cell.lines ?? 1) > 1 ? (cell.lines ?? 1) * leading(CELL_SIZE) + 8 : ROW_HEIGHT;
    case 'options':
    case 'text': {
      const glyphs =
        cell.kind === 'options'
          ? optionGlyphs(cell, flow.answers)
          : fillTemplate(cell.text, flow.answers).glyphs;
      return breakLines(glyphs, inner / CELL_SIZE).length * leading(CELL_SIZE) + 8;
    }
    case 'closing':
      return SEAL_PLACE + 2;
    case 'label':
      return ROW_HEIGHT;
  }
}

/** One character below the other, in the middle of the part. */
function setSide(flow: Flow, text: string, box: Box): void {
  const characters = [...text];
  const pitch = Math.min(
    SIDE_SIZE * 1.6,
    Math.max(SIDE_SIZE, (box.height - 8) / characters.length),
  );
  const top = box.y + (box.height - pitch * characters.length) / 2;
  characters.forEach((character, index) => {
    setLines(flow.ink, breakLines(glyphsOf(character), 1), {
      x: box.x,
      width: box.width,
      top: top + index * pitch,
      size: SIDE_SIZE,
      lineHeight: pitch,
      align: 'centre',
    });
  });
  flow.ink.addLine([box.x + box.width, box.y], [box.x + box.width, box.y + box.height]);
}
