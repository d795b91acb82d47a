import { lettersOf } from '../../../forms/letters';
import type { Matter } from '../../app/matter.svelte';
import { normaliseField } from '../../../forms/validation/normalise-field';
import { askedGroups, type AskedEntry, type AskedGroup } from './asked-entries';
import { fieldIssues, isBeyondReading, type FieldIssueShown } from './field-issues';
import { memberCount, withMember, withoutMember, type Member } from './repeated-answers';
import { seeds } from './seeds';

/** Silence after which a field that is being typed in may be told what is wrong. */
const QUIET_MS = 900;

/** A penalty that was taken out, as long as it can be put back. */
export interface RemovedMember {
  readonly list: string;
  readonly index: number;
  readonly member: Member;
}

/** The form being filled: what is asked now, what is to be said about it, and where. */
export class FillForm {
  readonly #matter: Matter;
  readonly #startTimer: (run: () => void, milliseconds: number) => () => void;
  /** Places that may be told what is wrong with them: those left, or left alone for a moment. */
  #settled: ReadonlySet<string> = $state.raw(new Set());
  #stopTimer: (() => void) | undefined;
  #replaced: { readonly path: string; readonly text: string | readonly string[] } | undefined =
    $state.raw();

  /** 下一步 was pressed: everything is told, also what is only missing. */
  checked = $state(false);
  removed: RemovedMember | undefined = $state.raw();

  readonly groups: readonly AskedGroup[] = $derived.by(() => askedGroups(this.#matter));
  readonly issues: readonly FieldIssueShown[] = $derived.by(() =>
    fieldIssues(this.groups, this.#matter.answers, this.#matter.today, this.#matter.facts),
  );
  readonly errors: readonly FieldIssueShown[] = $derived(
    this.issues.filter((issue) => issue.level === 'error'),
  );

  constructor(matter: Matter, startTimer: (run: () => void, milliseconds: number) => () => void) {
    this.#matter = matter;
    this.#startTimer = startTimer;
    const known = seeds(matter.catalogue, matter.facts, matter.answers, matter.today);
    if (Object.keys(known).length > 0) matter.fillAll(known);
    // What was left wrong the last time is told from the start.
    this.#settled = new Set(Object.keys(matter.answers));
  }

  /** Texts that are written out of the other answers until somebody types in them. */
  readonly #letters: Readonly<Record<string, string>> = $derived.by(() => lettersOf(this.#matter));

  value(path: string): string | readonly string[] {
    return this.#matter.answers[path] ?? this.#letters[path] ?? '';
  }

  /** Whether a text is written here as long as nobody types one. */
  isLetter(path: string): boolean {
    return this.#letters[path] !== undefined;
  }

  /** Whether a letter was typed in, so that it no longer follows the other answers. */
  isRewritten(path: string): boolean {
    const typed = this.#matter.answers[path];
    return (
      this.#letters[path] !== undefined && typed !== undefined && typed !== this.#letters[path]
    );
  }

  /** Gives a letter back its proposed text; what was typed can be had again by `undoLetter`. */
  proposeAgain(path: string): void {
    this.#replaced = { path, text: this.value(path) };
    const { [path]: _typed, ...others } = this.#matter.answers;
    this.#matter.replaceAnswers(others);
  }

  /** Whether the typed text of a letter was given up here, and can be had again. */
  canUndo(path: string): boolean {
    return this.#replaced?.path === path && !this.isRewritten(path);
  }

  undoLetter(): void {
    if (this.#replaced !== undefined) this.#matter.fill(this.#replaced.path, this.#replaced.text);
    this.#replaced = undefined;
  }

  /** Messages of one field that may be shown by now. A character that cannot be printed is told at once. */
  messages(path: string): readonly FieldIssueShown[] {
    return this.issues.filter(
      (issue) =>
        issue.path === path &&
        (this.checked ||
          issue.code === 'no-glyph' ||
          (issue.code !== 'missing' && this.#settled.has(path))),
    );
  }

  /** Keeps what was typed, literally. */
  type(path: string, value: string | readonly string[]): void {
    this.#matter.fill(path, value);
    this.#stopTimer?.();
    this.#stopTimer = this.#startTimer(() => {
      this.#settle(path);
    }, QUIET_MS);
  }

  /** The field was left: written in its usual form when nothing is lost by it. */
  leave({ entry, path }: AskedEntry): void {
    this.#settle(path);
    const value = this.#matter.answers[path];
    if (value === undefined || isBeyondReading(value)) return;
    const normal = normaliseField(entry, value);
    if (normal !== value) this.#matter.fill(path, normal);
  }

  addMember(list: string): number {
    const index = memberCount(this.#matter.answers, list);
    this.removed = undefined;
    this.#matter.replaceAnswers(withMember(this.#matter.answers, list, index, { docNo: '' }));
    return index;
  }

  removeMember(list: string, index: number): void {
    const { answers, removed } = withoutMember(this.#matter.answers, list, index);
    this.removed = { list, index, member: removed };
    this.#matter.replaceAnswers(answers);
  }

  undoRemoval(): void {
    if (this.removed === undefined) return;
    const { list, index, member } = this.removed;
    this.removed = undefined;
    this.#matter.replaceAnswers(withMember(this.#matter.answers, list, index, member));
  }

  /** Tells everything; whether papers could be made. */
  check(): boolean {
    this.checked = true;
    return this.errors.length === 0;
  }

  #settle(path: string): void {
    if (!this.#settled.has(path)) this.#settled = new Set([...this.#settled, path]);
  }
}
