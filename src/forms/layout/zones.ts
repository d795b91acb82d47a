import type { FormBlock, FormClosing, FormZone } from '../../catalogue/form-types';
import { plainWords } from '../subject-words';
import { breakLines } from './break-lines';
import type { Flow } from './flow';
import { subjectOf } from '../when';
import { fillTemplate, glyphsOf } from './glyphs';
import type { Box } from './laid-out';
import { CELL_PADDING } from './cell-content';
import { leading, TYPE_AREA } from './page-size';
import { setLines } from './set-lines';

// A unit's seal measures 40 to 45 mm: 50 mm stay free for it (in points), and the circle drawn is 42 mm.
export const SEAL_PLACE = 141.7;
const SEAL_RADIUS = 59.5;
// A fingertip, with room around it.
const HANDPRINT = { width: 68, height: 84 };
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
  const zones = closing.zones.map((zone) => zoneAsShown(zone, flow));
  const seal = zones.find(({ kind }) => kind !== 'sign' && kind !== 'photo');
  const signs = zones.filter(({ kind }) => kind === 'sign');
  const right = box.x + box.width;
  const inset = box.width > 300 ? 26 : Math.max(0, (box.width - SEAL_PLACE) / 2);
  const place = {
    x: right - inset - SEAL_PLACE,
    y: box.y + (box.height - SEAL_PLACE) / 2,
    width: SEAL_PLACE,
    height: SEAL_PLACE,
  };
  const narrow = box.width < 300;
  const above = narrow ? signs.length * SIGN_HEIGHT : 0;
  const print = handprintBox({ ...place, y: box.y + above });
  if (seal?.kind === 'handprint') setHandprintPlace(flow, seal, print);
  else if (seal !== undefined) setSealPlace(flow, seal, place);
  signs.forEach((zone, index) => {
    const x = box.x + (narrow ? CELL_PADDING : 0);
    const y = box.y + 2 + index * SIGN_HEIGHT;
    setSignPlace(flow, zone, { x, y, width: 0, height: SIGN_HEIGHT }, size);
  });
  const under = seal?.kind === 'handprint' ? print : undefined;
  setOverSeal(flow, closing.lines, { box, place, signs: signs.length, size, under });
}

/** A zone with its words for this applicant, who puts a fingerprint where an organisation puts its seal. */
function zoneAsShown(zone: FormZone, flow: Flow): FormZone {
  const label = plainWords(zone.label, flow.answers);
  const isPersons = zone.kind === 'seal' && zone.by === 'applicant';
  return isPersons && subjectOf(flow.answers) === 'person'
    ? { ...zone, kind: 'handprint', label: '捺印处' }
    : { ...zone, label };
}

/** At the top of the place where a seal would be: name and date follow under it. */
function handprintBox(place: Box): Box {
  return { x: place.x + (place.width - HANDPRINT.width) / 2, y: place.y + 2, ...HANDPRINT };
}

function setHandprintPlace(flow: Flow, zone: FormZone, box: Box): void {
  flow.ink.addFrame(box, 'seal', 0.7, 3);
  flow.ink.addZone(zone, box);
  setMark(flow, zone.label, { ...box, y: box.y + 6 }, 'seal');
}

function setMark(flow: Flow, label: string, at: Box, tone: 'seal' | 'soft'): void {
  setLines(flow.ink, breakLines(glyphsOf(label), 100), {
    x: at.x,
    width: at.width,
    top: at.y,
    size: MARK_SIZE,
    lineHeight: 12,
    align: 'centre',
    tone,
  });
}

function setSealPlace(flow: Flow, zone: FormZone, place: Box): void {
  const centre = [place.x + place.width / 2, place.y + place.height / 2] as const;
  flow.ink.addCircle(centre, SEAL_RADIUS, 'seal');
  flow.ink.addZone(zone, place);
  setMark(flow, zone.label, { ...place, y: place.y + 26 }, 'seal');
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
  /** The handprint that they stand below; a seal goes over them. */
  readonly under: Box | undefined;
}

/** Unit and date, centred on the seal as far as the margin allows; longer names take more lines. */
function setOverSeal(
  flow: Flow,
  lines: readonly string[],
  { box, place, signs, size, under }: OverSeal,
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
  let top =
    under === undefined
      ? Math.max(middle, box.y + signs * SIGN_HEIGHT + 4)
      : Math.min(under.y + under.height, box.y + box.height - height);
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
  block.zones.forEach((given, index) => {
    const zone = zoneAsShown(given, flow);
    const box = {
      x: TYPE_AREA.x + index * (width + GAP),
      y: flow.y,
      width,
      height: block.height,
    };
    flow.ink.addFrame(box, 'faint', 0.7, 3);
    flow.ink.addZone(zone, box);
    setMark(flow, zone.label, { ...box, y: box.y + box.height / 2 - 6 }, 'soft');
  });
  flow.y += block.height;
}
