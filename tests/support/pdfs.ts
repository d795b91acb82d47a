import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFString,
  rgb,
} from 'pdf-lib';

/** A PDF of so many pages with nothing special in it. */
export async function plainPdf(
  pages = 1,
  size: [number, number] = [300, 400],
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) {
    pdf.addPage(size).drawRectangle({ x: 50, y: 50, width: 100, height: 100, color: rgb(0, 0, 0) });
  }
  return pdf.save();
}

/**
 * A PDF that acts and tells: JavaScript when it is opened and when a page is, a link that launches a program, a field
 * with a script, an attached file, and the canary in all of them, in both kinds of metadata and in the photo it shows.
 * A seal is an annotation, as electronic ones are: a black square at 200–260.
 */
export async function tellingPdf(canary: string, photo: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const { context } = pdf;
  const script = { Type: 'Action', S: 'JavaScript', JS: PDFString.of(`app.alert("${canary}")`) };
  pdf.setTitle(canary);
  pdf.setAuthor(canary);
  pdf.addJavaScript('start', `app.alert("${canary}")`);
  await pdf.attach(new TextEncoder().encode(canary), 'attached.txt', { mimeType: 'text/plain' });
  pdf.catalog.set(PDFName.of('OpenAction'), context.obj(script));
  const xmp = context.register(
    context.stream(`<x:xmpmeta>${canary}</x:xmpmeta>`, { Type: 'Metadata', Subtype: 'XML' }),
  );
  pdf.catalog.set(PDFName.of('Metadata'), xmp);
  const page = pdf.addPage([300, 400]);
  page.drawImage(await pdf.embedJpg(photo), { x: 20, y: 300, width: 48, height: 32 });
  page.node.set(PDFName.of('AA'), context.obj({ O: script }));
  page.node.set(PDFName.of('Metadata'), xmp);
  page.node.set(PDFName.of('PieceInfo'), context.obj({ App: { Private: PDFString.of(canary) } }));
  const seal = context.register(
    context.stream('0 g 0 0 10 10 re f', {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 10, 10],
      Metadata: xmp,
    }),
  );
  page.node.set(
    PDFName.of('Annots'),
    context.obj([
      { Type: 'Annot', Subtype: 'Stamp', Rect: [200, 200, 260, 260], AP: { N: seal }, A: script },
      {
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [0, 0, 300, 400],
        Border: [0, 0, 0],
        A: { S: 'Launch', F: PDFString.of(canary) },
      },
      {
        Type: 'Annot',
        Subtype: 'Widget',
        Rect: [0, 0, 50, 50],
        FT: 'Tx',
        V: PDFString.of(canary),
        AA: { K: script },
      },
    ]),
  );
  return pdf.save();
}

/** All bytes of a PDF that a reader can get at: as they stand, and every object and stream taken apart. */
export async function everythingIn(file: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(file, { updateMetadata: false });
  const parts = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const plain = Buffer.from(object.toString(), 'latin1');
    if (!(object instanceof PDFRawStream)) return [plain];
    const filter = object.dict.lookup(PDFName.of('Filter'));
    const isFlate = filter === PDFName.of('FlateDecode');
    return [plain, isFlate ? decodePDFRawStream(object).decode() : object.contents];
  });
  return Buffer.concat([file, ...parts]);
}

/** Every name that is used as a key anywhere in a PDF. */
export async function keysIn(file: Uint8Array): Promise<ReadonlySet<string>> {
  const pdf = await PDFDocument.load(file, { updateMetadata: false });
  const keys = new Set<string>();
  const visit = (object: unknown): void => {
    if (object instanceof PDFArray) object.asArray().forEach(visit);
    const dict = object instanceof PDFRawStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) return;
    for (const [key, value] of dict.entries()) {
      keys.add(key.decodeText());
      visit(value);
    }
  };
  for (const [, object] of pdf.context.enumerateIndirectObjects()) visit(object);
  return keys;
}
