import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '../../../src/storage/database';
import { listDrafts, saveDraft } from '../../../src/storage/drafts';
import { watchOpening } from '../../../src/storage/opening';
import { AT_NINE, freshDatabase, named, otherWindow } from './sample';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A page of an earlier release that does not let go of the database when a later one asks it to. */
async function holder(db: Database): Promise<IDBDatabase> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(db.name, 10);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('drafts', { keyPath: 'id' });
      opening.result.createObjectStore('previous', { keyPath: 'id' });
      opening.result.createObjectStore('settings', { keyPath: 'key' });
    };
    opening.onsuccess = () => {
      resolve(opening.result);
    };
  });
}

/** What a window is told, and timers that run out when the test says so. */
function watched(db: Database): { readonly told: boolean[]; readonly runOut: () => void } {
  const told: boolean[] = [];
  const timers = new Set<() => void>();
  watchOpening(
    db,
    (run, milliseconds) => {
      expect(milliseconds).toBeLessThan(2000);
      timers.add(run);
      return () => void timers.delete(run);
    },
    (waiting) => told.push(waiting),
  );
  return {
    told,
    runOut: () => {
      timers.forEach((run) => {
        run();
      });
    },
  };
}

describe('a database that another window holds', () => {
  it('is told to be waited for as soon as the browser says so, and opens by itself when it is let go', async () => {
    const db = freshDatabase();
    const held = await holder(db);
    const { told } = watched(db);
    const saved = saveDraft(db, named('甲'), 0, AT_NINE);
    await vi.waitFor(() => {
      expect(told).toEqual([true]);
    });
    held.close();
    expect(await saved).toEqual({ ok: true, rev: 1 });
    expect(told).toEqual([true, false]);
  });

  it('is told to be waited for after a moment by a window that stands in the queue', async () => {
    const db = freshDatabase();
    const held = await holder(db);
    const first = watched(db);
    const listed = listDrafts(db);
    await vi.waitFor(() => {
      expect(first.told).toEqual([true]);
    });
    const queued = otherWindow(db);
    const second = watched(queued);
    const listedThere = listDrafts(queued);
    await vi.waitFor(() => {
      second.runOut();
      expect(second.told).toEqual([true]);
    });
    held.close();
    expect(await Promise.all([listed, listedThere])).toEqual([
      { state: 'ok', drafts: [] },
      { state: 'ok', drafts: [] },
    ]);
    expect(second.told).toEqual([true, false]);
  });
});

describe('a database that opens', () => {
  it('is not said to be waited for, and the timer is stopped', async () => {
    const db = freshDatabase();
    const { told, runOut } = watched(db);
    await listDrafts(db);
    runOut();
    expect(told).toEqual([false]);
  });

  it('is watched again when its connection was lost', async () => {
    const db = freshDatabase();
    const { told } = watched(db);
    await listDrafts(db);
    db.backendDB().close();
    await saveDraft(db, named('甲'), 0, AT_NINE);
    expect(told).toEqual([false, false]);
  });
});
