import { catalogue } from '../../catalogue/index';
import type { ItemId } from '../../catalogue/types';
import { createDeviceKey } from '../../bundle/device-signer';
import { Autosave, type AutosaveState } from '../../storage/autosave';
import { Database, type DraftKey } from '../../storage/database';
import { deleteDraft, restoreDraft } from '../../storage/delete-draft';
import { deviceKey, type DeviceKey } from '../../storage/device-key';
import type { Draft } from '../../storage/draft';
import { listDrafts, loadDraft, saveDraft } from '../../storage/drafts';
import { exportDraft } from '../../storage/export-draft';
import type { Clock } from './clock';
import type { DraftLines, MatterDesk, OpenedMatter, RemoveResult } from './matter-desk';
import { Matter, type MatterContent, type SaveState } from './matter.svelte';
import { randomId } from './random-id';

interface OpenMatter {
  readonly matter: Matter;
  readonly autosave: Autosave;
}

/** The desk over IndexedDB. One matter is open at a time; leaving it stores it. */
export class StoredDesk implements MatterDesk {
  readonly catalogue = catalogue;
  readonly #db = new Database('credit-repair');
  readonly #page: Window;
  readonly #clock: Clock;
  readonly #onMoved: (from: string, to: string) => void;
  #open: OpenMatter | undefined;

  /** `onMoved` hears that the open matter goes on under another id, as a copy. */
  constructor(page: Window, clock: Clock, onMoved: (from: string, to: string) => void) {
    this.#page = page;
    this.#clock = clock;
    this.#onMoved = onMoved;
    // The last moments a phone gives a page that is put away or closed.
    page.addEventListener('pagehide', () => void this.settle());
    page.document.addEventListener('visibilitychange', () => void this.settle());
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
    if (this.#open?.matter.id === id) return { state: 'ok', matter: this.#open.matter };
    const stored = await loadDraft(this.#db, id);
    if (stored.state !== 'ok') return { state: stored.state };
    return { state: 'ok', matter: this.#put(stored.draft, stored.rev) };
  }

  async list(): Promise<DraftLines> {
    await this.settle();
    const list = await listDrafts(this.#db);
    if (list.state === 'closed') return list;
    const drafts = list.drafts.map((entry) =>
      entry.state === 'ok'
        ? {
            state: entry.state,
            key: entry.key,
            id: entry.draft.id,
            itemId: entry.draft.itemId,
            title: titleOf(entry.draft),
            savedAt: entry.draft.savedAt,
          }
        : { state: entry.state, key: entry.key },
    );
    return { state: 'ok', drafts };
  }

  async remove(key: DraftKey): Promise<RemoveResult> {
    await this.settle();
    if (this.#open?.matter.id === key) this.#open = undefined;
    const result = await deleteDraft(this.#db, key);
    if (!result.ok) return result;
    return { ok: true, undo: () => restoreDraft(this.#db, result.deleted) };
  }

  async exportDraft(key: DraftKey): Promise<Blob | undefined> {
    await this.settle();
    const text = await exportDraft(this.#db, key);
    return text === undefined ? undefined : new Blob([text], { type: 'application/json' });
  }

  async settle(): Promise<void> {
    await this.#open?.autosave.flush();
  }

  deviceKey(): Promise<DeviceKey> {
    return deviceKey(this.#db, createDeviceKey);
  }

  /** Puts a draft on the desk; what lay there before is stored first. */
  #put(draft: Draft, rev: number): Matter {
    void this.settle();
    const autosave = new Autosave(
      {
        save: (next, expected) => saveDraft(this.#db, next, expected, this.#clock.now()),
        startTimer: (run, milliseconds) => {
          const timer = this.#page.setTimeout(run, milliseconds);
          return () => {
            this.#page.clearTimeout(timer);
          };
        },
        newIds: () => ({ id: randomId(), bundleId: randomId() }),
        onState: (state) => {
          matter.save = saveStateOf(state);
        },
        onConflict: (copy) => {
          const from = matter.id;
          kept = copy;
          matter.moveTo(copy);
          this.#onMoved(from, copy.id);
        },
      },
      rev,
    );
    // What a matter does not show stays in its draft: title, day and rules it was begun under.
    let kept = draft;
    const matter: Matter = new Matter(
      draft,
      catalogue,
      this.#clock.today(),
      (content: MatterContent) => {
        autosave.change({ ...kept, ...content });
      },
    );
    this.#open = { matter, autosave };
    return matter;
  }
}

function saveStateOf(state: AutosaveState): SaveState {
  return typeof state === 'string' ? { kind: state } : { kind: 'failed', reason: state.failed };
}

function titleOf(draft: Draft): string {
  const name = draft.answers['entity.name'];
  return [typeof name === 'string' ? name : '', draft.title ?? ''].join('');
}
