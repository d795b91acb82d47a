import type { SvgPage } from '../../forms/paint-svg';
import type { Engine } from './engine';

/** Names under which the slices of the sheets' typeface are registered with the page. */
export const SHEET_FONTS = { core: 'sheet-core', rest: 'sheet-rest' } as const;

type Slice = keyof typeof SHEET_FONTS;

/** Slices of these pages that the document has not got yet are fetched and registered. Rejects when one cannot be had. */
export async function loadSheetFonts(
  page: Document,
  engine: Engine,
  pages: readonly SvgPage[],
): Promise<void> {
  const present = new Set([...page.fonts].map((font) => font.family));
  for (const slice of slicesOf(pages)) {
    if (present.has(SHEET_FONTS[slice])) continue;
    const font = new FontFace(SHEET_FONTS[slice], new Uint8Array(await engine.font(slice)));
    page.fonts.add(await font.load());
  }
}

function slicesOf(pages: readonly SvgPage[]): ReadonlySet<Slice> {
  const slices = pages.flatMap(({ nodes }) =>
    nodes.flatMap((node) => (node.kind === 'text' && node.slice !== undefined ? [node.slice] : [])),
  );
  return new Set(slices);
}
