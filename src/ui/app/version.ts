import { version } from '../../../package.json';

/** Version of the program, written into every application file. */
export const appVersion: string = version;

/**
 * The build that this very page came with: 64 hex digits, put into index.html when the build was finished, so that it
 * stays true while another version is stored or served. Undefined on the development server.
 */
export function buildFingerprint(page: Pick<Document, 'querySelector'>): string | undefined {
  const content = page.querySelector('meta[name="build-fingerprint"]')?.getAttribute('content');
  return content === null || content === '' ? undefined : content;
}
