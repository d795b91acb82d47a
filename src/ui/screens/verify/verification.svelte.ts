import type { Opened } from '../../../bundle/opened';
import { shownName } from '../../components/shown-name';
import type { BeforeReading } from './text';

export type VerificationState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'checking'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: BeforeReading }
  | { readonly kind: 'checked'; readonly name: string; readonly opened: Opened };

/** What a person offered: by the file chooser, or dropped on the page. */
export interface Offered {
  readonly files: readonly File[];
  readonly directory: boolean;
}

/** The part of the engine that checks files. */
interface Opener {
  open(file: File, today: string): Promise<Opened>;
}

/** The check of one file. A file chosen later replaces one that is still being checked. */
export class Verification {
  state: VerificationState = $state.raw({ kind: 'waiting' });

  readonly #engine: () => Promise<Opener>;
  readonly #today: () => string;
  #latest = 0;

  constructor(engine: () => Promise<Opener>, today: () => string) {
    this.#engine = engine;
    this.#today = today;
  }

  async check({ files, directory }: Offered): Promise<void> {
    const [file] = files;
    if (file === undefined) return;
    const turn = ++this.#latest;
    const name = shownName(file.name);
    if (directory) this.state = { kind: 'refused', name, reason: 'directory' };
    else if (files.length > 1) this.state = { kind: 'refused', name, reason: 'several' };
    else {
      this.state = { kind: 'checking', name };
      const next = await this.#open(file);
      if (turn === this.#latest) this.state = next;
    }
  }

  async #open(file: File): Promise<VerificationState> {
    const name = shownName(file.name);
    try {
      const engine = await this.#engine();
      return { kind: 'checked', name, opened: await engine.open(file, this.#today()) };
    } catch {
      // The engine answers for every file; it fails only where it could not start or ran out of memory.
      return { kind: 'refused', name, reason: 'check-failed' };
    }
  }
}
