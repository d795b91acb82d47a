import {
  drawObject,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFStream,
  popGraphicsState,
  pushGraphicsState,
  concatTransformationMatrix,
  type PDFPage,
} from 'pdf-lib';

/** Flags of an annotation that is not on the page: hidden, or not to be seen (ISO 32000-1, table 165). */
const UNSEEN = 0b100010;

/**
 * Draws what annotations show (seals, signatures, filled fields) on the page itself, so that the annotations, with
 * whatever they do when touched, can be left out without the page looking different.
 */
export function flattenAnnotations(page: PDFPage): void {
  const annotations = page.node.Annots();
  if (annotations === undefined) return;
  for (let index = 0; index < annotations.size(); index += 1) {
    const annotation = annotations.lookup(index);
    if (annotation instanceof PDFDict) flatten(page, annotation);
  }
}

function flatten(page: PDFPage, annotation: PDFDict): void {
  const kind = annotation.lookup(PDFName.of('Subtype'));
  const flags = annotation.lookup(PDFName.of('F'));
  const isUnseen = flags instanceof PDFNumber && (flags.asNumber() & UNSEEN) !== 0;
  if (isUnseen || kind === PDFName.of('Popup') || kind === PDFName.of('Link')) return;
  const shown = appearanceOf(annotation);
  const rectangle = numbersOf(annotation.lookup(PDFName.of('Rect')), 4);
  const box = numbersOf(shown?.dict.lookup(PDFName.of('BBox')), 4);
  if (shown === undefined || rectangle === undefined || box === undefined) return;
  const own = numbersOf(shown.dict.lookup(PDFName.of('Matrix')), 6) ?? [1, 0, 0, 1, 0, 0];
  const placed = placing(box, own, rectangle);
  if (placed === undefined) return;
  const ref = page.doc.context.getObjectRef(shown) ?? page.doc.context.register(shown);
  const name = page.node.newXObject('Seen', ref);
  const [scaleX, scaleY, x, y] = placed;
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(scaleX, 0, 0, scaleY, x, y),
    drawObject(name),
    popGraphicsState(),
  );
}

/** The normal appearance; of several states the one that is set. */
function appearanceOf(annotation: PDFDict): PDFStream | undefined {
  const appearances = annotation.lookup(PDFName.of('AP'));
  const normal = appearances instanceof PDFDict ? appearances.lookup(PDFName.of('N')) : undefined;
  if (normal instanceof PDFStream) return normal;
  const state = annotation.lookup(PDFName.of('AS'));
  if (!(normal instanceof PDFDict) || !(state instanceof PDFName)) return undefined;
  const chosen = normal.lookup(state);
  return chosen instanceof PDFStream ? chosen : undefined;
}

/** Scale and shift that lay the transformed box on the rectangle (ISO 32000-1, 12.5.5, algorithm 8.1). */
function placing(
  box: readonly number[],
  matrix: readonly number[],
  rectangle: readonly number[],
): readonly [number, number, number, number] | undefined {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  const corners = [left, right].flatMap((x) =>
    [bottom, top].map((y) => [a * x + c * y + e, b * x + d * y + f] as const),
  );
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const from = { x: Math.min(...xs), y: Math.min(...ys) };
  const width = Math.max(...xs) - from.x;
  const height = Math.max(...ys) - from.y;
  if (width === 0 || height === 0) return undefined;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rectangle;
  const scaleX = Math.abs(x2 - x1) / width;
  const scaleY = Math.abs(y2 - y1) / height;
  return [scaleX, scaleY, Math.min(x1, x2) - from.x * scaleX, Math.min(y1, y2) - from.y * scaleY];
}

function numbersOf(array: unknown, count: number): readonly number[] | undefined {
  if (!(array instanceof PDFArray) || array.size() !== count) return undefined;
  const numbers = Array.from({ length: count }, (_, index) => array.lookup(index));
  const values = numbers.map((value) => (value instanceof PDFNumber ? value.asNumber() : NaN));
  return values.every(Number.isFinite) ? values : undefined;
}
