import { breakLines } from './break-lines';
import type { Flow } from './flow';
import { glyphsOf } from './glyphs';
import { leading, TYPE_AREA } from './page-size';
import { setRunningAnswer } from './running-answer';
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
  setRunningAnswer(flow, entry, SIZE);
  flow.y += lineHeight / 2;
}
