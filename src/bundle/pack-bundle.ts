import type { Answers } from '../forms/answers';
import type { Assessment, Facts } from '../rules/assessment';
import { applicationFormat, formCopyId, parseApplication } from './application';
import { joinBytes, sha256, utf8, type Bytes } from './bytes';
import { crc32 } from './crc32';
import { bundleType } from './container';
import {
  applicationEntry,
  attachmentEntry,
  formEntry,
  manifestEntry,
  mimetypeEntry,
  signatureEntry,
} from './entry-names';
import { manifest, type ManifestLine } from './manifest';
import type { Signer } from './signer';
import { canonicalJson } from '../catalogue/canonical-json';
import { maxEntries, maxEntrySize, maxTotalSize, writeZip, type ZipRecord } from './zip-write';

export type { Signer } from './signer';

/** A form as `fillForm` made it of `answers` (for a penalty: of `answersForPenalty`), and the stamp it was made with. */
export interface FormInput {
  readonly formId: string;
  readonly penaltyIndex?: number;
  /** Edition of the form version that was filled. */
  readonly edition: string;
  /** `FormStamp.madeOn` and `pages`; its bundle id and revision are those of the bundle. */
  readonly madeOn: string;
  readonly pages?: number;
  readonly pdf: Uint8Array | Blob;
}

/** Evidence. The type of `file` decides the extension: image/jpeg, image/png or application/pdf, as `attachmentExtensions` lists. */
export interface AttachmentInput {
  /** The original name, at most 255 characters; stands only in the data. */
  readonly name: string;
  readonly kind: string;
  readonly file: Blob;
}

/** Everything that goes into a bundle. Item, day, edition and digest are those of the assessment. */
export interface BundleInput {
  readonly bundleId: string;
  /** From 1. */
  readonly revision: number;
  readonly facts: Facts;
  readonly answers: Answers;
  readonly pathway?: string;
  readonly papers: readonly string[];
  readonly assessment: Assessment;
  readonly appVersion: string;
  /** Instant in Beijing time, to the second: `2026-11-24T10:15:30+08:00`. */
  readonly created: string;
  readonly forms: readonly FormInput[];
  readonly attachments: readonly AttachmentInput[];
}

/** What cannot be packed. `limit` names it for the screen; `file` is the original name or the form, when it is one file. */
export class BundleLimitError extends Error {
  override readonly name = 'BundleLimitError';
  constructor(
    readonly limit: 'too-many-files' | 'file-too-large' | 'too-large' | 'file-type' | 'application',
    readonly file?: string,
  ) {
    super(file === undefined ? limit : `${limit}: ${file}`);
  }
}

/**
 * The signed application file. The same input, key and time give the same bytes but for the signature, which ECDSA makes
 * anew each time. Throws BundleLimitError when the content exceeds what a bundle may hold, so that every file made here
 * is one that `openBundle` accepts; DOMException when the browser can no longer read an attachment.
 */
export async function packBundle(input: BundleInput, signer: Signer): Promise<Blob> {
  const content = contentOf(input);
  checkSizes(content);
  const entries = [await entry(mimetypeEntry, new Blob([bundleType]))];
  const lines: ManifestLine[] = [];
  // One after another: at most one file's bytes are in memory.
  for (const { name, data } of content) {
    const bytes = await bytesOf(data);
    lines.push({ entry: name, digest: await sha256(bytes) });
    entries.push({ name, crc: crc32(bytes), size: bytes.length, data });
  }
  const listed = manifest(lines);
  entries.push(await entry(manifestEntry, new Blob([listed])));
  entries.push(await entry(signatureEntry, new Blob([await signer.sign(listed)])));
  return new Blob([writeZip(entries)], { type: bundleType });
}

interface Content {
  readonly name: string;
  readonly data: Blob;
  /** For messages. */
  readonly called: string;
}

/** Application, forms and attachments under their names in the container. */
function contentOf(input: BundleInput): readonly Content[] {
  const { assessment, forms, attachments, ...given } = input;
  const named = attachments.map((attachment, index) => {
    const name = attachmentEntry(index + 1, attachment.file.type);
    if (name === undefined) throw new BundleLimitError('file-type', attachment.name);
    return { name, data: attachment.file, called: attachment.name };
  });
  const filled = forms.map(({ pdf, ...form }) => {
    const id = formCopyId(form.formId, form.penaltyIndex);
    return {
      id,
      form,
      name: formEntry(id),
      data: pdf instanceof Blob ? pdf : new Blob([joinBytes([pdf])]),
      called: id,
    };
  });
  const application = utf8(
    canonicalJson({
      ...given,
      format: applicationFormat,
      itemId: assessment.itemId,
      on: assessment.on,
      edition: assessment.edition,
      digest: assessment.digest,
      assessment,
      forms: filled.map(({ id, form }) => ({ ...form, id })),
      attachments: attachments.map(({ name, kind }, index) => ({
        entry: named[index]?.name,
        name,
        kind,
      })),
    }),
  );
  if (typeof parseApplication(application) === 'string') throw new BundleLimitError('application');
  const data = new Blob([application]);
  return [{ name: applicationEntry, data, called: applicationEntry }, ...filled, ...named];
}

function checkSizes(content: readonly Content[]): void {
  // Beside the content: type, manifest and signature.
  if (content.length + 3 > maxEntries) throw new BundleLimitError('too-many-files');
  const large = content.find(({ data }) => data.size > maxEntrySize);
  if (large) throw new BundleLimitError('file-too-large', large.called);
  const total = content.reduce((sum, { data }) => sum + data.size, 0);
  // One MB is more than all headers, manifest and signature of 200 entries take.
  if (total + 2 ** 20 > maxTotalSize) throw new BundleLimitError('too-large');
}

async function entry(name: string, data: Blob): Promise<ZipRecord & { readonly data: Blob }> {
  const bytes = await bytesOf(data);
  return { name, crc: crc32(bytes), size: bytes.length, data };
}

async function bytesOf(data: Blob): Promise<Bytes> {
  return new Uint8Array(await data.arrayBuffer());
}
