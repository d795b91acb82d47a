import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files of a finished build, by their path in it with `/`, in the order of `LC_ALL=C sort`. */
export function builtFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

export function sha256(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}

/** The name of the list that `sha256sum -c` reads; it lies beside index.html. */
export const CHECKSUM_FILE = 'SHA256SUMS';
/** These carry the fingerprint or the hashes of other files, so it cannot cover them. */
const OUTSIDE_FINGERPRINT = ['index.html', 'sw.js'];

/** The list itself, what an operator sets, and notes of the build that no browser reads. */
const NOT_LISTED = /^(SHA256SUMS|kiosk\.json|\.vite\/.*)$/;

/** Every file of a build with its SHA-256, as `sha256sum` writes it. */
export function checksumList(folder: string): string {
  return builtFiles(folder)
    .filter((file) => !NOT_LISTED.test(file))
    .map((file) => `${sha256(readFileSync(join(folder, file))).toString('hex')}  ${file}\n`)
    .join('');
}

/**
 * Names a build in 64 hex digits: the SHA-256 of its checksum list without the lines of index.html and sw.js. The page
 * shows it, and `grep -v -e ' index.html$' -e ' sw.js$' SHA256SUMS | sha256sum` recomputes it.
 */
export function fingerprintOf(checksums: string): string {
  const kept = checksums
    .split('\n')
    .filter((line) => !OUTSIDE_FINGERPRINT.some((file) => line.endsWith(` ${file}`)));
  return sha256(kept.join('\n')).toString('hex');
}
