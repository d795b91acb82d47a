import { base64, utf8, type Bytes } from './bytes';
import { mediaTypeOf, signatureEntry } from './entry-names';

/** One file and what it must hash to. */
export interface ManifestLine {
  readonly entry: string;
  /** SHA-256. */
  readonly digest: Bytes;
}

/**
 * The ASiC manifest (ETSI EN 319 162-1, annex A.4) of these files in this order. It is never parsed: the reader
 * makes it again from what it finds and compares bytes. Entry names come from a closed ASCII set, so nothing needs escaping.
 */
export function manifest(lines: readonly ManifestLine[]): Bytes {
  const references = lines.map(
    ({ entry, digest }) =>
      `  <asic:DataObjectReference URI="${entry}" MimeType="${mediaTypeOf(entry)}">` +
      '<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>' +
      `<ds:DigestValue>${base64(digest)}</ds:DigestValue></asic:DataObjectReference>\n`,
  );
  return utf8(
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">\n' +
      `  <asic:SigReference URI="${signatureEntry}" MimeType="application/pkcs7-signature"/>\n` +
      references.join('') +
      '</asic:ASiCManifest>\n',
  );
}
