import { printedValue } from '../printed-value';
import { breakLines } from './break-lines';
import type { Flow } from './flow';
import { glyphsOf } from './glyphs';
import { leading, TYPE_AREA } from './page-size';
import { setFlowing } from './text-blocks';
import { setLines } from './set-lines';

const TITLE_SIZE = 16;
const SIZE = 12;

/** 续页: every answer that did not fit its place, in full. */
export function setAddendum(flow: Flow): void {
  if (flow.overflows.length === 0) return;
  flow.newPage();
  flow.y += setLines(flow.ink, breakLines(glyphsOf('续　页'), 100), {
    x: TYPE_AREA.x,
    width: TYPE_AREA.width,
    top: flow.y,
    size: TITLE_SIZE,
    lineHeight: TITLE_SIZE * 1.6,
    align: 'centre',
  });
  flow.y += setLines(flow.ink, breakLines(glyphsOf(`接《${flow.form.title}》正页`), 100), {
    x: TYPE_AREA.x,
    width: TYPE_AREA.width,
    top: flow.y,
    size: 9,
    lineHeight: 14,
    align: 'centre',
    tone: 'soft',
  });
  flow.y += 14;
  for (const { entry, label } of flow.overflows) setAnswer(flow, entry, label);
}

function setAnswer(flow: Flow, entry: string, label: string): void {
  const lineHeight = leading(SIZE);
  const { x, width } = TYPE_AREA;
  flow.makeRoom(3 * lineHeight);
  setFlowing(flow, breakLines(glyphsOf(`${label}：`), width / SIZE), { x, width, size: SIZE });
  const lines = breakLines(glyphsOf(printedValue(flow.answers, entry), entry), width / SIZE, 2);
  lines.forEach((line, index) => {
    flow.makeRoom(lineHeight);
    flow.ink.addField(entry, { x, y: flow.y, width, height: lineHeight }, false);
    const indent = index === 0 || lines[index - 1]?.last === true ? 2 * SIZE : 0;
    const place = { x: x + indent, width: width - indent, top: flow.y, size: SIZE, lineHeight };
    flow.y += setLines(flow.ink, [line], place);
  });
  flow.y += lineHeight / 2;
}
