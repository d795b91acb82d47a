import type { LaidOutPage } from '../../src/forms/layout/laid-out';
import { paintPdf } from '../../src/forms/paint-pdf';
import { differingPixels, type GrayPage, renderPages } from './pdf';

const DPI = 108;
const SCALE = DPI / 72;
/** Half a pixel of soft edge. */
const EDGE = 0.5 / SCALE;
const DETAILS = { title: '', subject: '', madeOn: '2026-11-23' };

/**
 * Draws the pages with and without each answer: what differs is that answer's ink. Hands back how many answers were
 * looked at, and the ink that lies outside their places or is missing altogether.
 */
export async function strayInkOf(
  pages: readonly LaidOutPage[],
): Promise<{ readonly entries: number; readonly stray: readonly string[] }> {
  const cases = pages.flatMap((page) => {
    const printed = [...page.texts, ...page.shapes].flatMap(({ entry }) => entry ?? []);
    return [...new Set(printed)].map((entry) => ({ page, entry, bare: without(page, entry) }));
  });
  const sheets = [...pages, ...cases.map(({ bare }) => bare)];
  const drawn = await renderPages([await paintPdf(sheets, DETAILS)], DPI);
  const stray = cases.flatMap(({ page, entry }, index) => {
    const full = drawn[page.number - 1];
    const bare = drawn[pages.length + index];
    if (full === undefined || bare === undefined) throw new Error('page not drawn');
    if (differingPixels(full, bare).length === 0) return [`${entry} has no ink`];
    return strayInk(page, entry, full, bare);
  });
  return { entries: cases.length, stray };
}

function without(page: LaidOutPage, entry: string): LaidOutPage {
  return {
    ...page,
    texts: page.texts.filter((text) => text.entry !== entry),
    shapes: page.shapes.filter((shape) => shape.entry !== entry),
  };
}

/** Pixels of the entry's ink outside all of its places. */
function strayInk(
  page: LaidOutPage,
  entry: string,
  full: GrayPage,
  bare: GrayPage,
): readonly string[] {
  const boxes = page.fields.filter((field) => field.entry === entry);
  const inside = ([x, y]: readonly [number, number]): boolean =>
    boxes.some(
      (box) =>
        (x + 1) / SCALE >= box.x - EDGE &&
        x / SCALE <= box.x + box.width + EDGE &&
        (y + 1) / SCALE >= box.y - EDGE &&
        y / SCALE <= box.y + box.height + EDGE,
    );
  return differingPixels(full, bare)
    .filter((pixel) => !inside(pixel))
    .map(([x, y]) => `${entry} ${String(x)},${String(y)}`);
}
