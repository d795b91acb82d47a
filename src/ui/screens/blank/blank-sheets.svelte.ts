import type { Catalogue, Item, LocalDate } from '../../../catalogue/types';
import type { Answers } from '../../../forms/answers';
import { planBlankForms } from '../../../forms/blank-forms';
import type { Engine, SheetRequest } from '../../engine/engine';
import { sheetsFor, type DrawnSheet, type Sheet } from '../export/sheets';
import { failureWords, savedWords } from '../export/text';
import { TEXT } from './text';

/** What the forms are drawn for. */
export interface BlankMatter {
  readonly catalogue: Catalogue;
  readonly item: Item;
  readonly today: LocalDate;
}

export interface BlankParts {
  readonly engine: () => Promise<Engine>;
  readonly loadFonts: (engine: Engine, sheets: readonly DrawnSheet[]) => Promise<void>;
  readonly save: (file: Blob, name: string) => void;
}

export interface BlankSheet extends DrawnSheet<Sheet> {
  /** Whether it is needed hangs on what nobody is asked here. */
  readonly isPerhaps: boolean;
}

/** The forms of an item with nothing in them: drawn, chosen, saved. They belong to nobody and are kept nowhere. */
export class BlankSheets {
  preview:
    | { readonly kind: 'drawing' | 'failed' }
    | { readonly kind: 'drawn'; readonly sheets: readonly BlankSheet[] } = $state.raw({
    kind: 'drawing',
  });
  leftOut: ReadonlySet<string> = $state.raw(new Set());
  isSaving = $state(false);
  /** What became of saving; empty before. */
  said = $state('');

  readonly #parts: BlankParts;
  #drawings = 0;

  constructor(parts: BlankParts) {
    this.#parts = parts;
  }

  get chosen(): readonly BlankSheet[] {
    if (this.preview.kind !== 'drawn') return [];
    return this.preview.sheets.filter(({ sheet }) => !this.leftOut.has(sheet.id));
  }

  choose(id: string, isChosen: boolean): void {
    const others = [...this.leftOut].filter((other) => other !== id);
    this.leftOut = new Set(isChosen ? others : [...others, id]);
  }

  /** Draws the forms for these answers; of two drawings only the one begun last is shown. */
  async draw(matter: BlankMatter, answers: Answers): Promise<void> {
    const drawing = (this.#drawings += 1);
    const planned = planBlankForms(matter.item, answers);
    try {
      const engine = await this.#parts.engine();
      const sheets: BlankSheet[] = [];
      for (const sheet of sheetsFor(planned, matter)) {
        const isPerhaps = planned.some(({ id, need }) => id === sheet.id && need === 'perhaps');
        const pages = await engine.sheets(requestOf(sheet, matter.today));
        sheets.push({ sheet, pages, isPerhaps });
      }
      await this.#parts.loadFonts(engine, sheets);
      if (drawing === this.#drawings) this.preview = { kind: 'drawn', sheets };
    } catch {
      if (drawing === this.#drawings) this.preview = { kind: 'failed' };
    }
  }

  async savePdf(today: LocalDate): Promise<void> {
    if (this.isSaving) return;
    this.isSaving = true;
    try {
      const engine = await this.#parts.engine();
      const names: string[] = [];
      for (const { sheet } of this.chosen) {
        const file = await engine.pdf(requestOf(sheet, today));
        const name = `${TEXT.number}-${sheet.fileName}`;
        this.#parts.save(new Blob([new Uint8Array(file)], { type: 'application/pdf' }), name);
        names.push(name);
      }
      this.said = savedWords(names);
    } catch (error) {
      this.said = failureWords('pdf', error);
    } finally {
      this.isSaving = false;
    }
  }
}

function requestOf({ formId, answers }: Sheet, madeOn: LocalDate): SheetRequest {
  return { form: formId, answers, stamp: { bundleId: TEXT.number, revision: 1, madeOn } };
}
