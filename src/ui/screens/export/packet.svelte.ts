import type { Answers } from '../../../forms/answers';
import { planForms } from '../../../forms/plan';
import { appVersion } from '../../app/version';
import type { Matter } from '../../app/matter.svelte';
import type { MatterDesk } from '../../app/matter-desk';
import type { Engine, SheetRequest } from '../../engine/engine';
import { deviceFingerprint } from '../../../bundle/device-signer';
import { sheetsOf, type DrawnSheet, type Sheet } from './sheets';
import { bundleFileName, failureWords } from './text';

export type Task = 'printing' | 'pdf' | 'signing';

export type PreviewState =
  | { readonly kind: 'drawing' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'drawn'; readonly sheets: readonly DrawnSheet[] };

export type Outcome =
  | { readonly kind: 'saved'; readonly fileNames: readonly string[] }
  | {
      readonly kind: 'signed';
      readonly fileName: string;
      readonly fingerprint: string;
      readonly kept: boolean;
    }
  | { readonly kind: 'failed'; readonly words: string };

/** What reaches outside the packet. */
export interface PacketParts {
  readonly engine: () => Promise<Engine>;
  readonly desk: () => Promise<MatterDesk>;
  /** Registers what the drawn pages need to be seen. */
  readonly loadFonts: (engine: Engine, sheets: readonly DrawnSheet[]) => Promise<void>;
  readonly save: (file: Blob, name: string) => void;
  readonly now: () => string;
}

/** The papers of one application: drawn, printed, saved, signed. */
export class Packet {
  preview: PreviewState = $state.raw({ kind: 'drawing' });
  task: Task | undefined = $state();
  outcome: Outcome | undefined = $state.raw();

  readonly #matter: Matter;
  readonly #parts: PacketParts;
  /** Answers that have a printing number: printing and saving the same text again does not count twice. */
  #frozen: { readonly answers: Answers; readonly bundleId: string } | undefined;

  constructor(matter: Matter, parts: PacketParts) {
    this.#matter = matter;
    this.#parts = parts;
  }

  async draw(): Promise<void> {
    this.preview = { kind: 'drawing' };
    try {
      const engine = await this.#parts.engine();
      const revision = this.#isFrozen() ? this.#matter.printings : this.#matter.printings + 1;
      const drawn: DrawnSheet[] = [];
      for (const sheet of this.#sheets()) {
        drawn.push({ sheet, pages: await engine.sheets(this.#request(sheet, revision)) });
      }
      await this.#parts.loadFonts(engine, drawn);
      this.preview = { kind: 'drawn', sheets: drawn };
    } catch {
      // No worker, no font, no memory: nothing the person typed depends on it, and the screen offers another try.
      this.preview = { kind: 'failed' };
    }
  }

  /** Gives the present text its printing number. */
  freeze(): number {
    if (this.#isFrozen()) return this.#matter.printings;
    const { answers, bundleId } = this.#matter;
    this.#frozen = { answers, bundleId };
    return this.#matter.countPrinting();
  }

  /** Saves these forms one after another, each as a file of its own. */
  async savePdf(sheets: readonly Sheet[]): Promise<void> {
    await this.#during('pdf', async () => {
      const revision = this.freeze();
      const engine = await this.#parts.engine();
      for (const sheet of sheets) {
        const file = await engine.pdf(this.#request(sheet, revision));
        this.#parts.save(
          new Blob([new Uint8Array(file)], { type: 'application/pdf' }),
          sheet.fileName,
        );
      }
      return { kind: 'saved', fileNames: sheets.map((sheet) => sheet.fileName) };
    });
  }

  /** Signs everything with the key of this device, and saves it. */
  async sign(extension: 'asice' | 'zip'): Promise<void> {
    await this.#during('signing', async () => {
      const revision = this.freeze();
      const { facts, answers, assessment, bundleId, item } = this.#matter;
      const engine = await this.#parts.engine();
      const forms = [];
      for (const sheet of this.#sheets()) {
        const pdf = new Uint8Array(await engine.pdf(this.#request(sheet, revision)));
        const { formId, edition, penaltyIndex } = sheet;
        const which = penaltyIndex === undefined ? {} : { penaltyIndex };
        forms.push({ formId, edition, madeOn: this.#matter.today, pdf, ...which });
      }
      const chosen =
        assessment.pathways.find(
          ({ nature, status }) => nature === 'application' && status === 'open',
        ) ?? assessment.pathways.find(({ nature }) => nature === 'application');
      const { keys, kept } = await (await this.#parts.desk()).deviceKey();
      const now = this.#parts.now();
      const file = await engine.pack(
        {
          bundleId,
          revision,
          facts,
          answers,
          ...(chosen === undefined ? {} : { pathway: chosen.pathway }),
          papers: [...new Set(planForms(item.papers, answers).map(({ paper }) => paper.id))],
          assessment,
          appVersion,
          created: now,
          forms,
          attachments: [],
        },
        keys,
        now,
      );
      const fileName = bundleFileName(this.#matter.today, extension);
      this.#parts.save(file, fileName);
      return {
        kind: 'signed',
        fileName,
        kept,
        fingerprint: await deviceFingerprint(keys.publicKey),
      };
    });
  }

  /** One thing at a time; what goes wrong is said, and nothing typed is touched by it. */
  async #during(task: Task, work: () => Promise<Outcome>): Promise<void> {
    if (this.task !== undefined) return;
    this.task = task;
    this.outcome = undefined;
    try {
      this.outcome = await work();
    } catch (error) {
      this.outcome = { kind: 'failed', words: failureWords(task, error) };
    } finally {
      this.task = undefined;
    }
  }

  #isFrozen(): boolean {
    return (
      this.#frozen?.answers === this.#matter.answers &&
      this.#frozen.bundleId === this.#matter.bundleId
    );
  }

  #sheets(): readonly Sheet[] {
    const { catalogue, item, answers, today } = this.#matter;
    return sheetsOf(catalogue, item, answers, today);
  }

  #request({ formId, answers }: Sheet, revision: number): SheetRequest {
    const { bundleId, today } = this.#matter;
    return { formId, answers, stamp: { bundleId, revision, madeOn: today } };
  }
}
