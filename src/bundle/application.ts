import * as v from 'valibot';
import { ITEM_IDS } from '../catalogue/schema';
import { Day, PackedAssessment } from './assessment-schema';
import { attachmentEntry, attachmentExtensions, formEntry } from './entry-names';
import { parseInstant, type Instant } from './instant';
import { parseCanonicalJson } from './strict-json';
import type { Bytes } from './bytes';

/** Raised when `application.json` changes its shape; a released number keeps its meaning for ever. */
export const applicationFormat = 1;

const Key = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9.-]{0,99}$/));
const Text = v.string();
const Counted = v.pipe(v.number(), v.integer(), v.minValue(1));
const Index = v.pipe(v.number(), v.integer(), v.minValue(0));
const Moment = v.custom<Instant>(
  (value) => typeof value === 'string' && parseInstant(value) !== undefined,
);

/** A filled form in the container, with all that it takes to fill it again: `FormStamp` and which penalty. */
const PackedForm = v.strictObject({
  /** Names the entry: form id and copy, `f04-1`. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
  formId: Text,
  /** Which of the penalties, from 0, when the form is made once a penalty. */
  penaltyIndex: v.exactOptional(Index),
  /** Edition printed at its foot, e.g. `F04-2024.1`. */
  edition: Text,
  madeOn: Day,
  /** `FormStamp.pages`, when it was given. */
  pages: v.exactOptional(Counted),
});

const PackedAttachment = v.strictObject({
  entry: Text,
  /** As the applicant's device named it: data to show, never a path. */
  name: v.pipe(v.string(), v.maxLength(255)),
  /** Kind of attachment, as the catalogue's materials and papers name it. */
  kind: Text,
});

const ApplicationSchema = v.strictObject({
  format: v.literal(applicationFormat),
  /** Random, shared by file and paper. */
  bundleId: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  /** Counts printings and exports, from 1. */
  revision: Counted,
  itemId: v.picklist(ITEM_IDS),
  facts: v.record(Key, v.union([v.string(), v.number(), v.boolean(), v.array(v.string())])),
  /** The profile, literally as typed. */
  answers: v.record(Key, v.union([v.string(), v.array(v.string())])),
  /** The pathway chosen; absent when the item has no rules to choose from. */
  pathway: v.exactOptional(Text),
  /** Ids of the papers chosen for the packet. */
  papers: v.array(Text),
  /** Day of the assessment, catalogue edition and digest of the item's rules: as in the assessment. */
  on: Day,
  edition: Text,
  digest: Text,
  assessment: PackedAssessment,
  appVersion: Text,
  created: Moment,
  forms: v.array(PackedForm),
  attachments: v.array(PackedAttachment),
});

/** What `application.json` says: the application as data. */
export type Application = v.InferOutput<typeof ApplicationSchema>;
export type PackedForm = Application['forms'][number];
export type PackedAttachment = Application['attachments'][number];

/** Gate for `application.json`: the application, or why it is none. */
export function parseApplication(bytes: Bytes): Application | 'application' | 'newer-format' {
  const value = parseCanonicalJson(bytes);
  const versioned = v.safeParse(v.looseObject({ format: Counted }), value);
  if (versioned.success && versioned.output.format > applicationFormat) return 'newer-format';
  const result = v.safeParse(ApplicationSchema, value);
  return result.success && agreesWithItself(result.output) ? result.output : 'application';
}

function agreesWithItself({ assessment, ...application }: Application): boolean {
  return (
    new Set(application.forms.map(({ id }) => id)).size === application.forms.length &&
    assessment.itemId === application.itemId &&
    assessment.on === application.on &&
    assessment.edition === application.edition &&
    assessment.digest === application.digest
  );
}

/** The number of a form's copy is that of its penalty, from 1. */
export function formCopyId(formId: string, penaltyIndex: number | undefined): string {
  return `${formId}-${String((penaltyIndex ?? 0) + 1)}`;
}

/** Names of forms and attachments in the order in which the container holds them; undefined where one could not be so named. */
export function listedEntries(application: Application): readonly (string | undefined)[] {
  const forms = application.forms.map(({ id, formId, penaltyIndex }) =>
    id === formCopyId(formId, penaltyIndex) ? formEntry(id) : undefined,
  );
  const attachments = application.attachments.map(({ entry }, index) =>
    Array.from(attachmentExtensions.keys(), (type) => attachmentEntry(index + 1, type)).find(
      (name) => name === entry,
    ),
  );
  return [...forms, ...attachments];
}
