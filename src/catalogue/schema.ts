import * as v from 'valibot';
import { submissionFields } from './channel-schema';
import { ClockWords } from './period-schema';
import { VersionFile } from './rule-schema';
import {
  Citation,
  Conditions,
  Day,
  EntryConditions,
  Evidence,
  Id,
  OneOrMore,
  Options,
  Path,
  Text,
} from './values';

/** The files of the catalogue as a clerk writes them. Strict: a misspelt field is an error, not a silence. */

/** The twelve repair items, in the order they are shown everywhere. */
export const ITEM_IDS = [
  'penalty-market-regulation',
  'penalty-other-sectors',
  'abnormal-operations',
  'abnormal-social-organisation',
  'serious-judgment-defaulter',
  'serious-wage-arrears',
  'serious-tax-violation',
  'serious-work-safety',
  'serious-market-regulation',
  'serious-culture-tourism',
  'serious-statistics',
  'serious-other',
] as const;

export const EditionFile = v.strictObject({ number: Text, checkedOn: Day, staleAfter: Day });

export const DocumentsFile = v.array(
  v.strictObject({
    id: Id,
    title: Text,
    number: v.exactOptional(Text),
    issuer: Text,
    inForceFrom: v.exactOptional(Day),
    inForceTo: v.exactOptional(Day),
    repealedBy: v.exactOptional(Id),
    restDay: v.exactOptional(Citation),
    read: Text,
  }),
);

export const ContactsFile = v.strictObject({
  contacts: v.array(
    v.strictObject({
      id: Id,
      name: Text,
      phones: v.pipe(
        v.array(v.pipe(v.string(), v.regex(/^0\d{2,3}-\d{7,8}$/, '电话写成 0473-8991925'))),
        v.minLength(1, '至少写一个电话'),
      ),
      units: v.pipe(v.array(Text), v.minLength(1, '至少写一个单位')),
      source: Citation,
    }),
  ),
  districts: v.array(
    v.strictObject({
      code: v.pipe(v.string(), v.regex(/^\d{6}$/, '区划代码是 6 位数字，要加引号')),
      name: Text,
      postcode: v.pipe(v.string(), v.regex(/^\d{6}$/, '邮编是 6 位数字，要加引号')),
    }),
  ),
});

export const FactsFile = v.array(
  v.strictObject({
    id: Id,
    type: v.picklist(['boolean', 'date', 'choice', 'choices', 'number', 'text']),
    label: Text,
    question: Text,
    help: v.exactOptional(Text),
    where: v.exactOptional(Text),
    options: v.exactOptional(Options),
    default: v.exactOptional(v.union([v.string(), v.number(), v.boolean()])),
  }),
);

export const HolidaysFile = v.strictObject({
  source: Text,
  evidence: Evidence,
  years: v.array(v.strictObject({ year: v.number(), off: v.array(Day), work: v.array(Day) })),
});

export const AttachmentsFile = v.array(v.strictObject({ id: Id, title: Text }));

export const ProfileFile = v.strictObject({
  groups: v.array(
    v.strictObject({ id: Id, title: Text, repeats: v.exactOptional(v.literal(true)) }),
  ),
  entries: v.array(
    v.strictObject({
      path: Path,
      label: Text,
      group: Id,
      kind: v.picklist([
        'text',
        'multiline',
        'name',
        'uscc',
        'identity-number',
        'phone',
        'email',
        'date',
        'money',
        'document-number',
        'choice',
        'choices',
      ]),
      required: v.optional(v.boolean(), false),
      help: v.exactOptional(Text),
      example: v.exactOptional(Text),
      maxLength: v.pipe(v.number(), v.integer(), v.minValue(1)),
      options: v.exactOptional(Options),
      personal: v.exactOptional(v.literal(true)),
      fact: v.exactOptional(Id),
      when: v.exactOptional(EntryConditions),
      default: v.exactOptional(Text),
      autocomplete: v.exactOptional(Text),
    }),
  ),
});

const Handling = v.strictObject({
  text: Text,
  days: v.number(),
  unit: v.optional(v.picklist(['working-days', 'days']), 'working-days'),
  effectiveFrom: v.exactOptional(Day),
  effectiveTo: v.exactOptional(Day),
  evidence: Evidence,
  citation: Citation,
});

const PathwayFile = v.strictObject({
  id: Id,
  title: Text,
  gate: v.picklist(['authority', 'credit-china']),
  nature: v.picklist(['application', 'automatic', 'ex-officio', 'correction']),
  recordDate: OneOrMore,
  versions: v.array(VersionFile),
  handling: v.optional(v.array(Handling), []),
});
export type PathwayFile = v.InferOutput<typeof PathwayFile>;

const MaterialFile = v.strictObject({
  id: Id,
  text: Text,
  evidence: v.optional(Evidence, 'plan'),
  citation: v.exactOptional(Citation),
  by: v.exactOptional(OneOrMore),
  informs: v.exactOptional(v.literal(true)),
  note: v.exactOptional(Text),
});

const PaperFile = v.strictObject({
  id: Id,
  title: Text,
  source: v.union([v.strictObject({ form: Id }), v.strictObject({ attachment: Id })]),
  per: v.picklist(['application', 'penalty']),
  when: v.exactOptional(Conditions),
  oneOf: v.exactOptional(Id),
  optional: v.exactOptional(v.literal(true)),
  maker: v.exactOptional(Text),
  copy: v.exactOptional(v.picklist(['plain', 'sealed'])),
  copies: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(2))),
  proves: v.exactOptional(v.array(Id)),
  why: Text,
  evidence: Evidence,
  citation: Citation,
});

const told = { id: Id, text: Text, evidence: Evidence, citation: Citation };

export const RemediesFile = v.array(
  v.strictObject({
    ...told,
    kind: v.picklist(['objection', 'correction', 'reconsideration', 'litigation']),
    within: v.exactOptional(
      v.strictObject({
        count: v.pipe(v.number(), v.integer(), v.minValue(1)),
        unit: v.picklist(['days', 'working-days', 'months']),
      }),
    ),
    from: v.exactOptional(Text),
    sinceRefusal: v.exactOptional(v.union([v.literal(true), v.array(Id)])),
  }),
);

const CountdownFile = v.strictObject({
  ...told,
  since: ClockWords,
  months: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

export const ItemFile = v.strictObject({
  id: v.picklist(ITEM_IDS),
  title: Text,
  planName: Text,
  aliases: v.array(Text),
  category: v.picklist(['penalty', 'abnormal', 'serious']),
  summary: Text,
  responsible: v.array(Text),
  contact: Id,
  ...submissionFields,
  /** Where the list of materials stands, unless a material says otherwise. */
  materialsFrom: Citation,
  materials: v.array(MaterialFile),
  papers: v.optional(v.array(PaperFile), []),
  /** Ids of remedies.yaml. */
  remedies: v.optional(v.array(Id), []),
  consequences: v.optional(v.array(v.strictObject(told)), []),
  countdowns: v.optional(v.array(CountdownFile), []),
  alsoAsk: v.optional(v.array(Id), []),
  /** How this item words questions that other items ask too. */
  questions: v.optional(
    v.record(
      Id,
      v.strictObject({
        label: v.exactOptional(Text),
        question: v.exactOptional(Text),
        help: v.exactOptional(Text),
        where: v.exactOptional(Text),
      }),
    ),
    {},
  ),
  shownFact: v.picklist(['stillPublished', 'stillListed']),
  notPublished: v.exactOptional(VersionFile),
  pathways: v.optional(v.array(PathwayFile), []),
});
export type ItemFile = v.InferOutput<typeof ItemFile>;
