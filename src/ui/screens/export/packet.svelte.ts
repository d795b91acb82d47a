import { withLetters } from '../../../forms/letters';
import { withPrinted } from '../../../forms/paper-notes';
import { appVersion } from '../../app/version';
import type { Matter } from '../../app/matter.svelte';
import type { MatterDesk } from '../../app/matter-desk';
import type { Engine, SheetRequest } from '../../engine/engine';
import { deviceFingerprint } from '../../../bundle/device-signer';
import { namedPapers } from '../evidence/paper-of';
import { guideSheets } from './guide-sheets';
import { packedEvidence } from './packed-evidence';
import { printedContent, sheetContents } from './printed-content';
import { sheetsOf, type DrawnSheet, type GuideSheet, type Sheet } from './sheets';
import { bundleFileName, failureWords } from './text';

export type Task = 'printing' | 'pdf' | 'signing';

export type PreviewState =
  | { readonly kind: 'drawing' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'drawn';
      readonly sheets: readonly DrawnSheet[];
      /** Tells these papers from any others (`printedContent`). */
      readonly content: string;
      /** Tells each form from any other (`sheetContents`). */
      readonly contents: Readonly<Record<string, string>>;
    };

export type Outcome =
  | { readonly kind: 'saved'; readonly fileNames: readonly string[] }
  | {
      readonly kind: 'signed';
      readonly fileName: string;
      readonly fingerprint: string;
      readonly kept: boolean;
      /** How many attached files went in. */
      readonly attached: number;
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
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** A second press within this time is the same wish: a kiosk prints at once, and would print everything twice. */
const PRINTING_MS = 3000;

/** The papers of one application: drawn, printed, saved, signed. */
export class Packet {
  preview: PreviewState = $state.raw({ kind: 'drawing' });
  task: Task | undefined = $state();
  outcome: Outcome | undefined = $state.raw();
  /** Sheets that are not to be printed or saved; everything else is. */
  leftOut: ReadonlySet<string> = $state.raw(new Set());

  readonly #matter: Matter;
  readonly #parts: PacketParts;
  #drawings = 0;

  constructor(matter: Matter, parts: PacketParts) {
    this.#matter = matter;
    this.#parts = parts;
  }

  /** Draws the papers as they are now; of two drawings only the one begun last is shown. */
  async draw(): Promise<void> {
    const drawing = (this.#drawings += 1);
    const show = (preview: PreviewState): void => {
      if (drawing === this.#drawings) this.preview = preview;
    };
    this.preview = { kind: 'drawing' };
    try {
      const requests = this.#requests();
      const contents = await this.#contents();
      const content = await this.#content();
      const { printed, printings } = this.#matter;
      const revision = printed === content ? printings : printings + 1;
      const engine = await this.#parts.engine();
      const forms: DrawnSheet<Sheet>[] = [];
      for (const { sheet, request } of requests) {
        forms.push({ sheet, pages: await engine.sheets(request(revision)) });
      }
      const guides: DrawnSheet[] = [];
      for (const sheet of guideSheets(this.#matter, forms)) {
        guides.push({ sheet, pages: await engine.sheets(this.#requestOf(sheet, revision)) });
      }
      const sheets = [...guides, ...forms];
      await this.#parts.loadFonts(engine, sheets);
      show({ kind: 'drawn', sheets, content, contents });
    } catch {
      // No worker, no font, no memory: nothing the person typed depends on it, and the screen offers another try.
      show({ kind: 'failed' });
    }
  }

  /** Prints what is drawn, once for presses that follow each other quickly. */
  async print(run: () => void): Promise<void> {
    await this.#during('printing', async () => {
      run();
      await this.#parts.pause(PRINTING_MS);
      return undefined;
    });
  }

  /** What is drawn and not left out. */
  get chosen(): readonly DrawnSheet[] {
    if (this.preview.kind !== 'drawn') return [];
    return this.preview.sheets.filter(({ sheet }) => !this.leftOut.has(sheet.id));
  }

  choose(id: string, isChosen: boolean): void {
    const others = [...this.leftOut].filter((other) => other !== id);
    this.leftOut = new Set(isChosen ? others : [...others, id]);
  }

  /**
   * Gives what is drawn its printing number, and notes which forms were printed; whatever was printed before and is the
   * same keeps the number it has.
   */
  freeze(): void {
    if (this.preview.kind !== 'drawn' || this.chosen.length === 0) return;
    const { content, contents } = this.preview;
    this.#matter.countPrinting(content);
    this.#notePrinted(
      this.chosen.map(({ sheet }) => sheet.id),
      contents,
    );
  }

  /** Saves these sheets one after another, each as a file of its own. */
  async savePdf(sheets: readonly (Sheet | GuideSheet)[]): Promise<void> {
    await this.#during('pdf', async () => {
      const ids = sheets.map(({ id }) => id);
      const guides = sheets.filter((sheet) => 'form' in sheet);
      const requests = this.#requests().filter(({ sheet }) => ids.includes(sheet.id));
      const contents = await this.#contents();
      const revision = this.#matter.countPrinting(await this.#content());
      const files = [
        ...guides.map((sheet) => ({ sheet, request: this.#requestOf(sheet, revision) })),
        ...requests.map(({ sheet, request }) => ({ sheet, request: request(revision) })),
      ];
      const engine = await this.#parts.engine();
      for (const { sheet, request } of files) {
        const file = await engine.pdf(request);
        this.#parts.save(
          new Blob([new Uint8Array(file)], { type: 'application/pdf' }),
          sheet.fileName,
        );
        // The file may be printed anywhere, at any time: from here on it counts as printed.
        this.#notePrinted([sheet.id], contents);
      }
      return { kind: 'saved', fileNames: files.map(({ sheet }) => sheet.fileName) };
    });
  }

  /** Signs everything with the key of this device, and saves it. */
  async sign(extension: 'asice' | 'zip'): Promise<void> {
    await this.#during('signing', async () => {
      const { id: draftId, facts, assessment, bundleId, item, today } = this.#matter;
      const answers = withLetters(this.#matter);
      const requests = this.#requests();
      const revision = this.#matter.countPrinting(await this.#content());
      const engine = await this.#parts.engine();
      const forms = [];
      for (const { sheet, request } of requests) {
        const pdf = new Uint8Array(await engine.pdf(request(revision)));
        const { formId, edition, penaltyIndex } = sheet;
        const which = penaltyIndex === undefined ? {} : { penaltyIndex };
        forms.push({ formId, edition, madeOn: today, pdf, ...which });
      }
      const chosen =
        assessment.pathways.find(
          ({ nature, status }) => nature === 'application' && status === 'open',
        ) ?? assessment.pathways.find(({ nature }) => nature === 'application');
      const desk = await this.#parts.desk();
      const { keys, kept } = await desk.deviceKey();
      const papers = namedPapers(item, answers, facts);
      const attachments = await packedEvidence(draftId, papers, desk.evidence, engine);
      const now = this.#parts.now();
      const file = await engine.pack(
        {
          bundleId,
          revision,
          facts,
          answers,
          ...(chosen === undefined ? {} : { pathway: chosen.pathway }),
          papers: [...new Set(papers.map(({ planned }) => planned.paper.id))],
          assessment,
          appVersion,
          created: now,
          forms,
          attachments,
        },
        keys,
        now,
      );
      const fileName = bundleFileName(today, extension);
      this.#parts.save(file, fileName);
      return {
        kind: 'signed',
        fileName,
        kept,
        attached: attachments.length,
        fingerprint: await deviceFingerprint(keys.publicKey),
      };
    });
  }

  /** One thing at a time; what goes wrong is said, and nothing typed is touched by it. */
  async #during(task: Task, work: () => Promise<Outcome | undefined>): Promise<void> {
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

  #sheets(): readonly Sheet[] {
    return sheetsOf(this.#matter);
  }

  #contents(): Promise<Readonly<Record<string, string>>> {
    const { catalogue, today } = this.#matter;
    return sheetContents(catalogue, this.#sheets(), today);
  }

  /** Notes which of these papers were printed; those that are no forms have no content to note. */
  #notePrinted(ids: readonly string[], contents: Readonly<Record<string, string>>): void {
    const printed = Object.entries(contents).filter(([id]) => ids.includes(id));
    if (printed.length === 0) return;
    const now = this.#parts.now();
    this.#matter.notePapers((notes) => withPrinted(notes, Object.fromEntries(printed), now));
  }

  #requestOf({ form, answers }: GuideSheet, revision: number): SheetRequest {
    const { bundleId, today } = this.#matter;
    return { form, answers, stamp: { bundleId, revision, madeOn: today } };
  }

  #content(): Promise<string> {
    const { catalogue, bundleId, today } = this.#matter;
    return printedContent(catalogue, this.#sheets(), { bundleId, madeOn: today });
  }

  /** Each sheet and how to ask for it; all of one moment, whatever changes while they are made. */
  #requests(): readonly {
    readonly sheet: Sheet;
    readonly request: (revision: number) => SheetRequest;
  }[] {
    const { bundleId, today } = this.#matter;
    return this.#sheets().map((sheet) => ({
      sheet,
      request: (revision) => ({
        form: sheet.formId,
        answers: sheet.answers,
        stamp: { bundleId, revision, madeOn: today },
      }),
    }));
  }
}
