import { encode } from 'uqr';
import type { FormVersion } from '../../catalogue/form-types';
import type { FormStamp } from '../answers';
import { printedDate } from '../printed-value';
import { breakLines } from './break-lines';
import { glyphsOf } from './glyphs';
import type { PathStep } from './laid-out';
import { type PageInk, rectangle } from './page-ink';
import { TYPE_AREA } from './page-size';
import { setLines } from './set-lines';

// In the bottom margin, clear of the type area and of seals (GB/T 9704 puts the page number 7 mm below).
const TOP = TYPE_AREA.y + TYPE_AREA.height + 14;
const QR_SIDE = 44;
const SIZE = 8;
const LINE = 14;
/** A full-width space between the parts of a line. */
const GAP = '\u3000';

export interface Foot {
  readonly version: FormVersion;
  readonly stamp: FormStamp;
  /** 20 hexadecimal digits. */
  readonly fingerprint: string;
}

/** Form edition, page n of m, the fingerprint as QR code and text, and that the service is free of charge. */
export function setFoot(
  ink: PageInk,
  { version, stamp, fingerprint }: Foot,
  page: number,
  pages: number,
): void {
  const code = fingerprint.toUpperCase();
  ink.shapes.push({ steps: qrSteps(`${version.edition}:${code}`, TYPE_AREA.x, TOP), fill: 'ink' });
  const groups = code.match(/.{1,4}/g)?.join(' ') ?? code;
  const printed = `制表 ${printedDate(stamp.madeOn)}${GAP}第 ${String(stamp.revision)} 次打印`;
  const left = [
    `${version.edition}${GAP}校验码 ${groups}`,
    `${printed}${GAP}申请编号 ${stamp.bundleId}`,
    '本服务免费',
  ];
  left.forEach((text, index) => {
    setFootLine(ink, text, {
      x: TYPE_AREA.x + QR_SIDE + 10,
      top: TOP + 1 + index * LINE,
      align: 'start',
    });
  });
  setFootLine(ink, `第 ${String(page)} 页${GAP}共 ${String(pages)} 页`, {
    x: TYPE_AREA.x,
    top: TOP + 1 + 2 * LINE,
    align: 'end',
  });
}

interface FootLine {
  readonly x: number;
  readonly top: number;
  readonly align: 'start' | 'end';
}

function setFootLine(ink: PageInk, text: string, { x, top, align }: FootLine): void {
  const width = TYPE_AREA.x + TYPE_AREA.width - x;
  setLines(ink, breakLines(glyphsOf(text), width / SIZE).slice(0, 1), {
    x,
    width,
    top,
    size: SIZE,
    lineHeight: LINE,
    align,
    tone: 'soft',
  });
}

/** The dark modules, neighbours in a row joined; the paper around is the quiet zone. */
function qrSteps(text: string, x: number, y: number): readonly PathStep[] {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const module = QR_SIDE / size;
  return data.flatMap((row, rowIndex) =>
    darkRuns(row).flatMap(([from, count]) =>
      rectangle({
        x: x + from * module,
        y: y + rowIndex * module,
        width: count * module,
        height: module,
      }),
    ),
  );
}

function darkRuns(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  row.forEach((dark, index) => {
    if (!dark) return;
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === index) last[1]++;
    else runs.push([index, 1]);
  });
  return runs;
}
