import {
  appendBezierCurve,
  beginText,
  closePath,
  endText,
  fill,
  fillAndStroke,
  lineTo,
  moveTo,
  PDFDocument,
  type PDFFont,
  type PDFName,
  type PDFOperator,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  setCharacterSpacing,
  setDashPattern,
  setFillingRgbColor,
  setFontAndSize,
  setLineWidth,
  setStrokingRgbColor,
  setTextMatrix,
  setTextRenderingMode,
  showText,
  stroke,
  TextRenderingMode,
} from 'pdf-lib';
import { loadSlice, type SliceName } from 'virtual:font-slices';
import { sliceOf } from './characters/printable';
import { fontEngine } from './font-engine';
import type { LaidOutPage, PathStep, PlacedShape, PlacedText, Tone } from './layout/laid-out';
import { HEAVY, TONES } from './tones';

export interface PdfDetails {
  readonly title: string;
  readonly subject: string;
  /** 'YYYY-MM-DD'; both dates of the file, at midnight UTC, so that the same input gives the same bytes. */
  readonly madeOn: string;
}

/** The pages as a PDF file: text that can be copied, embedded subsets of the typeface, no fields. */
export async function paintPdf(
  pages: readonly LaidOutPage[],
  details: PdfDetails,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.registerFontkit(fontEngine);
  paintPages(pdf, pages, await embedFonts(pdf, pages));
  setDetails(pdf, details);
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

export type Fonts = ReadonlyMap<SliceName, PDFFont>;

/** Adds the pages to a document in which the fonts are embedded. */
export function paintPages(pdf: PDFDocument, pages: readonly LaidOutPage[], fonts: Fonts): void {
  for (const page of pages) paintPage(pdf.addPage([page.width, page.height]), page, fonts);
}

/** Only the slices that the pages need: `rest` is large. */
async function embedFonts(pdf: PDFDocument, pages: readonly LaidOutPage[]): Promise<Fonts> {
  const needed = new Set<SliceName>();
  for (const text of pages.flatMap((page) => page.texts)) {
    for (const { slice } of stretchesOf(text.text)) needed.add(slice);
  }
  const fonts = new Map<SliceName, PDFFont>();
  for (const name of ['core', 'rest'] as const) {
    if (!needed.has(name)) continue;
    const file = await loadSlice(name);
    fonts.set(name, await pdf.embedFont(file, { subset: true, features: {} }));
  }
  return fonts;
}

function setDetails(pdf: PDFDocument, { title, subject, madeOn }: PdfDetails): void {
  const day = new Date(`${madeOn}T00:00:00Z`);
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setSubject(subject);
  pdf.setLanguage('zh-CN');
  pdf.setProducer('pdf-lib');
  pdf.setCreationDate(day);
  pdf.setModificationDate(day);
}

function paintPage(target: PDFPage, page: LaidOutPage, fonts: Fonts): void {
  const keys = new Map<SliceName, PDFName>();
  for (const [name, font] of fonts) keys.set(name, target.node.newFontDictionary(name, font.ref));
  const operators = [
    ...page.shapes.flatMap((shape) => paintShape(shape, page.height)),
    ...page.texts.flatMap((text) => paintText(text, page.height, { fonts, keys })),
  ];
  target.pushOperators(...operators);
}

interface PageFonts {
  readonly fonts: Fonts;
  readonly keys: ReadonlyMap<SliceName, PDFName>;
}

function paintText(text: PlacedText, height: number, { fonts, keys }: PageFonts): PDFOperator[] {
  let x = text.x;
  const operators = stretchesOf(text.text).flatMap(({ slice, characters }) => {
    const font = fonts.get(slice);
    const key = keys.get(slice);
    if (font === undefined || key === undefined)
      throw new Error(`font slice ${slice} not embedded`);
    const at = x;
    x += font.widthOfTextAtSize(characters, text.size) + [...characters].length * text.spacing;
    return [
      setFontAndSize(key, text.size),
      setTextMatrix(1, 0, 0, 1, round(at), round(height - text.baseline)),
      showText(font.encodeText(characters)),
    ];
  });
  return [
    beginText(),
    colour(text.tone, setFillingRgbColor),
    ...(text.heavy ? outlined(text) : []),
    setCharacterSpacing(round(text.spacing)),
    ...operators,
    ...(text.heavy ? [setTextRenderingMode(TextRenderingMode.Fill)] : []),
    endText(),
  ];
}

function outlined(text: PlacedText): PDFOperator[] {
  return [
    colour(text.tone, setStrokingRgbColor),
    setLineWidth(round(text.size * HEAVY)),
    setTextRenderingMode(TextRenderingMode.FillAndOutline),
  ];
}

/** A text in stretches of the same slice. */
function stretchesOf(
  text: string,
): readonly { readonly slice: SliceName; readonly characters: string }[] {
  const stretches: { slice: SliceName; characters: string }[] = [];
  for (const character of text) {
    const slice = sliceOf(character);
    if (slice === undefined) throw new Error(`no glyph for ${character}`);
    const last = stretches.at(-1);
    if (last?.slice === slice) last.characters += character;
    else stretches.push({ slice, characters: character });
  }
  return stretches;
}

function paintShape(shape: PlacedShape, height: number): PDFOperator[] {
  const operators = [pushGraphicsState()];
  if (shape.fill !== undefined) operators.push(colour(shape.fill, setFillingRgbColor));
  if (shape.stroke !== undefined) {
    const { tone, width, dash } = shape.stroke;
    operators.push(colour(tone, setStrokingRgbColor), setLineWidth(width));
    if (dash !== undefined) operators.push(setDashPattern([dash, dash], 0));
  }
  operators.push(...shape.steps.map((step) => paintStep(step, height)));
  if (shape.fill !== undefined && shape.stroke !== undefined) operators.push(fillAndStroke());
  else operators.push(shape.fill === undefined ? stroke() : fill());
  return [...operators, popGraphicsState()];
}

function paintStep(step: PathStep, height: number): PDFOperator {
  const up = (y: number): number => round(height - y);
  switch (step[0]) {
    case 'M':
      return moveTo(round(step[1]), up(step[2]));
    case 'L':
      return lineTo(round(step[1]), up(step[2]));
    case 'C':
      return appendBezierCurve(
        round(step[1]),
        up(step[2]),
        round(step[3]),
        up(step[4]),
        round(step[5]),
        up(step[6]),
      );
    case 'Z':
      return closePath();
  }
}

function colour(
  tone: Tone,
  set: (red: number, green: number, blue: number) => PDFOperator,
): PDFOperator {
  const [red, green, blue] = TONES[tone];
  return set(round(red / 255), round(green / 255), round(blue / 255));
}

/** A thousandth of a point: enough for any printer, and the file stays small. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
