/** The closed set of names an entry may have. Nothing a hostile archive could use as a path is in it. */
export const mimetypeEntry = 'mimetype';
export const applicationEntry = 'application.json';
export const manifestEntry = 'META-INF/ASiCManifest.xml';
export const signatureEntry = 'META-INF/signature.p7s';

const form = /^forms\/[a-z0-9-]{1,64}\.pdf$/;
const attachment = /^attachments\/a\d{3}\.(?:jpg|png|pdf)$/;

/** What an attachment may be, by MIME type. The extension decides, never the original name. */
export const attachmentExtensions: ReadonlyMap<string, string> = new Map([
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['application/pdf', 'pdf'],
]);

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ...Array.from(attachmentExtensions, ([type, extension]): [string, string] => [extension, type]),
  ['json', 'application/json'],
]);

export function isEntryName(name: string): boolean {
  switch (name) {
    case mimetypeEntry:
    case applicationEntry:
    case manifestEntry:
    case signatureEntry:
      return true;
    default:
      return form.test(name) || attachment.test(name);
  }
}

/** The place of a form in the container; `id` is lower-case ASCII, e.g. `f04-1`. */
export function formEntry(id: string): string {
  return `forms/${id}.pdf`;
}

/** The place of the n-th attachment, counted from 1, or undefined for a type the bundle does not carry. */
export function attachmentEntry(number: number, mediaType: string): string | undefined {
  const extension = attachmentExtensions.get(mediaType);
  if (extension === undefined) return undefined;
  return `attachments/a${String(number).padStart(3, '0')}.${extension}`;
}

/** MIME type by the extension of an entry name. */
export function mediaTypeOf(entry: string): string {
  return mediaTypes.get(entry.slice(entry.lastIndexOf('.') + 1)) ?? 'application/octet-stream';
}
