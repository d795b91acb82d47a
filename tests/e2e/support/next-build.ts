import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILD } from './site';

/** A copy of the build whose index.html differs, as the next version's would; returns its folder. */
export function nextBuild(title: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'next-build-'));
  cpSync(BUILD, folder, { recursive: true });
  const page = join(folder, 'index.html');
  const before = readFileSync(page);
  const after = Buffer.from(
    before.toString().replace(/<title>.*<\/title>/, `<title>${title}</title>`),
  );
  writeFileSync(page, after);
  // The service worker names every file with its content's hash, so the new page is a new service worker.
  const worker = join(folder, 'sw.js');
  const source = readFileSync(worker, 'utf8');
  const renamed = source
    .replaceAll(sha256(before, 'hex'), sha256(after, 'hex'))
    .replaceAll(sha256(before, 'base64'), sha256(after, 'base64'));
  if (renamed === source) throw new Error('The service worker does not name index.html');
  writeFileSync(worker, renamed);
  return folder;
}

function sha256(content: Buffer, as: 'hex' | 'base64'): string {
  return createHash('sha256').update(content).digest(as);
}
