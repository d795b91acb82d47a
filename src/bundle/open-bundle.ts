import type { Catalogue, LocalDate } from '../catalogue/types';
import { listedEntries, parseApplication, type Application } from './application';
import { readContainer } from './container';
import { keyFingerprint } from './device-signer';
import { mediaTypeOf } from './entry-names';
import type { Opened, OpenedFile } from './opened';
import { refusedAs, type Reason } from './reason';
import { presentAssessment, redrawForms, replayAssessment } from './replay';
import type { ZipEntry } from './zip-read';

/**
 * Checks a file and opens it when every check holds, stopping at the first that does not: container, manifest, signature,
 * data, then replay of the verdict and of the forms. `today` is the day of the verdict under present rules and is the packed
 * day when absent. Never throws because of what the file holds, and writes nothing; rejects when the typeface of the
 * forms cannot be loaded.
 */
export async function openBundle(
  file: Blob,
  catalogue: Catalogue,
  today?: LocalDate,
): Promise<Opened> {
  try {
    const opened = await open(file, catalogue, today);
    return typeof opened === 'string' ? { state: refusedAs[opened], reason: opened } : opened;
  } catch (error) {
    if (isUnreadable(error)) return { state: refusedAs.unreadable, reason: 'unreadable' };
    throw error;
  }
}

/** How reading a Blob fails when its file was moved, changed or removed since it was chosen. */
function isUnreadable(error: unknown): boolean {
  return (
    error instanceof DOMException &&
    (error.name === 'NotReadableError' || error.name === 'NotFoundError')
  );
}

async function open(
  file: Blob,
  catalogue: Catalogue,
  today: LocalDate | undefined,
): Promise<Opened | Reason> {
  const container = await readContainer(file);
  if (typeof container === 'string') return container;
  const { verifySignature } = await import('./cms-verify');
  const verified = await verifySignature(container.manifest, container.signature);
  if (typeof verified === 'string') return verified;
  const application = parseApplication(container.application);
  if (typeof application === 'string') return application;
  const listed = listedEntries(application);
  const { files } = container;
  if (listed.length !== files.length || !files.every(({ name }, at) => name === listed[at])) {
    return 'files';
  }
  return {
    state: 'intact',
    application,
    replay: replayAssessment(application, catalogue),
    present: presentAssessment(application, catalogue, today ?? application.on),
    forms: await redrawForms(application, files, catalogue),
    files: files.map((entry, at) => openedFile(entry, at, application)),
    signedAt: verified.signedAt,
    deviceKey: await keyFingerprint(verified.publicKey),
  };
}

function openedFile(entry: ZipEntry, at: number, application: Application): OpenedFile {
  const form = application.forms[at];
  const attachment = application.attachments[at - application.forms.length];
  return {
    entry: entry.name,
    kind: form ? 'form' : 'attachment',
    name: form?.id ?? attachment?.name ?? '',
    material: attachment?.kind ?? '',
    size: entry.size,
    blob: entry.data.slice(0, entry.size, mediaTypeOf(entry.name)),
  };
}
