import type { Catalogue, ItemId, LocalDate } from '../../../catalogue/types';
import {
  targetKey,
  type PastedConflict,
  type PastedRecord,
  type PastedText,
  type PastedValue,
} from '../../../paste/pasted';
import { readPastedRecords } from '../../../paste/read-pasted-records';
import { isUsed } from './used-values';

/** One record of the page, with what a person decides about it: which matter it is, and what to take. */
export class RecordChoices {
  readonly record: PastedRecord;
  /** The edition it was read with. */
  readonly catalogue: Catalogue;
  itemId: ItemId | undefined = $state();
  /** Start was pressed before it was said which matter this is. */
  itemMissing: boolean = $state(false);
  #left: ReadonlySet<string> = $state.raw(new Set());
  #chosen: ReadonlyMap<string, PastedValue> = $state.raw(new Map());

  /** What the questions and forms of the chosen matter can use; everything as long as none is chosen. */
  readonly values: readonly PastedValue[] = $derived.by(() =>
    this.record.values.filter(({ to }) => this.#isUsed(to)),
  );
  readonly conflicts: readonly PastedConflict[] = $derived.by(() =>
    this.record.conflicts.filter(({ to }) => this.#isUsed(to)),
  );
  readonly others: readonly PastedValue[] = $derived.by(() => [
    ...this.record.values.filter(({ to }) => !this.#isUsed(to)),
    ...this.record.conflicts
      .filter(({ to }) => !this.#isUsed(to))
      .flatMap(({ options }) => options),
    ...this.record.others,
  ]);
  /** What goes into the draft. */
  readonly taken: readonly PastedValue[] = $derived.by(() => [
    ...this.values.filter((value) => this.isTaken(value)),
    ...this.conflicts.flatMap(({ to }) => this.#chosen.get(targetKey(to)) ?? []),
  ]);

  constructor(record: PastedRecord, catalogue: Catalogue) {
    this.record = record;
    this.catalogue = catalogue;
    const [only, second] = record.items;
    if (second === undefined) this.itemId = only;
    // What only follows from the wording waits for a yes.
    this.#left = new Set(
      record.values.filter(({ confirm }) => confirm).map(({ to }) => targetKey(to)),
    );
  }

  isTaken({ to }: PastedValue): boolean {
    return !this.#left.has(targetKey(to));
  }

  take({ to }: PastedValue, isTaken: boolean): void {
    const left = new Set(this.#left);
    if (isTaken) left.delete(targetKey(to));
    else left.add(targetKey(to));
    this.#left = left;
  }

  chosen({ to }: PastedConflict): PastedValue | undefined {
    return this.#chosen.get(targetKey(to));
  }

  /** Takes one of several; none of them when `option` is undefined. */
  choose({ to }: PastedConflict, option: PastedValue | undefined): void {
    const chosen = new Map(this.#chosen);
    if (option === undefined) chosen.delete(targetKey(to));
    else chosen.set(targetKey(to), option);
    this.#chosen = chosen;
  }

  chooseItem(itemId: ItemId): void {
    this.itemId = itemId;
    this.itemMissing = false;
  }

  #isUsed(to: PastedValue['to']): boolean {
    return this.itemId === undefined || isUsed(this.catalogue, this.itemId, to);
  }
}

/** Records listed at a time: more of them are slow to draw, and nobody goes through them in one go. */
const MOST_RECORDS = 50;

/** The text in the box and what was read of it. Kept in this page only: what was pasted is stored nowhere. */
export class Pasting {
  text: string = $state('');
  result: PastedText | undefined = $state.raw();
  records: readonly RecordChoices[] = $state.raw([]);
  /** Records that were read but are too many to list. */
  readonly unlisted: number = $derived(
    this.result?.ok === true ? this.result.records.length - this.records.length : 0,
  );

  read(catalogue: Catalogue, today: LocalDate): void {
    const result = readPastedRecords(this.text, catalogue, today);
    this.result = result;
    this.records = result.ok
      ? result.records.slice(0, MOST_RECORDS).map((record) => new RecordChoices(record, catalogue))
      : [];
  }
}
