import { entriesOfTemplate, SUBJECT_KIND } from './form-template';
import type {
  FormBlock,
  FormCell,
  FormClosing,
  FormRow,
  FormVersion,
  FormZone,
} from './form-types';
import type { EntryCondition, FactId, OnlyWhen, ProfilePath } from './types';

/** Whether a part of a form is on the sheet at all. */
export type IsShown = (when: readonly EntryCondition[] | undefined) => boolean;
/** Whether a part of a letter is written. */
export type IsWritten = (when: readonly OnlyWhen[] | undefined) => boolean;

const ALL = (): boolean => true;
const FACT = 'fact.';
/** Holes of a letter that something else than the profile fills. */
const NOT_ENTRIES = /^(fact\.|attachments$)/;

/**
 * Every profile entry that a version prints or depends on, each once, in the order of the paper: of all its parts, or of
 * those that are shown.
 */
export function entriesOfForm(
  version: FormVersion,
  isShown: IsShown = ALL,
): readonly ProfilePath[] {
  return [...new Set(version.blocks.flatMap((block) => entriesOfBlock(block, isShown)))];
}

/** The profile entries that conditions look at. */
export function entriesOfConditions(when: readonly OnlyWhen[]): readonly ProfilePath[] {
  return when.flatMap((condition) => ('entry' in condition ? [condition.entry] : []));
}

/**
 * The profile entries that the proposed texts of a version are written from and depend on, and those they are written
 * into: of all their parts, or of those that are written.
 */
export function entriesOfLetters(
  { letters = [] }: FormVersion,
  isWritten: IsWritten = ALL,
): readonly ProfilePath[] {
  return letters.flatMap(({ entry, parts }) => [
    entry,
    ...parts.flatMap(({ text, when }) => [
      ...(isWritten(when) ? entriesOfTemplate(text).filter((path) => !NOT_ENTRIES.test(path)) : []),
      ...entriesOfConditions(when ?? []),
    ]),
  ]);
}

/** The facts that they are written from. */
export function factsOfLetters({ letters = [] }: FormVersion): readonly FactId[] {
  return letters
    .flatMap(({ parts }) => parts)
    .flatMap(({ text }) => entriesOfTemplate(text))
    .flatMap((path) => (path.startsWith(FACT) ? [path.slice(FACT.length)] : []));
}

function entriesOfBlock(block: FormBlock, isShown: IsShown): readonly ProfilePath[] {
  const deciding = entriesOfConditions(block.when ?? []);
  return isShown(block.when) ? [...deciding, ...entriesOfContent(block, isShown)] : deciding;
}

function entriesOfContent(block: FormBlock, isShown: IsShown): readonly ProfilePath[] {
  switch (block.kind) {
    case 'title':
    case 'paragraph':
    case 'heading':
      return entriesOfTemplate(block.text);
    case 'prose':
      return [block.entry];
    case 'table':
      return [
        ...entriesOfTemplate(block.side ?? ''),
        ...block.rows.flatMap((row) => entriesOfRow(row, isShown)),
      ];
    case 'clauses':
      return [block.entry, ...block.clauses.flatMap(({ text }) => entriesOfTemplate(text))];
    case 'closing':
      return entriesOfClosing(block);
    case 'zones':
      return block.zones.flatMap(entriesOfZone);
    case 'notes':
      return block.lines.flatMap(entriesOfTemplate);
  }
}

function entriesOfRow({ when = [], cells }: FormRow, isShown: IsShown): readonly ProfilePath[] {
  const deciding = entriesOfConditions(when);
  return isShown(when) ? [...deciding, ...cells.flatMap(entriesOfCell)] : deciding;
}

function entriesOfCell(cell: FormCell): readonly ProfilePath[] {
  switch (cell.kind) {
    case 'field':
      return [cell.entry];
    case 'options':
      return [
        ...(cell.entry === undefined ? [] : [cell.entry]),
        ...cell.options.flatMap(({ label }) => entriesOfTemplate(label)),
      ];
    case 'label':
    case 'text':
      return entriesOfTemplate(cell.text);
    case 'closing':
      return entriesOfClosing(cell);
  }
}

function entriesOfClosing({ lines, zones }: FormClosing): readonly ProfilePath[] {
  return [...lines.flatMap(entriesOfTemplate), ...zones.flatMap(entriesOfZone)];
}

// The applicant's seal is a handprint where a natural person applies.
function entriesOfZone({ kind, by, label }: FormZone): readonly ProfilePath[] {
  const seal = kind === 'seal' && by === 'applicant' ? [SUBJECT_KIND] : [];
  return [...seal, ...entriesOfTemplate(label)];
}
