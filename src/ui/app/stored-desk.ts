import { catalogue } from '../../catalogue/index';
import type { ItemId } from '../../catalogue/types';
import type { Answers } from '../../forms/answers';
import { Autosave, type AutosaveState } from '../../storage/autosave';
import { copyAttachments } from '../../storage/copy-attachments';
import type { DraftKey } from '../../storage/database';
import { deleteDraft, restoreDraft } from '../../storage/delete-draft';
import type { DeviceKey } from '../../storage/device-key';
import type { Draft } from '../../storage/draft';
import { listDrafts, loadDraft, saveDraft } from '../../storage/drafts';
import { exportDraft } from '../../storage/export-draft';
import { readFollowUp } from '../../storage/follow-up';
import { clearAll, type ClearResult } from '../../storage/kept';
import { watchOpening } from '../../storage/opening';
import { readPapers } from '../../storage/papers';
import { readRulesSeen } from '../../storage/rules-seen';
import type { Calendar } from './calendar.svelte';
import type { Clock } from './clock';
import type { DraftAccess } from './draft-access.svelte';
import type { LockDesk } from './lock-desk';
import type { DraftLines, MatterDesk, MatterHere, OpenedMatter, RemoveResult } from './matter-desk';
import { Matter, type MatterContent, type SaveState } from './matter.svelte';
import { randomId } from './random';
import { StoredBackups } from './stored-backups';
import type { Store } from './store';
import { StoredEvidence } from './stored-evidence';

interface OpenMatter {
  readonly matter: Matter;
  readonly autosave: Autosave;
}

/** The desk over IndexedDB. One matter is open at a time; leaving it stores it, and what cannot be stored stays here. */
export class StoredDesk implements MatterDesk {
  readonly catalogue = catalogue;
  readonly evidence: StoredEvidence;
  readonly backups: StoredBackups;
  readonly lock: LockDesk | undefined;
  readonly #store: Store;
  readonly #page: Window;
  readonly #clock: Clock;
  readonly #calendar: Calendar;
  readonly #onMoved: (from: string, to: string) => void;
  #open: OpenMatter | undefined;
  /** Left before they could be stored: the only place where their text is. */
  #unstored: readonly OpenMatter[] = [];

  /** `onMoved` hears that the open matter goes on under another id, as a copy. */
  constructor(
    store: Store,
    page: Window,
    clock: Clock,
    calendar: Calendar,
    access: DraftAccess,
    onMoved: (from: string, to: string) => void,
  ) {
    this.#store = store;
    this.lock = store.lock;
    this.#page = page;
    this.#clock = clock;
    this.#calendar = calendar;
    this.#onMoved = onMoved;
    this.evidence = new StoredEvidence(store.db, clock, () => this.settle());
    this.backups = new StoredBackups(
      store.db,
      clock,
      () => this.settle(),
      () => {
        // What is not stored stays: it is the only copy.
        if (this.#open?.matter.save.kind === 'saved') this.#open = undefined;
      },
    );
    watchOpening(this.#store.db, this.#startTimer, (waiting) => {
      access.waiting = waiting;
    });
    // The last moments a phone gives a page that is put away or closed.
    page.addEventListener('pagehide', () => void this.settle());
    page.document.addEventListener('visibilitychange', () => void this.settle());
    // Only when it cannot be stored now: then the browser asks before it throws the text away.
    page.addEventListener('beforeunload', (event) => {
      const lost = this.#all().some(({ matter: { save } }) =>
        access.waiting ? save.kind !== 'saved' : save.kind === 'failed',
      );
      if (lost) event.preventDefault();
    });
  }

  begin(itemId: ItemId): Matter {
    const item = catalogue.items[itemId];
    const draft: Draft = {
      id: randomId(),
      itemId,
      facts: {},
      unsure: [],
      answers: {},
      begun: { on: this.#clock.today(), edition: catalogue.edition.number, digest: item.digest },
      bundleId: randomId(),
      printings: 0,
      savedAt: this.#clock.now(),
    };
    return this.#put(draft, 0);
  }

  async open(id: string): Promise<OpenedMatter> {
    const here = this.#all().find(({ matter }) => matter.id === id);
    if (here !== undefined && !isStored(here)) return { state: 'ok', matter: this.#lay(here) };
    const stored = await loadDraft(this.#store.db, id);
    // Another window may have saved it since it was laid down here; then that is what is opened.
    if (here !== undefined && (stored.state !== 'ok' || stored.rev === here.autosave.rev))
      return { state: 'ok', matter: this.#lay(here) };
    if (stored.state !== 'ok') return { state: stored.state };
    return { state: 'ok', matter: this.#put(stored.draft, stored.rev) };
  }

  async list(): Promise<DraftLines> {
    await this.settle();
    const list = await listDrafts(this.#store.db);
    if (list.state === 'closed') {
      const here = this.#all().filter(({ matter }) => matter.save.kind === 'failed');
      return { state: 'closed', here: here.map(({ matter }) => hereOf(matter)) };
    }
    const drafts = list.drafts.map((entry) =>
      entry.state === 'ok'
        ? {
            state: entry.state,
            key: entry.key,
            id: entry.draft.id,
            itemId: entry.draft.itemId,
            facts: entry.draft.facts,
            answers: entry.draft.answers,
            followUp: readFollowUp(entry.draft.followUp),
            seen: (readRulesSeen(entry.draft.rulesSeen) ?? entry.draft.begun).digest,
            title: titleOf(entry.draft.answers, entry.draft.title),
            ...(entry.draft.splitFrom !== undefined && { splitFrom: entry.draft.splitFrom }),
            savedAt: entry.draft.savedAt,
          }
        : { state: entry.state, key: entry.key },
    );
    return { state: 'ok', drafts };
  }

  async remove(key: DraftKey): Promise<RemoveResult> {
    await this.settle();
    const result = await deleteDraft(this.#store.db, key);
    if (!result.ok) return result;
    if (this.#open?.matter.id === key) this.#open = undefined;
    this.#unstored = this.#unstored.filter(({ matter }) => matter.id !== key);
    return { ok: true, undo: () => restoreDraft(this.#store.db, result.deleted) };
  }

  async removeAll(): Promise<ClearResult> {
    await this.settle();
    const result = await clearAll(this.#store.db);
    if (!result.ok) return result;
    this.#open = undefined;
    this.#unstored = [];
    this.#store.lock?.cleared();
    return result;
  }

  async exportDraft(key: DraftKey): Promise<Blob | undefined> {
    await this.settle();
    const text = await exportDraft(this.#store.db, key);
    return text === undefined ? undefined : new Blob([text], { type: 'application/json' });
  }

  async settle(): Promise<void> {
    await Promise.all(this.#all().map(({ autosave }) => autosave.flush()));
    this.#unstored = this.#unstored.filter(({ matter }) => matter.save.kind !== 'saved');
  }

  get hasUnstored(): boolean {
    return this.#all().some(({ matter }) => matter.save.kind !== 'saved');
  }

  deviceKey(): Promise<DeviceKey> {
    return this.#store.deviceKey();
  }

  get openDraft(): string | undefined {
    return this.#open?.matter.id;
  }

  async forget(): Promise<void> {
    for (const { autosave } of this.#all()) autosave.abandon();
    this.#open = undefined;
    this.#unstored = [];
    await this.#store.forget();
  }

  readonly #startTimer = (run: () => void, milliseconds: number): (() => void) => {
    const timer = this.#page.setTimeout(run, milliseconds);
    return () => {
      this.#page.clearTimeout(timer);
    };
  };

  #all(): readonly OpenMatter[] {
    return this.#open === undefined ? this.#unstored : [this.#open, ...this.#unstored];
  }

  /** Puts a matter on the desk; what lay there before is stored, and kept until it is. */
  #lay(next: OpenMatter): Matter {
    this.#unstored = this.#all().filter((other) => other !== next);
    this.#open = next;
    void this.settle();
    return next.matter;
  }

  #put(draft: Draft, rev: number): Matter {
    const autosave = new Autosave(
      {
        save: (next, expected) => saveDraft(this.#store.db, next, expected, this.#clock.now()),
        startTimer: this.#startTimer,
        newIds: () => ({ id: randomId(), bundleId: randomId() }),
        onState: (state) => {
          matter.save = saveStateOf(state);
        },
        onConflict: async (copy, stored) => {
          const from = matter.id;
          kept = copy;
          const files = await copyAttachments(this.#store.db, from, copy.id);
          const kind = files === 'copied' ? 'other-kept' : 'files-left';
          matter.moveTo(copy, stored.state === 'missing' ? 'other-deleted' : kind);
          this.#onMoved(from, copy.id);
        },
      },
      rev,
    );
    // What a matter does not show stays in its draft: title, day and rules it was begun under.
    let kept = draft;
    const { followUp: storedFollowUp, papers: storedPapers, rulesSeen, ...rest } = draft;
    const followed = readFollowUp(storedFollowUp);
    const noted = readPapers(storedPapers);
    const seen = readRulesSeen(rulesSeen);
    const matter: Matter = new Matter(
      {
        ...rest,
        ...(seen && { rulesSeen: seen }),
        ...(followed.state === 'ok' && { followUp: followed.followUp }),
        ...(noted.state === 'ok' && { papers: noted.papers }),
      },
      catalogue,
      this.#calendar,
      (content: MatterContent) => {
        autosave.change({ ...kept, ...content });
      },
      [
        ...(followed.state === 'unreadable' ? (['followUp'] as const) : []),
        ...(noted.state === 'unreadable' ? (['papers'] as const) : []),
      ],
    );
    return this.#lay({ matter, autosave });
  }
}

/** Whether all of it is in the browser's database; one just begun is not. */
function isStored({ matter, autosave }: OpenMatter): boolean {
  return matter.save.kind === 'saved' && autosave.rev > 0;
}

function saveStateOf(state: AutosaveState): SaveState {
  return typeof state === 'string' ? { kind: state } : { kind: 'failed', reason: state.failed };
}

function titleOf(answers: Answers, title = ''): string {
  const name = answers['entity.name'];
  return [typeof name === 'string' ? name : '', title].join('');
}

function hereOf({ id, itemId, answers }: Matter): MatterHere {
  return { id, itemId, title: titleOf(answers) };
}
