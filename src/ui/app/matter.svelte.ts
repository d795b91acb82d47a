import type {
  Catalogue,
  FactDefinition,
  FactId,
  Item,
  ItemId,
  LocalDate,
} from '../../catalogue/types';
import type { Answers } from '../../forms/answers';
import { NOTHING_NOTED, type PaperNotes } from '../../forms/paper-notes';
import { answeredQuestions } from '../../rules/answered-questions';
import { assess } from '../../rules/assess';
import type { Assessment, Facts } from '../../rules/assessment';
import { type FollowUp, NOTHING_SUBMITTED } from '../../rules/follow-up';
import { lawChange, type LawChange, type RulesMark } from '../../rules/law-change';
import { nextQuestion } from '../../rules/next-question';
import type { Calendar } from './calendar.svelte';

/** What of a matter is kept in a draft. */
export interface MatterContent {
  readonly id: string;
  readonly itemId: ItemId;
  readonly facts: Facts;
  /** Questions answered 不清楚: asked no more, still unknown to the rules. */
  readonly unsure: readonly FactId[];
  readonly answers: Answers;
  /** Day and rules under which it was begun. */
  readonly begun: RulesMark;
  /** The changed rules that the person was last told of; absent before they changed. */
  readonly rulesSeen?: RulesMark;
  readonly bundleId: string;
  /** How often sheets of this application were printed or exported. */
  readonly printings: number;
  /** What the last printing showed (`printedContent`); absent before the first. */
  readonly printed?: string;
  /** What was handed in; absent before anything was, and while it cannot be read. */
  readonly followUp?: FollowUp;
  /** What was done with its papers; absent before anything was, and while it cannot be read. */
  readonly papers?: PaperNotes;
}

/** What a draft may keep in a shape that this release cannot read. */
export type UnreadablePart = 'followUp' | 'papers';

export type SaveState =
  | { readonly kind: 'saved' | 'unsaved' | 'saving' }
  | {
      readonly kind: 'failed';
      readonly reason: 'disk-full' | 'closed' | 'newer-schema' | 'lock-changed' | 'unexpected';
    };

/** `files-left`: as `other-kept`, but what is attached could not be copied and stays with the other. */
export type Copied = 'no' | 'other-kept' | 'files-left' | 'other-deleted';

/** The record a person is working on: what they said of it, what follows, and whether it is stored. */
export class Matter {
  /** Changes only when another window saved the same draft first and this text goes on as a copy. */
  id: string = $state('');
  readonly itemId: ItemId;
  readonly item: Item;
  readonly catalogue: Catalogue;
  readonly begun: RulesMark;

  facts: Facts = $state.raw({});
  unsure: readonly FactId[] = $state.raw([]);
  answers: Answers = $state.raw({});
  printings: number = $state(0);
  printed: string | undefined = $state();
  save: SaveState = $state.raw({ kind: 'saved' });
  bundleId: string = $state('');
  /** What was handed in and what became of it; undefined when a later release wrote it and this one cannot read it. */
  followUp: FollowUp | undefined = $state.raw(NOTHING_SUBMITTED);
  rulesSeen: RulesMark | undefined = $state.raw();
  /** What was printed, signed, laid ready; undefined when a later release wrote it and this one cannot read it. */
  papers: PaperNotes | undefined = $state.raw(NOTHING_NOTED);
  /** Another window changed or deleted the same draft; this text is kept as a copy. */
  copied: Copied = $state('no');

  readonly assessment: Assessment = $derived.by(() =>
    assess(this.catalogue, this.itemId, this.facts, this.today),
  );
  /** The next question worth asking; none when the verdict stands or the rest is answered 不清楚. */
  readonly nextFact: FactId | undefined = $derived.by(() => nextQuestion(this));
  /** What was answered, in the order in which it was asked; 不清楚 is an answer too. */
  readonly answered: readonly FactId[] = $derived.by(() => answeredQuestions(this));

  /** What has become of the matter by rules other than those the person saw last. */
  readonly lawChange: LawChange = $derived.by(() => {
    const { itemId, facts, today } = this;
    const { digest: seen } = this.rulesSeen ?? this.begun;
    return lawChange(this.catalogue, { itemId, facts, seen }, today);
  });

  readonly #calendar: Pick<Calendar, 'today'>;
  readonly #changed: (content: MatterContent) => void;

  /**
   * `changed` is called with every change, to be stored. `unreadable`: parts that the draft keeps and this release cannot
   * read; they are then left alone.
   */
  constructor(
    content: MatterContent,
    catalogue: Catalogue,
    calendar: Pick<Calendar, 'today'>,
    changed: (content: MatterContent) => void,
    unreadable: readonly UnreadablePart[] = [],
  ) {
    this.id = content.id;
    this.itemId = content.itemId;
    this.item = catalogue.items[content.itemId];
    this.catalogue = catalogue;
    this.begun = content.begun;
    this.rulesSeen = content.rulesSeen;
    this.#calendar = calendar;
    this.facts = content.facts;
    this.unsure = content.unsure;
    this.answers = content.answers;
    this.printings = content.printings;
    this.printed = content.printed;
    this.bundleId = content.bundleId;
    this.followUp = unreadable.includes('followUp')
      ? undefined
      : (content.followUp ?? NOTHING_SUBMITTED);
    this.papers = unreadable.includes('papers') ? undefined : (content.papers ?? NOTHING_NOTED);
    this.#changed = changed;
  }

  /** Beijing's day; it moves on while the matter is open. */
  get today(): LocalDate {
    return this.#calendar.today;
  }

  get content(): MatterContent {
    return {
      id: this.id,
      itemId: this.itemId,
      facts: this.facts,
      unsure: this.unsure,
      answers: this.answers,
      begun: this.begun,
      ...(this.rulesSeen === undefined ? {} : { rulesSeen: this.rulesSeen }),
      bundleId: this.bundleId,
      printings: this.printings,
      ...(this.printed === undefined ? {} : { printed: this.printed }),
      // Nothing is stored before something was handed in; an emptied list is, so that it replaces the old one.
      ...(this.followUp === undefined || this.followUp === NOTHING_SUBMITTED
        ? {}
        : { followUp: this.followUp }),
      ...(this.papers === undefined || this.papers === NOTHING_NOTED
        ? {}
        : { papers: this.papers }),
    };
  }

  fact(id: FactId): FactDefinition | undefined {
    return this.item.rules.facts.find((fact) => fact.id === id);
  }

  /** Sets one answer of the self-check; the others stay as they are. */
  answer(fact: FactId, value: Facts[string]): void {
    this.facts = { ...this.facts, [fact]: value };
    this.unsure = this.unsure.filter((other) => other !== fact);
    this.#changed(this.content);
  }

  /** 不清楚: unknown to the rules, and not asked again unless the person comes back to it. */
  answerUnsure(fact: FactId): void {
    this.facts = Object.fromEntries(Object.entries(this.facts).filter(([id]) => id !== fact));
    if (!this.unsure.includes(fact)) this.unsure = [...this.unsure, fact];
    this.#changed(this.content);
  }

  /** Sets one entry of the form profile, literally as typed. */
  fill(path: string, value: string | readonly string[]): void {
    this.answers = { ...this.answers, [path]: value };
    this.#changed(this.content);
  }

  /** Takes several entries at once: one change, one save. */
  fillAll(answers: Answers): void {
    this.answers = { ...this.answers, ...answers };
    this.#changed(this.content);
  }

  /** Replaces all entries, e.g. when a penalty is taken out of the list. */
  replaceAnswers(answers: Answers): void {
    this.answers = answers;
    this.#changed(this.content);
  }

  /** Writes down what was handed in or what became of it; does nothing while the stored one cannot be read. */
  follow(followUp: FollowUp): void {
    if (this.followUp === undefined) return;
    this.followUp = followUp;
    this.#changed(this.content);
  }

  /** The person has been told what the present rules changed: from here on they are the rules seen. */
  acceptRules(): void {
    const { number: edition } = this.catalogue.edition;
    this.rulesSeen = { on: this.today, edition, digest: this.item.digest };
    this.#changed(this.content);
  }

  /** Notes what was done with the papers; does nothing while the stored notes cannot be read. */
  notePapers(change: (papers: PaperNotes) => PaperNotes): void {
    if (this.papers === undefined) return;
    this.papers = change(this.papers);
    this.#changed(this.content);
  }

  /** Goes on under the ids of a copy that has just been stored. */
  moveTo(
    copy: Pick<MatterContent, 'id' | 'bundleId' | 'printings'>,
    other: Exclude<Copied, 'no'>,
  ): void {
    this.id = copy.id;
    this.bundleId = copy.bundleId;
    this.printings = copy.printings;
    this.copied = other;
  }

  /** A printing freezes a revision: its number is on every sheet made from it. The same content keeps its number. */
  countPrinting(content: string): number {
    if (this.printed === content) return this.printings;
    this.printings += 1;
    this.printed = content;
    this.#changed(this.content);
    return this.printings;
  }
}
