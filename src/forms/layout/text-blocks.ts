import type { FormBlock } from '../../catalogue/form-types';
import { valuesOf } from '../printed-value';
import { breakLines, type Line } from './break-lines';
import type { Flow } from './flow';
import { checkBox, fillTemplate, glyphsOf } from './glyphs';
import { setLines, type Setting } from './set-lines';
import { leading, SMALLEST, TYPE_AREA } from './page-size';

type Block<Kind extends FormBlock['kind']> = Extract<FormBlock, { readonly kind: Kind }>;

const TITLE_SIZE = 22;
const CHINESE_NUMBERS = Array.from('一二三四五六七八九十');
/** Stands in for an overflowing answer inside a sentence, where no label is at hand. */
const IN_THE_TEXT = '正文所填内容';

/** 二号, centred, with the notice under it. */
export function setTitle(flow: Flow, block: Block<'title'>): void {
  const { x, width } = TYPE_AREA;
  const { glyphs } = fillTemplate(block.text, flow.answers);
  const title = breakLines(glyphs, width / TITLE_SIZE);
  flow.y += setLines(flow.ink, title, {
    x,
    width,
    top: flow.y,
    size: TITLE_SIZE,
    lineHeight: TITLE_SIZE * 1.3,
    align: 'centre',
    heavy: true,
  });
  const notice = breakLines(glyphsOf(flow.version.notice), width / SMALLEST);
  flow.y += setLines(flow.ink, notice, {
    x,
    width,
    top: flow.y + 2,
    size: SMALLEST,
    lineHeight: 14,
    align: 'centre',
    tone: 'soft',
  });
  flow.y += flow.textSize >= 15 ? 24 : 12;
}

export function setParagraph(flow: Flow, block: Block<'paragraph'>): void {
  const { glyphs, cut } = fillTemplate(block.text, flow.answers);
  cut.forEach((entry) => {
    flow.overflow(entry, IN_THE_TEXT);
  });
  const size = flow.textSize;
  const indent = block.indent === true ? 2 : 0;
  const align = block.align === undefined || block.align === 'start' ? 'justify' : block.align;
  setFlowing(flow, breakLines(glyphs, TYPE_AREA.width / size, indent), {
    x: TYPE_AREA.x,
    width: TYPE_AREA.width,
    size,
    indent: indent * size,
    align,
    holes: true,
  });
}

export function setHeading(flow: Flow, block: Block<'heading'>): void {
  const size = flow.textSize;
  flow.makeRoom(leading(size) * 3);
  const { glyphs } = fillTemplate(block.text, flow.answers);
  // GB/T 9704: the headings of a letter begin where its paragraphs do.
  const indent = 2;
  setFlowing(flow, breakLines(glyphs, TYPE_AREA.width / size, indent), {
    x: TYPE_AREA.x,
    width: TYPE_AREA.width,
    size,
    indent: indent * size,
    heavy: true,
  });
}

/** Numbered pledges with a hanging indent, the accepted ones ticked. */
export function setClauses(flow: Flow, block: Block<'clauses'>): void {
  const size = flow.textSize;
  const accepted = valuesOf(flow.answers, block.entry);
  const hang = 3.4 * size;
  block.clauses.forEach((clause, index) => {
    const { glyphs } = fillTemplate(clause.text, flow.answers);
    const width = TYPE_AREA.width - hang;
    const lines = breakLines(glyphs, width / size);
    const height = lines.length * leading(size);
    flow.makeRoom(height);
    const number = glyphsOf(`${CHINESE_NUMBERS[index] ?? String(index + 1)}、`);
    const ticked = accepted.includes(clause.id);
    const mark = breakLines([checkBox(ticked, block.entry), ...number], 100);
    const setting = { top: flow.y, size, lineHeight: leading(size), holes: true };
    setLines(flow.ink, mark, { ...setting, x: TYPE_AREA.x, width: hang, align: 'start' });
    flow.ink.addField(
      block.entry,
      { x: TYPE_AREA.x - 1, y: flow.y, width: size + 1, height: leading(size) },
      !ticked,
    );
    flow.y += setLines(flow.ink, lines, { ...setting, x: TYPE_AREA.x + hang, width });
  });
}

export function setNotes(flow: Flow, block: Block<'notes'>): void {
  const size = 10;
  flow.y += 4;
  for (const note of block.lines) {
    const { glyphs } = fillTemplate(note, flow.answers);
    setFlowing(flow, breakLines(glyphs, TYPE_AREA.width / size), {
      x: TYPE_AREA.x,
      width: TYPE_AREA.width,
      size,
      tone: 'soft',
    });
  }
}

/** Lines down the page, and on to the next page where this one is full. */
export function setFlowing(
  flow: Flow,
  lines: readonly Line[],
  setting: Omit<Setting, 'top' | 'lineHeight'>,
): void {
  const lineHeight = leading(setting.size);
  lines.forEach((line, index) => {
    flow.makeRoom(lineHeight);
    const indent = index === 0 ? (setting.indent ?? 0) : 0;
    flow.y += setLines(flow.ink, [line], { ...setting, indent, lineHeight, top: flow.y });
  });
}
