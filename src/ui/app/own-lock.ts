import { Database } from '../../storage/database';
import {
  changePassphrase,
  finishLock,
  removeLock,
  setLock,
  type OpenLock,
} from '../../storage/lock';
import type { Clock } from './clock';
import type { DraftAccess } from './draft-access.svelte';
import type { DraftLock } from './draft-lock.svelte';
import { whenLeftAlone } from './left-alone';
import type { LockAnswer, LockDesk } from './lock-desk';
import { lockQuestion } from './lock-question';
import type { MatterDesk } from './matter-desk';
import { newIv, randomBytes, randomId } from './random';
import { standingLock, type StandingLock } from './standing-lock';

/** Name of the database of somebody's own device. */
export const OWN_DATABASE = 'credit-repair';

/** What windows of one browser tell each other: lock now, or the lock is another one than before. */
type Told = 'lock' | 'changed';

interface LockParts {
  readonly page: Window;
  readonly clock: Clock;
  readonly access: DraftAccess;
  readonly shell: DraftLock;
  /** The next one who asks for the desk gets a new one, over `database()`. */
  readonly renew: () => void;
}

/** The passphrase lock of somebody's own device, from the question to the minute in which the page was left alone. */
export class OwnLock implements LockDesk {
  readonly #parts: LockParts;
  readonly #windows = new BroadcastChannel('credit-repair-lock');
  #open: OpenLock | undefined;
  #desk: Pick<MatterDesk, 'settle' | 'hasUnstored'> | undefined;
  #stopWatching: (() => void) | undefined;

  constructor(parts: LockParts) {
    this.#parts = parts;
    this.#windows.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === 'lock' || data === 'changed') void this.#hear(data);
    };
  }

  /** What is on it is stored before anything is locked. */
  attach(desk: Pick<MatterDesk, 'settle' | 'hasUnstored'>): void {
    this.#desk = desk;
  }

  /** The database, once its lock is open. One that the browser holds back is given as it is: it takes nothing wrong. */
  async database(): Promise<Database> {
    for (;;) {
      if (this.#open !== undefined) return databaseOf(this.#open);
      const db = new Database(OWN_DATABASE);
      const { page, access } = this.#parts;
      const standing = await standingLock(db, page, access, () => void this.#foundLate());
      if (standing === undefined) return db;
      await this.#ask(db, standing);
      db.close();
    }
  }

  async set(passphrase: string): Promise<LockAnswer> {
    if (!(await this.#settled())) return 'unstored';
    const made = { id: randomId(), key: randomBytes(32), salt: randomBytes(16), iv: newIv() };
    return this.#begin((db) => setLock(db, passphrase, made, newIv));
  }

  async remove(passphrase: string): Promise<LockAnswer> {
    if (!(await this.#settled())) return 'unstored';
    return this.#begin((db) => removeLock(db, passphrase, randomId(), newIv));
  }

  async change(before: string, after: string): Promise<LockAnswer> {
    const randomness = { salt: randomBytes(16), iv: newIv() };
    const changed = await using(new Database(OWN_DATABASE), (db) =>
      changePassphrase(db, before, after, randomness, newIv),
    );
    return changed.ok ? 'done' : changed.reason;
  }

  async finish(): Promise<LockAnswer> {
    const { shell, renew } = this.#parts;
    const open = this.#open;
    if (open === undefined) return 'done';
    const stopped = await using(databaseOf(open), (db) => finishLock(db, open));
    shell.unfinished = stopped;
    if (stopped !== undefined) return stopped;
    if (open.lock.state === 'unlocking') {
      this.#adopt(undefined);
      renew();
    }
    return 'done';
  }

  async lockNow(): Promise<void> {
    const { shell, page } = this.#parts;
    if (!(await this.#settled())) {
      shell.heldOpen = true;
      return;
    }
    this.#tell('lock');
    // What was shown and the key go with the page.
    page.location.reload();
  }

  /** Everything was deleted, the lock with it. */
  cleared(): void {
    this.#adopt(undefined);
    this.#parts.renew();
    this.#tell('changed');
  }

  async #begin(work: (db: Database) => ReturnType<typeof setLock>): Promise<LockAnswer> {
    const begun = await using(new Database(OWN_DATABASE), work);
    if (!begun.ok) return begun.reason;
    this.#adopt(begun);
    this.#parts.renew();
    this.#tell('changed');
    return this.finish();
  }

  /** Waits until the drafts are open, or there are none left. */
  async #ask(db: Database, standing: StandingLock): Promise<void> {
    const { shell } = this.#parts;
    await new Promise<void>((answered) => {
      shell.question = lockQuestion(db, standing, {
        opened: async (open) => {
          this.#adopt(open);
          await this.finish();
        },
        removed: () => {
          this.#tell('changed');
        },
        ended: () => {
          shell.question = undefined;
          answered();
        },
      });
    });
  }

  /** What is shown was opened without a key, and has to be opened anew; what is not stored stays on the page. */
  async #foundLate(): Promise<void> {
    const { renew, shell } = this.#parts;
    if (!(await this.#settled())) return;
    renew();
    shell.epoch += 1;
  }

  #adopt(open: OpenLock | undefined): void {
    const { page, clock, shell } = this.#parts;
    this.#open = open;
    shell.isOpen = open !== undefined;
    shell.heldOpen = false;
    shell.unfinished = undefined;
    this.#stopWatching?.();
    const now = () => ({ wall: Date.parse(clock.now()), steady: page.performance.now() });
    this.#stopWatching = open && whenLeftAlone(page, now, () => void this.lockNow());
  }

  async #hear(told: Told): Promise<void> {
    const { shell, page } = this.#parts;
    if (told === 'lock' && !shell.isOpen) return;
    // Not stored: it stands on this page alone, which says so.
    if (!(await this.#settled())) return;
    page.location.reload();
  }

  #tell(what: Told): void {
    this.#windows.postMessage(what);
  }

  async #settled(): Promise<boolean> {
    await this.#desk?.settle();
    return this.#desk?.hasUnstored !== true;
  }
}

function databaseOf({ lock, sealing }: OpenLock): Database {
  return new Database(OWN_DATABASE, sealing, lock.id);
}

/** One piece of work on a connection of its own. */
async function using<Result>(
  db: Database,
  work: (db: Database) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
