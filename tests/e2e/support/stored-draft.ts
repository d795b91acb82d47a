import { expect, type Page } from '@playwright/test';
import type { Draft } from '../../../src/storage/draft';
import { wrapDraft } from '../../../src/storage/envelope';

/** Puts a draft into the page's database as a release writes it, once the app has made the database. */
export async function storeDraft(page: Page, draft: Draft): Promise<void> {
  // To open one that is not there would make it, empty.
  await expect.poll(() => page.evaluate(isMade), 'the app has made its database').toBe(true);
  await page.evaluate(putRow, wrapDraft(draft, 1));
}

/** The body of a stored draft, as it lies in the database. */
export async function storedBody(page: Page, id: string): Promise<unknown> {
  return page.evaluate(readBody, id);
}

/** Runs in the page. */
async function isMade(): Promise<boolean> {
  const known = await indexedDB.databases();
  return known.some(({ name, version }) => name === 'credit-repair' && (version ?? 0) >= 10);
}

/** Runs in the page. */
async function putRow(row: unknown): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('credit-repair');
    opening.onsuccess = () => {
      resolve(opening.result);
    };
  });
  const transaction = db.transaction('drafts', 'readwrite');
  transaction.objectStore('drafts').put(row);
  await new Promise<void>((resolve) => {
    transaction.oncomplete = () => {
      resolve();
    };
  });
  db.close();
}

/** Runs in the page. */
async function readBody(id: string): Promise<unknown> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('credit-repair');
    opening.onsuccess = () => {
      resolve(opening.result);
    };
  });
  const reading = db.transaction('drafts').objectStore('drafts').get(id);
  const row = await new Promise<unknown>((resolve) => {
    reading.onsuccess = () => {
      resolve(reading.result);
    };
  });
  db.close();
  return Reflect.get(Object(row), 'body');
}
