/**
 * The shapes of the compiled catalogue: what the law says, as data. Written in YAML by a legal clerk, checked and
 * compiled at build time, frozen at run time. Nothing here decides anything: `rules` does.
 */

import type { Consequence, Countdown, Remedy } from './advice-types';
import type { Channel, KnownTime, PublicSite, SubmissionChannel } from './channel-types';
import type { FormDefinition } from './form-types';
import type { EntryCondition, Material, Paper } from './paper-types';
import type { RuleVersion, Pathway } from './rule-types';

export type { Consequence, Countdown, Remedy } from './advice-types';
export type { EntryCondition, Material, OnlyWhen, Paper } from './paper-types';
export type {
  Period,
  LaterDay,
  Clock,
  Test,
  Condition,
  ConditionGroup,
  ConditionNode,
  Hint,
  RuleVersion,
  Gate,
  Nature,
  Pathway,
} from './rule-types';

/** A calendar day in Beijing, 'YYYY-MM-DD'. Made only by `parseLocalDate` (rules/dates.ts) and by the catalogue compiler. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

export type ItemId =
  | 'penalty-market-regulation'
  | 'penalty-other-sectors'
  | 'abnormal-operations'
  | 'abnormal-social-organisation'
  | 'serious-judgment-defaulter'
  | 'serious-wage-arrears'
  | 'serious-tax-violation'
  | 'serious-work-safety'
  | 'serious-market-regulation'
  | 'serious-culture-tourism'
  | 'serious-statistics'
  | 'serious-other';

export type FactId = string;
export type DocumentId = string;
export type ContactId = string;
export type FormId = string;
/** Path of one profile entry, as `entity.name`; inside a repeated group `penalties[].docNo`. */
export type ProfilePath = string;

/**
 * How well a statement is founded. `full`, `quoted`, `plan` decide firmly; `summary`, `inferred` decide but ask the
 * user to call first; `unverified` is only ever a hint.
 */
export type Evidence = 'full' | 'quoted' | 'plan' | 'summary' | 'inferred' | 'unverified';

/** Where a statement stands. `article` is absent when the article number has not been read. */
export interface Citation {
  readonly document: DocumentId;
  readonly article?: string;
}

export interface LegalDocument {
  readonly id: DocumentId;
  readonly title: string;
  readonly number?: string;
  readonly issuer: string;
  readonly inForceFrom?: LocalDate;
  /** Last day of force. */
  readonly inForceTo?: LocalDate;
  readonly repealedBy?: DocumentId;
  /**
   * By what the last day of a period that it sets moves on when it is a rest day, to the first day after it. Absent: as far
   * as was read, nothing says so; the last day then stays, which is the safe side.
   */
  readonly restDay?: Citation;
  /** How much of the text was read, in Chinese, for the legal reader. */
  readonly read: string;
}

export interface Contact {
  readonly id: ContactId;
  readonly name: string;
  /** Dialled as printed, e.g. `0473-8991925`. */
  readonly phones: readonly string[];
  /** Units this number answers for, as the plan names them. */
  readonly units: readonly string[];
  readonly source: Citation;
}

export interface District {
  /** Administrative code, e.g. `150302`. */
  readonly code: string;
  readonly name: string;
  readonly postcode: string;
}

export interface FactOption {
  readonly value: string;
  readonly label: string;
  readonly help?: string;
}

/** One thing the applicant knows. Asked in words an owner understands; "不清楚" is always possible. */
export interface FactDefinition {
  readonly id: FactId;
  readonly type: 'boolean' | 'date' | 'choice' | 'choices' | 'number' | 'text';
  readonly question: string;
  readonly help?: string;
  /** On which paper or page the answer stands. */
  readonly where?: string;
  /** Short name for lists of answers, e.g. 处罚决定书日期. */
  readonly label: string;
  readonly options?: readonly FactOption[];
  /** Counts as the answer as long as nobody gave one (vocabulary: default facts). */
  readonly default?: string | number | boolean;
}

export type Category = 'penalty' | 'abnormal' | 'serious';

/** What the home screen needs of an item: names, contact, channel, materials. No rules. */
export interface ItemEntry {
  readonly id: ItemId;
  readonly title: string;
  /** Name in the plan's table; the title is the regulation's. */
  readonly planName: string;
  readonly aliases: readonly string[];
  readonly category: Category;
  readonly summary: string;
  readonly responsible: readonly string[];
  readonly contact: ContactId;
  readonly channels: readonly Channel[];
  readonly materials: readonly Material[];
  /** Whether this edition can judge it (it has pathways). */
  readonly judged: boolean;
}

/** Everything `assess` needs of an item, self-contained: this is what the digest covers. */
export interface ItemRules {
  readonly id: ItemId;
  /** Main gate's site shows the record as long as this fact holds. */
  readonly shownFact: 'stillPublished' | 'stillListed';
  /** By law not published at all when these hold (e.g. only warned). */
  readonly notPublished?: RuleVersion;
  readonly pathways: readonly Pathway[];
  readonly facts: readonly FactDefinition[];
}

export interface Item extends ItemEntry {
  readonly rules: ItemRules;
  readonly channels: readonly SubmissionChannel[];
  /** Times that count from the day of handing in to the decision. */
  readonly decided: readonly KnownTime[];
  /** Times that count from the decision to the removal. */
  readonly removed: readonly KnownTime[];
  /** Where to look after the authority has agreed. */
  readonly sites: readonly PublicSite[];
  /** Facts that no condition looks at but that say what to do or whom to ask; asked before the others. */
  readonly alsoAsk: readonly FactId[];
  readonly papers: readonly Paper[];
  readonly remedies: readonly Remedy[];
  readonly consequences: readonly Consequence[];
  readonly countdowns: readonly Countdown[];
  /** SHA-256, lower-case hex, of the canonical JSON of `rules` and `holidays`. */
  readonly digest: string;
}

/** One year of the State Council's calendar; both lists ascending. */
export interface HolidayYear {
  readonly year: number;
  readonly off: readonly LocalDate[];
  readonly work: readonly LocalDate[];
}

export interface Edition {
  readonly number: string;
  readonly checkedOn: LocalDate;
  /** After this day every verdict says that the rules may be out of date. */
  readonly staleAfter: LocalDate;
}

export interface ProfileEntry {
  readonly path: ProfilePath;
  readonly label: string;
  readonly group: string;
  readonly kind:
    | 'text'
    | 'multiline'
    | 'name'
    | 'uscc'
    | 'identity-number'
    | 'phone'
    | 'email'
    | 'date'
    | 'money'
    | 'document-number'
    | 'choice'
    | 'choices';
  readonly required: boolean;
  readonly help?: string;
  readonly example?: string;
  /** Characters the paper has room for: advice, never a cut. What is longer is kept and goes on an addendum page. */
  readonly maxLength: number;
  readonly options?: readonly FactOption[];
  /** Personal data: masked after entry on a kiosk, never in file names. */
  readonly personal?: true;
  /** The self-check answer that fills it at first. */
  readonly fact?: FactId;
  /**
   * Shown only when all of these hold, each about another entry; seen from outside its repeated group, when it holds for
   * any member.
   */
  readonly when?: readonly EntryCondition[];
  readonly default?: string;
  readonly autocomplete?: string;
}

export interface ProfileGroup {
  readonly id: string;
  readonly title: string;
  readonly repeats?: true;
}

/** Names, contacts, channels: small enough for the home screen. */
export interface Directory {
  readonly edition: Edition;
  readonly items: readonly ItemEntry[];
  readonly contacts: readonly Contact[];
  readonly districts: readonly District[];
}

/** The whole catalogue. */
export interface Catalogue {
  readonly edition: Edition;
  readonly items: Readonly<Record<ItemId, Item>>;
  readonly contacts: readonly Contact[];
  readonly districts: readonly District[];
  readonly documents: Readonly<Record<DocumentId, LegalDocument>>;
  readonly holidays: readonly HolidayYear[];
  readonly forms: Readonly<Record<FormId, FormDefinition>>;
  readonly profile: {
    readonly groups: readonly ProfileGroup[];
    readonly entries: readonly ProfileEntry[];
  };
  /** Rules of every released edition, by digest, so that old bundles replay. The present rules are among them. */
  readonly released: Readonly<
    Record<
      string,
      {
        readonly rules: ItemRules;
        readonly holidays: readonly HolidayYear[];
        readonly edition: string;
      }
    >
  >;
}
