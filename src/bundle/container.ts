import { equalBytes, joinBytes, sha256, utf8, type Bytes } from './bytes';
import { crc32 } from './crc32';
import { applicationEntry, manifestEntry, mimetypeEntry, signatureEntry } from './entry-names';
import { manifest, type ManifestLine } from './manifest';
import type { Reason } from './reason';
import { readBlob, readEntry, readZip, type ZipEntry } from './zip-read';
import { localHeader } from './zip-write';
import { maxJsonSize } from './strict-json';

/** MIME type of a bundle; the same bytes may be saved as `.zip`. */
export const bundleType = 'application/vnd.etsi.asic-e+zip';

/** Bytes of `META-INF/signature.p7s`. Ours have about 750; no more than this is read or parsed. */
const maxSignatureSize = 4096;

/** A container whose manifest is true; whether it is signed is not checked yet. */
export interface Container {
  /** Bytes of `application.json`. */
  readonly application: Bytes;
  /** Forms and attachments, in order. */
  readonly files: readonly ZipEntry[];
  readonly manifest: Bytes;
  readonly signature: Bytes;
}

/** Reads a container and compares its manifest with its content, one entry at a time. */
export async function readContainer(file: Blob): Promise<Container | Reason> {
  if (file.size === 0) return 'empty';
  const start = firstBytes();
  if (!equalBytes(await readBlob(file.slice(0, start.length)), start)) return 'other-file';
  const entries = await readZip(file);
  if (typeof entries === 'string') return entries;

  const names = entries.map(({ name }) => name);
  if (!names.includes(signatureEntry)) return 'signature-missing';
  if (!names.includes(manifestEntry)) return 'manifest-missing';
  const [, application, ...files] = entries;
  const signature = files.pop();
  const listed = files.pop();
  const inOrder =
    application?.name === applicationEntry &&
    listed?.name === manifestEntry &&
    signature?.name === signatureEntry;
  if (!inOrder) return 'manifest';

  // A hostile file gets no more memory for these three than an honest one needs.
  if (application.size > maxJsonSize) return 'application';
  if (signature.size > maxSignatureSize) return 'signature-form';

  const lines: ManifestLine[] = [];
  for (const entry of [application, ...files]) {
    const bytes = await readEntry(entry);
    if (bytes === undefined) return 'checksum';
    lines.push({ entry: entry.name, digest: await sha256(bytes) });
  }
  const expected = manifest(lines);
  if (listed.size !== expected.length) return 'manifest';
  const [applicationBytes, manifestBytes, signatureBytes] = await Promise.all(
    [application, listed, signature].map(readEntry),
  );
  if (!applicationBytes || !manifestBytes || !signatureBytes) return 'checksum';
  if (!equalBytes(expected, manifestBytes)) return 'manifest';
  return {
    application: applicationBytes,
    files,
    manifest: manifestBytes,
    signature: signatureBytes,
  };
}

/** Every bundle begins with these: the entry `mimetype`, whole, as ASiC wants it (EN 319 162-1, A.1). */
function firstBytes(): Bytes {
  const type = utf8(bundleType);
  const header = localHeader({ name: mimetypeEntry, crc: crc32(type), size: type.length });
  return joinBytes([header, type]);
}
