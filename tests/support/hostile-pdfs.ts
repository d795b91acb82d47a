import { deflateSync } from 'node:zlib';

/** PDFs made to act, to loop, to unfold without end or to be read wrongly; by what they try. */
export function hostilePdfs(): readonly (readonly [string, Uint8Array])[] {
  const acting = (action: string): Uint8Array => onePage({ catalog: `/OpenAction ${action}` });
  const linking = (action: string): Uint8Array =>
    onePage({ page: `/Annots [<< /Subtype /Link /Rect [0 0 300 400] /A ${action} >>]` });
  return [
    ['a script when it opens', acting('<< /S /JavaScript /JS (app.alert\\(1\\)) >>')],
    ['a script among the names', onePage({ catalog: NAMED_SCRIPT })],
    ['a script of the page', onePage({ page: '/AA << /O << /S /JavaScript /JS (x) >> >>' })],
    ['a program to launch', linking('<< /S /Launch /F (cmd.exe) >>')],
    ['an address to open', linking('<< /S /URI /URI (https://example.org/?id=1) >>')],
    ['another file to go to', linking('<< /S /GoToR /F (\\\\\\\\host\\\\share) /D [0 /Fit] >>')],
    ['a form to send', linking('<< /S /SubmitForm /F (https://example.org/) >>')],
    ['a form of XML', onePage({ catalog: '/AcroForm << /Fields [] /XFA (<x/>) >>' })],
    ['a film that plays', onePage({ page: RICH_MEDIA })],
    ['a file inside', onePage({ catalog: EMBEDDED, more: [EMBEDDED_FILE] })],
    ['a lock', onePage({ trailer: '/Encrypt << /Filter /Standard /V 4 >>' })],
    ['tables that point at themselves', onePage({ trailer: '/Prev 9' })],
    ['pages that contain themselves', raw(['<< /Type /Catalog /Pages 2 0 R >>', LOOP])],
    ['pages nested ten thousand deep', nested(10_000)],
    ['a hundred thousand pages', manyPages(100_000)],
    ['a number of pages below zero', onePage({ count: -1 })],
    ['brackets a hundred thousand deep', onePage({ page: `/X ${'['.repeat(100_000)}` })],
    ['a length that is itself', onePage({ more: ['<< /Length 4 0 R >> stream\nx\nendstream'] })],
    [
      'a length of a gigabyte',
      onePage({ more: ['<< /Length 1000000000 >> stream\nx\nendstream'] }),
    ],
    ['resources that contain themselves', onePage({ page: '/Resources 3 0 R' })],
    ['a thousand filters', onePage({ more: [filtered('x', '/ASCIIHexDecode '.repeat(1000))] })],
    ['objects that unfold a thousandfold', unfoldingPdf(4_000_000)],
  ];
}

/** A small file whose objects unfold to so many bytes as soon as it is looked at. */
export function unfoldingPdf(bytes: number): Uint8Array {
  const packed = deflateSync(Buffer.concat([Buffer.from('10 0 null'), Buffer.alloc(bytes, ' ')]));
  const data = packed.toString('latin1');
  const about = `<< /Type /ObjStm /N 1 /First 5 /Filter /FlateDecode /Length ${String(data.length)} >>`;
  return onePage({ more: [`${about} stream\n${data}\nendstream`] });
}

const NAMED_SCRIPT = '/Names << /JavaScript << /Names [(x) << /S /JavaScript /JS (x) >>] >> >>';
const EMBEDDED = '/Names << /EmbeddedFiles << /Names [(a.exe) << /EF << /F 4 0 R >> >>] >> >>';
const EMBEDDED_FILE = '<< /Type /EmbeddedFile /Length 2 >> stream\nMZ\nendstream';
const RICH_MEDIA = '/Annots [<< /Subtype /RichMedia /Rect [0 0 9 9] /RichMediaContent << >> >>]';
const LOOP = '<< /Type /Pages /Kids [2 0 R] /Count 1 >>';

interface Parts {
  readonly catalog?: string;
  readonly page?: string;
  readonly count?: number;
  readonly trailer?: string;
  /** Objects from number 4 on. */
  readonly more?: readonly string[];
}

function onePage({ catalog = '', page = '', count = 1, trailer, more = [] }: Parts): Uint8Array {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [3 0 R] /Count ${String(count)} >>`,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] ${page} >>`,
    ...more,
  ];
  return raw(objects, trailer);
}

/** Without a table of places: readers that want one must look for the objects themselves. */
function raw(objects: readonly string[], trailer = ''): Uint8Array {
  const body = objects.map((object, at) => `${String(at + 1)} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer << /Root 1 0 R ${trailer} >>\n%%EOF`, 'latin1');
}

function nested(depth: number): Uint8Array {
  const folders = Array.from(
    { length: depth },
    (_, at) => `<< /Type /Pages /Count 1 /Kids [${String(at + 3)} 0 R] >>`,
  );
  return raw([
    '<< /Type /Catalog /Pages 2 0 R >>',
    ...folders,
    '<< /Type /Page /MediaBox [0 0 9 9] >>',
  ]);
}

function manyPages(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_, at) => `${String(at + 3)} 0 R`).join(' ');
  const pages = Array<string>(count).fill('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>');
  return raw([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${String(count)} /Kids [${kids}] >>`,
    ...pages,
  ]);
}

function filtered(data: string, filters: string): string {
  return `<< /Filter [${filters}] /Length ${String(data.length)} >> stream\n${data}\nendstream`;
}
