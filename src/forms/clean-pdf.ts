import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNull,
  PDFRawStream,
  PDFStream,
  type PDFObject,
} from 'pdf-lib';
import { flattenAnnotations } from './flatten-annotations';
import { withoutMetadata } from './jpeg-metadata';

export type CleanedPdf =
  | { readonly ok: true; readonly pdf: Uint8Array; readonly pages: number }
  | { readonly ok: false; readonly reason: 'encrypted' | 'broken' | 'too-many-pages' };

/**
 * The pages of a PDF that somebody else made, in a fresh document: they look the same, but nothing in it acts (scripts,
 * actions, links, fields), nothing is attached to it, and nothing tells who made it, when and where: neither the document
 * nor the photos in it. The same file gives the same bytes. Never rejects because of the file.
 */
export async function cleanPdf(file: Uint8Array, mostPages: number): Promise<CleanedPdf> {
  try {
    const given = await PDFDocument.load(file, {
      parseSpeed: ParseSpeeds.Fastest,
      updateMetadata: false,
      // Asked below: the error that pdf-lib would throw cannot be told from others.
      ignoreEncryption: true,
    });
    if (given.isEncrypted) return { ok: false, reason: 'encrypted' };
    const pages = given.getPageCount();
    if (pages === 0) return { ok: false, reason: 'broken' };
    if (pages > mostPages) return { ok: false, reason: 'too-many-pages' };
    const fresh = await PDFDocument.create({ updateMetadata: false });
    await addCleanPages(fresh, given);
    return { ok: true, pdf: await savePlain(fresh), pages };
  } catch {
    // Whatever the parser stumbles over, it is the file's fault: the same code reads the files of everybody else.
    return { ok: false, reason: 'broken' };
  }
}

/** Copies all pages into another document, without what acts and what tells. */
export async function addCleanPages(target: PDFDocument, given: PDFDocument): Promise<void> {
  for (const page of given.getPages()) {
    flattenAnnotations(page);
    for (const key of page.node.keys()) if (!PAGE_KEYS.has(key)) page.node.delete(key);
  }
  // Before copying: what nothing names any more is then not copied either.
  for (const [ref, object] of given.context.enumerateIndirectObjects()) {
    const cleaned = cleanObject(object);
    if (cleaned !== object) given.context.assign(ref, cleaned);
  }
  // All at once: what pages share (fonts, letterheads) is then copied once.
  const copies = await target.copyPages(given, given.getPageIndices());
  for (const copy of copies) target.addPage(copy);
}

/** As the forms are saved: compact, and the same bytes for the same content. */
export function savePlain(pdf: PDFDocument): Promise<Uint8Array> {
  pdf.setProducer('pdf-lib');
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

/** All of a page that is seen. Not listed, and so left out: AA, Annots, Metadata, PieceInfo, Thumb, B, AF and the rest. */
const PAGE_KEYS: ReadonlySet<PDFName> = new Set(
  names(
    ...['Type', 'Parent', 'Resources', 'Contents', 'MediaBox', 'CropBox', 'BleedBox', 'TrimBox'],
    ...['ArtBox', 'Rotate', 'Group', 'UserUnit'],
  ),
);

/** In whatever pages are made of: who and where, private data of programs, files, actions, pages of other files. */
const TELLING = names(
  ...['Metadata', 'PieceInfo', 'LastModified', 'AF', 'EF', 'JS', 'AA', 'OpenAction', 'Annots'],
  ...['Ref', 'OPI', 'StructParent', 'StructParents'],
);
/** Streams that are nothing but that; also where a list of names leads to them. */
const TELLING_STREAMS = new Set<unknown>(names('Metadata', 'EmbeddedFile'));

function cleanObject(object: PDFObject): PDFObject {
  strip(object, 0);
  if (!(object instanceof PDFRawStream)) return object;
  if (TELLING_STREAMS.has(object.dict.lookup(PDFName.of('Type')))) return PDFNull;
  return isJpeg(object.dict) ? cleanJpeg(object) : object;
}

/** Deep enough for dictionaries within dictionaries; references are followed by the loop over all objects. */
const DEEPEST = 20;

function strip(object: PDFObject | undefined, depth: number): void {
  if (depth > DEEPEST) return;
  if (object instanceof PDFArray) for (const member of object.asArray()) strip(member, depth + 1);
  const dict = object instanceof PDFStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return;
  // A plain list of names, as of fonts, may use any of these words for its own things.
  const isThing = object instanceof PDFStream || THING.some((key) => dict.has(key));
  if (isThing) for (const key of TELLING) dict.delete(key);
  for (const member of dict.values()) strip(member, depth + 1);
}

const THING = names('Type', 'Subtype');

function names(...words: readonly string[]): readonly PDFName[] {
  return words.map((word) => PDFName.of(word));
}

function isJpeg(dict: PDFDict): boolean {
  const filter = dict.lookup(PDFName.of('Filter'));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  return only === PDFName.of('DCTDecode');
}

function cleanJpeg(stream: PDFRawStream): PDFRawStream {
  const cleaned = withoutMetadata(stream.contents);
  // What cannot be followed cannot be cleaned; the person can still photograph the page.
  if (cleaned === undefined) throw new TypeError('a photo in this file cannot be followed');
  return PDFRawStream.of(stream.dict, cleaned);
}
