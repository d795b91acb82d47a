import type { FormBlock, FormClosing, FormZone } from '../../catalogue/form-types';
import { breakLines } from './break-lines';
import type { Flow } from './flow';
import { fillTemplate, glyphsOf } from './glyphs';
import type { Box } from './laid-out';
import { leading, TYPE_AREA } from './page-size';
import { setLines } from './set-lines';

// A unit's seal measures 40 to 45 mm: 50 mm stay free for it (in points), and the circle drawn is 42 mm.
export const SEAL_PLACE = 141.7;
const SEAL_RADIUS = 59.5;
const SIGN_LINE = 118;
const SIGN_HEIGHT = 36;
const MARK_SIZE = 9;
const GAP = 12;
const LEAD = 6;

/** The end of a letter, in the flow of the page. */
export function setClosingBlock(flow: Flow, closing: FormClosing): void {
  const height = SEAL_PLACE + 2;
  flow.makeRoom(height + LEAD);
  flow.y += LEAD;
  const box = { x: TYPE_AREA.x, y: flow.y, width: TYPE_AREA.width, height };
  setClosing(flow, closing, box, flow.textSize);
  flow.y += height;
}

/** Lines to sign on at the left; unit and date at the right, where the seal goes over them. */
export function setClosing(flow: Flow, closing: FormClosing, box: Box, size: number): void {
  const seal = closing.zones.find((zone) => zone.kind === 'seal' || zone.kind === 'authority');
  const signs = closing.zones.filter((zone) => zone.kind === 'sign');
  const right = box.x + box.width;
  const inset = box.width > 300 ? 26 : Math.max(0, (box.width - SEAL_PLACE) / 2);
  const place = {
    x: right - inset - SEAL_PLACE,
    y: box.y + (box.height - SEAL_PLACE) / 2,
    width: SEAL_PLACE,
    height: SEAL_PLACE,
  };
  if (seal !== undefined) setSealPlace(flow, seal, place);
  signs.forEach((zone, index) => {
    const y = box.y + 2 + index * SIGN_HEIGHT;
    setSignPlace(flow, zone, { x: box.x, y, width: 0, height: SIGN_HEIGHT }, size);
  });
  setOverSeal(flow, closing.lines, { box, place, signs: signs.length, size });
}

function setSealPlace(flow: Flow, zone: FormZone, place: Box): void {
  const centre = [place.x + place.width / 2, place.y + place.height / 2] as const;
  flow.ink.addCircle(centre, SEAL_RADIUS, 'seal');
  flow.ink.addZone(zone, place);
  setLines(flow.ink, breakLines(glyphsOf(zone.label), 100), {
    x: place.x,
    width: place.width,
    top: place.y + 26,
    size: MARK_SIZE,
    lineHeight: 12,
    align: 'centre',
    tone: 'seal',
  });
}

function setSignPlace(flow: Flow, zone: FormZone, at: Box, size: number): void {
  const label = `${zone.label}：`;
  const lines = breakLines(glyphsOf(label), 100);
  const labelWidth = (lines[0]?.width ?? 0) * size;
  setLines(flow.ink, lines, {
    x: at.x,
    width: labelWidth,
    top: at.y,
    size,
    lineHeight: at.height,
    align: 'start',
  });
  const x = at.x + labelWidth;
  const under = at.y + at.height / 2 + size * 0.62;
  flow.ink.addLine([x, under], [x + SIGN_LINE, under], 'soft');
  flow.ink.addZone(zone, { x, y: at.y, width: SIGN_LINE, height: under - at.y });
}

interface OverSeal {
  readonly box: Box;
  readonly place: Box;
  /** Lines to sign on, above unit and date. */
  readonly signs: number;
  readonly size: number;
}

/** Unit and date, centred on the seal as far as the margin allows; longer names take more lines. */
function setOverSeal(
  flow: Flow,
  lines: readonly string[],
  { box, place, signs, size }: OverSeal,
): void {
  const widest = box.width - GAP;
  const lineHeight = leading(size) * (size >= 15 ? 0.85 : 1.05);
  const broken = lines.map((line) => {
    const { glyphs, cut } = fillTemplate(line, flow.answers);
    cut.forEach((entry) => {
      flow.overflow(entry, '落款');
    });
    return breakLines(glyphs, widest / size);
  });
  const height = broken.flat().length * lineHeight;
  const middle = place.y + place.height / 2 - height / 2 + 8;
  let top = Math.max(middle, box.y + signs * SIGN_HEIGHT + 4);
  for (const part of broken) {
    const width = Math.max(...part.map((line) => line.width)) * size;
    const centred = place.x + place.width / 2 - width / 2;
    const x = Math.min(centred, box.x + box.width - width - 2);
    const setting = { x, top, width, size, lineHeight, align: 'centre', holes: true } as const;
    top += setLines(flow.ink, part, setting);
  }
}

/** Places for photos or copies, side by side. */
export function setZones(flow: Flow, block: Extract<FormBlock, { readonly kind: 'zones' }>): void {
  flow.makeRoom(block.height + 8);
  flow.y += 8;
  const count = block.zones.length;
  const width = (TYPE_AREA.width - GAP * (count - 1)) / count;
  block.zones.forEach((zone, index) => {
    const box = {
      x: TYPE_AREA.x + index * (width + GAP),
      y: flow.y,
      width,
      height: block.height,
    };
    flow.ink.addFrame(box, 'faint', 0.7, 3);
    flow.ink.addZone(zone, box);
    setLines(flow.ink, breakLines(glyphsOf(zone.label), 100), {
      x: box.x,
      width: box.width,
      top: box.y + box.height / 2 - 7,
      size: MARK_SIZE,
      lineHeight: 14,
      align: 'centre',
      tone: 'soft',
    });
  });
  flow.y += block.height;
}
