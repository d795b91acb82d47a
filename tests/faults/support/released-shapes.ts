import type { Page } from '@playwright/test';
import type { Draft } from '../../../src/storage/draft';
import { wrapDraft } from '../../../src/storage/envelope';

/** Tables and their keys of every database version that was released before the present one, from the first. */
export const RELEASED: readonly Readonly<Record<string, string>>[] = [
  { drafts: 'id', previous: 'id', settings: 'key' },
  {
    drafts: 'id',
    previous: 'id',
    settings: 'key',
    attachments: 'key',
    attachmentBytes: 'key',
  },
];

/** What the present release makes of any of them. */
export const PRESENT: Readonly<Record<string, string>> = {
  drafts: 'id',
  previous: 'id',
  settings: 'key',
  attachments: 'key',
  attachmentBytes: 'key',
};

/** Version of the present database as IndexedDB counts it: Dexie counts by ten. */
export const PRESENT_VERSION = (RELEASED.length + 1) * 10;

/**
 * Makes the database anew as release `version` left it, with these drafts. On a page of the same origin on which the app
 * does not run. `hold`: the connection stays open, deaf to every request to let go, until the page is closed.
 */
export async function makeDatabase(
  page: Page,
  version: number,
  drafts: readonly Draft[],
  hold = false,
): Promise<void> {
  const tables = RELEASED[version - 1] ?? PRESENT;
  const rows = drafts.map((draft) => wrapDraft(draft, 1));
  await page.evaluate(putDatabase, { version: version * 10, tables, rows, hold });
}

/** Version and tables of the database, and how many rows of drafts it has. */
export async function shapeOf(
  page: Page,
): Promise<{ readonly version: number; readonly tables: readonly string[] }> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('credit-repair');
      opening.onsuccess = () => {
        resolve(opening.result);
      };
      opening.onerror = () => {
        reject(new Error('not opened'));
      };
    });
    const shape = { version: db.version, tables: [...db.objectStoreNames].sort() };
    db.close();
    return shape;
  });
}

/** Runs in the page. */
async function putDatabase(given: {
  readonly version: number;
  readonly tables: Readonly<Record<string, string>>;
  readonly rows: readonly unknown[];
  readonly hold: boolean;
}): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('credit-repair');
    deleting.onsuccess = () => {
      resolve();
    };
    deleting.onerror = () => {
      reject(new Error('not deleted'));
    };
  });
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('credit-repair', given.version);
    opening.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(given.tables))
        opening.result.createObjectStore(name, { keyPath });
    };
    opening.onsuccess = () => {
      resolve(opening.result);
    };
    opening.onerror = () => {
      reject(new Error('not made'));
    };
  });
  const writing = db.transaction('drafts', 'readwrite');
  for (const row of given.rows) writing.objectStore('drafts').put(row);
  await new Promise<void>((resolve) => {
    writing.oncomplete = () => {
      resolve();
    };
  });
  if (given.hold) Reflect.set(globalThis, 'held', db);
  else db.close();
}
