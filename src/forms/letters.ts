import { parseTemplate } from '../catalogue/form-template';
import type { FormLetter, LetterPart } from '../catalogue/form-types';
import type { Catalogue, FactDefinition, Item, LocalDate, ProfileEntry } from '../catalogue/types';
import type { Facts } from '../rules/assessment';
import type { Answers } from './answers';
import { formVersionOn } from './form-version';
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

/**
 * The answers with a proposed text in every letter that nobody has written: an entry that was typed, or emptied on
 * purpose, stays as it is. These are the answers that papers are made of. Pure.
 */
export function withLetters(sources: PacketSources): Answers {
  return { ...lettersOf(sources), ...sources.answers };
}

/** The text proposed for every letter of the papers, whether one was typed or not, by the path of its answer. */
export function lettersOf(sources: PacketSources): Readonly<Record<string, string>> {
  const { catalogue, item, answers, facts, today } = sources;
  const planned = planForms(item.papers, answers, facts);
  const written: Record<string, string> = {};
  for (const { source, penalty = 0, answers: own } of planned) {
    const form = 'form' in source ? catalogue.forms[source.form] : undefined;
    const letters = (form && formVersionOn(form, today)?.letters) ?? [];
    for (const letter of letters) {
      const path = letter.entry.replace(/^penalty\./, `penalties.${String(penalty)}.`);
      written[path] ??= textOf(letter, { ...sources, answers: own }, planned);
    }
  }
  return written;
}

function textOf(
  { parts }: FormLetter,
  sources: PacketSources,
  planned: readonly PlannedPaper[],
): string {
  const { answers, facts } = sources;
  const paragraphs: string[] = [];
  for (const part of parts) {
    if (conditionsHold(part.when, answers, facts) !== 'yes') continue;
    const text = partText(part, sources, planned);
    if (part.joins === true && paragraphs.length > 0)
      paragraphs.push(`${paragraphs.pop() ?? ''}${text}`);
    else paragraphs.push(text);
  }
  return paragraphs.join('\n');
}

function partText(
  { text }: LetterPart,
  { catalogue, item, answers, facts }: PacketSources,
  planned: readonly PlannedPaper[],
): string {
  return parseTemplate(text)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'by-subject') return wordFor(part.words, answers);
      if (part.entry === 'attachments') return attachmentLines(planned);
      const [, fact] = part.entry.split(/^fact\./);
      const value =
        fact === undefined
          ? answerWords(catalogue.profile.entries, answers, part.entry)
          : factWords(item.rules.facts, fact, facts[fact]);
      return value === '' ? BLANK : value;
    })
    .join('');
}

/** 1. 身份证复印件 … in the order of the packet, each once. */
function attachmentLines(planned: readonly PlannedPaper[]): string {
  const titles = planned
    .filter(({ source, need }) => 'attachment' in source && need === 'needed')
    .map(({ paper }) => paper.title);
  const lines = [...new Set(titles)].map((title, index) => `${String(index + 1)}.${title}`);
  return lines.length === 0 ? BLANK : lines.join('\n');
}

function answerWords(entries: readonly ProfileEntry[], answers: Answers, path: string): string {
  const known = entries.find((entry) => entry.path === path.replace(/^penalty\./, 'penalties[].'));
  if (known?.options !== undefined) {
    const chosen = valuesOf(answers, path);
    return known.options
      .filter(({ value }) => chosen.includes(value))
      .map(({ label }) => plainWords(label, answers))
      .join('、');
  }
  const text = printedValue(answers, path, known?.kind === 'date' ? 'date' : 'text');
  // Its own full stop would stand before the sentence's.
  return text.replace(/[。；，\s]+$/u, '');
}

function factWords(facts: readonly FactDefinition[], id: string, value: Facts[string]): string {
  if (value === undefined) return '';
  const fact = facts.find((one) => one.id === id);
  const values = typeof value === 'object' ? value : [String(value)];
  return values
    .map((one) => fact?.options?.find((option) => option.value === one)?.label ?? printedDate(one))
    .join('、');
}
