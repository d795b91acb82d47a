import { catalogue } from '../../src/catalogue/index';
import type { ItemId, LocalDate } from '../../src/catalogue/types';
import { fillForm } from '../../src/forms/fill-form';
import { answersForPenalty } from '../../src/forms/penalty-answers';
import { assess } from '../../src/rules/assess';
import type { Facts } from '../../src/rules/assessment';
import { parseLocalDate } from '../../src/rules/dates';
import { openBundle } from '../../src/bundle/open-bundle';
import type { Opened } from '../../src/bundle/opened';
import {
  packBundle,
  type AttachmentInput,
  type BundleInput,
  type FormInput,
} from '../../src/bundle/pack-bundle';
import type { RawEntry } from './raw-zip';
import { joinBytes, sha256, utf8, type Bytes } from '../../src/bundle/bytes';
import { manifest } from '../../src/bundle/manifest';
import type { Signer } from '../../src/bundle/signer';

export async function bytesOf(blob: Blob): Promise<Bytes> {
  return new Uint8Array(await blob.arrayBuffer());
}

export function day(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === undefined) throw new Error(`${text} is not a day`);
  return date;
}

export const answers = {
  'entity.name': '乌海市晨光商贸有限公司',
  'entity.uscc': '91150302MA0XE8A17Y',
  'legalRep.name': '张三',
  'penalties.0.docNo': '乌市监罚字〔2025〕12号',
  'penalties.0.reason': '未按规定公示年度报告',
  'penalties.1.docNo': '乌应急罚〔2025〕3号',
  'commitment.accepted': ['truth'],
};

/** A form as the applicant's device fills it. */
export async function filledForm(formId: string, penaltyIndex?: number): Promise<FormInput> {
  const form = catalogue.forms[formId];
  const madeOn = '2026-11-24';
  const version = form?.versions.at(-1);
  if (!form || !version) throw new Error(formId);
  const own = penaltyIndex === undefined ? answers : answersForPenalty(answers, penaltyIndex);
  const pdf = await fillForm(form, own, { bundleId: 'b-2026-0001', revision: 1, madeOn });
  return {
    formId,
    edition: version.edition,
    madeOn,
    pdf,
    ...(penaltyIndex !== undefined && { penaltyIndex }),
  };
}

export function photo(size: number, name = '营业执照 照片.JPG'): AttachmentInput {
  const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 31 + size) & 255);
  return { name, kind: 'business-licence', file: new Blob([bytes], { type: 'image/jpeg' }) };
}

/** An application with the facts of a common penalty and no files, on the rules of this build. */
export function bundleInput(
  given: Partial<BundleInput> & { readonly item?: ItemId; readonly on?: string } = {},
): BundleInput {
  const { item = 'penalty-other-sectors', on = '2026-11-24', ...rest } = given;
  const facts: Facts = rest.facts ?? {
    documentDate: '2025-03-01',
    severity: 'ordinary',
    fiveSector: 'none',
    obligationsFulfilled: true,
    violationCorrected: true,
    pledgeGiven: true,
    stillPublished: true,
    reorganisationRuling: false,
  };
  return {
    bundleId: 'b-2026-0001',
    revision: 1,
    facts,
    answers,
    pathway: 'early-termination',
    papers: [],
    assessment: assess(catalogue, item, facts, day(on)),
    appVersion: '0.1.0',
    created: '2026-11-24T10:15:30+08:00',
    forms: [],
    attachments: [],
    ...rest,
  };
}

/** Any content under a true manifest and a true signature, as a hostile signer could make it. */
export async function signedArchive(
  content: readonly { readonly name: string; readonly data: Uint8Array }[],
  signer: Signer,
): Promise<RawEntry[]> {
  const lines = await Promise.all(
    content.map(async ({ name, data }) => ({
      entry: name,
      digest: await sha256(joinBytes([data])),
    })),
  );
  const listed = manifest(lines);
  return [
    { name: 'mimetype', data: utf8('application/vnd.etsi.asic-e+zip') },
    ...content,
    { name: 'META-INF/ASiCManifest.xml', data: listed },
    { name: 'META-INF/signature.p7s', data: await signer.sign(listed) },
  ];
}

/** Opens bytes as a file chosen at the window. */
export async function openBytes(bytes: Uint8Array<ArrayBuffer>): Promise<Opened> {
  return openBundle(new Blob([bytes]), catalogue);
}

/** The bundle of this input, as bytes. */
export async function packed(
  signer: Signer,
  given: Parameters<typeof bundleInput>[0] = {},
): Promise<Bytes> {
  return bytesOf(await packBundle(bundleInput(given), signer));
}
