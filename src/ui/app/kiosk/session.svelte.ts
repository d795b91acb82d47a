import { idleStage } from './idle';
import type { KioskSettings } from './settings';

/** What the shell shows over the screens, or in their place. */
export type KioskStage =
  | { readonly kind: 'using' }
  | { readonly kind: 'warning' | 'take-away'; readonly secondsLeft: number }
  /** 结束使用 was pressed and asks once more. */
  | { readonly kind: 'confirming' }
  /** Nothing of the person is left on the screen; the wipe may still run. */
  | { readonly kind: 'ended' };

/** The effects, handed in by the shell. */
export interface SessionParts {
  /** Milliseconds of a clock that never jumps. */
  readonly now: () => number;
  /** Whether there is something that could be printed or saved. */
  readonly hasPapers: () => boolean;
  /** Drops the key, deletes the database, empties the browser where the host can. Never rejects. */
  readonly wipe: () => Promise<void>;
  /** Loads the page anew, at its start. */
  readonly startAnew: () => void;
}

/** How long 请带走 stays when nobody touches it. */
const END_SCREEN_MS = 8000;

/** One person's time at a shared machine, from the first touch to the wipe. */
export class KioskSession {
  stage: KioskStage = $state.raw({ kind: 'using' });
  /** Sheets that went to the printer. */
  sheets = $state(0);
  /** Something was printed whose sheets nobody can count beforehand. */
  hasUncounted = $state(false);
  /** Everything is wiped, and the next person may begin. */
  isWiped = $state(false);
  /** Somebody pressed 回到开始页, or its time has come. */
  isLeaving = $state(false);

  readonly settings: KioskSettings;
  readonly #parts: SessionParts;
  /** Undefined until the first touch: a machine that nobody uses need not ask. */
  #touchedAt: number | undefined;
  #endedAt = 0;

  constructor(settings: KioskSettings, parts: SessionParts) {
    this.settings = settings;
    this.#parts = parts;
  }

  /** Whether there is something to take away. */
  get hasPapers(): boolean {
    return this.#parts.hasPapers();
  }

  /** Somebody touched the screen or a key. A question that stands there must be answered itself. */
  touch(): void {
    if (this.stage.kind === 'using') this.#touchedAt = this.#parts.now();
  }

  /** Looks at the clock; call it several times a second. */
  look(): void {
    if (this.stage.kind === 'ended') {
      if (this.#parts.now() - this.#endedAt >= END_SCREEN_MS) this.leave();
      return;
    }
    if (this.#touchedAt === undefined) return;
    const idle = this.#parts.now() - this.#touchedAt;
    const stage = idleStage(idle, this.settings.idleSeconds, this.hasPapers);
    if (stage.kind === 'over') this.end();
    // A question about ending stands until the idle one takes its place.
    else if (stage.kind !== 'using') this.stage = stage;
  }

  /** One tap: the person is still there. */
  goOn(): void {
    if (this.stage.kind === 'ended') return;
    this.stage = { kind: 'using' };
    this.#touchedAt = this.#parts.now();
  }

  askToEnd(): void {
    if (this.stage.kind === 'ended') return;
    this.#touchedAt = this.#parts.now();
    this.stage = { kind: 'confirming' };
  }

  /** Takes everything off the screen at once, then wipes. */
  end(): void {
    if (this.stage.kind === 'ended') return;
    this.stage = { kind: 'ended' };
    this.#endedAt = this.#parts.now();
    void this.#parts.wipe().then(() => {
      this.isWiped = true;
      if (this.isLeaving) this.#parts.startAnew();
    });
  }

  /** From 请带走 to the start; asked for before everything is wiped, it comes as soon as it is. */
  leave(): void {
    this.isLeaving = true;
    if (this.isWiped) this.#parts.startAnew();
  }

  /** Sheets went to the printer; undefined: more than none, and nobody knows how many. */
  printed(sheets: number | undefined): void {
    if (sheets === undefined) this.hasUncounted = true;
    else this.sheets += sheets;
  }
}
