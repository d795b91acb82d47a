import type { IsWritten } from '../catalogue/form-entries';
import { parseTemplate, type TemplatePart } from '../catalogue/form-template';
import type { FormLetter, LetterPart } from '../catalogue/form-types';
import type {
  Catalogue,
  FactDefinition,
  FormId,
  Item,
  LocalDate,
  ProfileEntry,
} from '../catalogue/types';
import type { Facts } from '../rules/assessment';
import type { Answers } from './answers';
import { formVersionOn } from './form-version';
import { inSentence, onItsOwn } from './letter-text';
import { planForms, type PlannedPaper } from './plan';
import { printedDate, printedValue, valuesOf } from './printed-value';
import { plainWords, wordFor } from './subject-words';
import { conditionsHold } from './when';

/** Left for a pen, or for whoever edits the text. */
const BLANK = '＿＿＿＿';

/** What the papers of one application are made from. */
export interface PacketSources {
  readonly catalogue: Pick<Catalogue, 'forms' | 'profile'>;
  readonly item: Pick<Item, 'papers' | 'rules'>;
  readonly answers: Answers;
  readonly facts: Facts;
  /** The day that chooses the versions of the forms. */
  readonly today: LocalDate;
}

/** What one copy of one form is written from. */
interface LetterSources extends Pick<PacketSources, 'answers' | 'facts'> {
  readonly entries: readonly ProfileEntry[];
  readonly asked: readonly FactDefinition[];
  /** What goes in together with it. */
  readonly enclosed: readonly string[];
}

/**
 * The answers with a proposed text in every letter that nobody has written: an entry that was typed, or emptied on
 * purpose, stays as it is. These are the answers that papers are made of. Pure.
 */
export function withLetters(sources: PacketSources): Answers {
  return { ...lettersOf(sources), ...sources.answers };
}

/** The text proposed for every letter of the papers, whether one was typed or not, by the path of its answer. */
export function lettersOf(sources: PacketSources): Readonly<Record<string, string>> {
  const { catalogue, item, answers, today } = sources;
  const facts = factsForLetters(sources);
  const planned = planForms(item.papers, answers, facts);
  const written: Record<string, string> = {};
  for (const { source, penalty = 0, answers: own } of planned) {
    if (!('form' in source)) continue;
    const form = catalogue.forms[source.form];
    const letters = (form && formVersionOn(form, today)?.letters) ?? [];
    for (const letter of letters) {
      const path = letter.entry.replace(/^penalty\./, `penalties.${String(penalty)}.`);
      written[path] ??= textOf(letter, {
        answers: own,
        facts,
        entries: catalogue.profile.entries,
        asked: item.rules.facts,
        enclosed: enclosedWith(source.form, planned),
      });
    }
  }
  return written;
}

/** What is known of a record, with what holds as long as nobody said otherwise, as the rules take it. */
export function factsForLetters({ item, facts }: Pick<PacketSources, 'item' | 'facts'>): Facts {
  return { ...defaultsOf(item.rules.facts), ...facts };
}

function defaultsOf(asked: readonly FactDefinition[]): Facts {
  return Object.fromEntries(
    asked.flatMap(({ id, default: usual }) => (usual === undefined ? [] : [[id, usual]])),
  );
}

/** The other papers that are needed, in the order of the packet, each once. */
function enclosedWith(form: FormId, planned: readonly PlannedPaper[]): readonly string[] {
  const others = planned.filter(
    ({ source, need }) => need === 'needed' && !('form' in source && source.form === form),
  );
  return [...new Set(others.map(({ paper }) => paper.title))];
}

/** Parts that belong to one paragraph follow one another on its line. */
function textOf({ parts }: FormLetter, sources: LetterSources): string {
  const paragraphs: string[] = [];
  for (const part of parts) {
    if (part.joins !== true || paragraphs.length === 0) paragraphs.push('');
    paragraphs.push(`${paragraphs.pop() ?? ''}${partText(part, sources)}`);
  }
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n');
}

/** Which parts of a letter are written: what hangs on a fact that nobody knows is left out. */
export function isWrittenWith(answers: Answers, facts: Facts): IsWritten {
  return (when) => conditionsHold(when, answers, facts) === 'yes';
}

/** Empty where the part is left out. */
function partText({ text, when, ifFilled }: LetterPart, sources: LetterSources): string {
  if (!isWrittenWith(sources.answers, sources.facts)(when)) return '';
  const parts = parseTemplate(text);
  const said = parts.map((part, index) => {
    if (part.kind === 'text') return part.text;
    if (part.kind === 'by-subject') return wordFor(part.words, sources.answers);
    const words = wordsFor(part.entry, parts[index + 1], parts.length === 1, sources);
    return words === '' ? undefined : words;
  });
  if (ifFilled === true && said.includes(undefined)) return '';
  return said.map((words) => words ?? BLANK).join('');
}

function wordsFor(
  path: string,
  next: TemplatePart | undefined,
  isAlone: boolean,
  sources: LetterSources,
): string {
  if (path === 'attachments')
    return sources.enclosed.map((title, index) => `${String(index + 1)}.${title}`).join('\n');
  const value = valueOf(path, sources);
  return isAlone ? onItsOwn(value) : inSentence(value, next?.kind === 'text' ? next.text : '');
}

function valueOf(path: string, { answers, facts, entries, asked }: LetterSources): string {
  const [, fact] = path.split(/^fact\./);
  return fact === undefined
    ? answerWords(entries, answers, path)
    : factWords(asked, fact, facts[fact]);
}

function answerWords(entries: readonly ProfileEntry[], answers: Answers, path: string): string {
  const known = entries.find((entry) => entry.path === path.replace(/^penalty\./, 'penalties[].'));
  if (known?.options === undefined)
    return printedValue(answers, path, known?.kind === 'date' ? 'date' : 'text');
  const chosen = valuesOf(answers, path);
  return known.options
    .filter(({ value }) => chosen.includes(value))
    .map(({ label }) => plainWords(label, answers))
    .join('、');
}

function factWords(asked: readonly FactDefinition[], id: string, value: Facts[string]): string {
  if (value === undefined) return '';
  const fact = asked.find((one) => one.id === id);
  const values = typeof value === 'object' ? value : [String(value)];
  return values
    .map((one) => fact?.options?.find((option) => option.value === one)?.label ?? printedDate(one))
    .join('、');
}
