import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFDocument } from 'pdf-lib';
import subsetFont from 'subset-font';
import { fontEngine } from '../../src/forms/font-engine';
import type { LaidOutPage } from '../../src/forms/layout/laid-out';
import { paintPages } from '../../src/forms/paint-pdf';

/** The same pages with the whole typeface embedded as it is. */
export async function withWholeFont(pages: readonly LaidOutPage[]): Promise<Uint8Array> {
  const file = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  );
  // Layout tables are dropped here too: the slices have none, and shaping is not what is compared.
  const whole = await subsetFont(await readFile(file), undefined, {
    targetFormat: 'truetype',
    keepAllGlyphs: true,
    dropTables: ['GSUB', 'GPOS', 'GDEF', 'BASE', 'STAT', 'vhea', 'vmtx'],
  });
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.registerFontkit(fontEngine);
  const font = await pdf.embedFont(whole, { subset: false });
  paintPages(pdf, pages, new Map([['core', font] as const, ['rest', font] as const]));
  return pdf.save();
}
