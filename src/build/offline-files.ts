import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFiles, sha256 } from './built-files';
import { isHashed } from './security-policy';

/** One file of the build, as the service worker needs to know it. */
export interface OfflineFile {
  /** Relative to the service worker. */
  readonly url: string;
  /** SHA-256 of the content; null when the name already changes with the content. */
  readonly revision: string | null;
  /** Subresource integrity: another content is refused, so a half-uploaded or altered site never installs. */
  readonly integrity: string;
  readonly bytes: number;
}

export interface OfflineFiles {
  /** Differs whenever a file does. */
  readonly version: string;
  /** Everything that must be stored before the app may say that it works offline. */
  readonly core: readonly OfflineFile[];
  /** The slice of rare characters, stored afterwards. */
  readonly rareFont: readonly OfflineFile[];
}

const RARE_FONT = /(^|\/)font-rest-[^/]*\.bin$/;
// The worker itself, what only developers or hosts read, and what an operator may change after the build.
const LEFT_OUT = /(^sw\.js$|\.map$|^\.|^kiosk\.json$|^web\.config$|^server\/|^SHA256SUMS$)/;

/** Lists a finished build. Small files first, so that the app opens offline as early as possible. */
export function listOfflineFiles(folder: string): OfflineFiles {
  const files = builtFiles(folder)
    .filter((url) => !LEFT_OUT.test(url))
    .map((url) => describe(url, readFileSync(join(folder, url))))
    .sort((a, b) => a.bytes - b.bytes || (a.url < b.url ? -1 : 1));
  return {
    version: sha256(JSON.stringify(files)).toString('hex'),
    core: files.filter(({ url }) => !RARE_FONT.test(url)),
    rareFont: files.filter(({ url }) => RARE_FONT.test(url)),
  };
}

function describe(url: string, content: Buffer): OfflineFile {
  const hash = sha256(content);
  return {
    url,
    revision: isHashed(url) ? null : hash.toString('hex'),
    integrity: `sha256-${hash.toString('base64')}`,
    bytes: content.byteLength,
  };
}
