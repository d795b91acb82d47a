import type { Page } from '@playwright/test';
import type { Attachment } from '../../../src/storage/attachment';
import { unwrapAttachment } from '../../../src/storage/attachment';
import type { Draft } from '../../../src/storage/draft';
import { unwrapDraft } from '../../../src/storage/envelope';
import { storedRecords } from '../../e2e/support/stored';

/** What lies in the database, read past the app and judged by the checks of the app. */
export interface StoredRows {
  readonly drafts: readonly Draft[];
  readonly attachments: readonly Attachment[];
  /** Rows that are there and cannot be read. */
  readonly damaged: number;
}

export async function storedRows(page: Page): Promise<StoredRows> {
  const parsed: unknown = JSON.parse(await storedRecords(page));
  const tables = new Map(Array.isArray(parsed) ? parsed.filter(isTable) : []);
  const drafts = (tables.get('drafts') ?? []).map(unwrapDraft);
  const attachments = (tables.get('attachments') ?? []).map(unwrapAttachment);
  return {
    drafts: drafts.flatMap((row) => (row.state === 'ok' ? [row.draft] : [])),
    attachments: attachments.flatMap((row) => (row.state === 'ok' ? [row.attachment] : [])),
    damaged: [...drafts, ...attachments].filter(({ state }) => state === 'unreadable').length,
  };
}

/** Keys of the attached files whose stored bytes are not those that their row names; none is what a test expects. */
export async function brokenFiles(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('The database does not answer'));
        };
      });
    const db = await settled(indexedDB.open('credit-repair'));
    const broken: string[] = [];
    if (db.objectStoreNames.contains('attachments')) {
      const reading = db.transaction(['attachments', 'attachmentBytes']);
      const rows: unknown[] = await settled(reading.objectStore('attachments').getAll());
      const kept: unknown[] = await settled(reading.objectStore('attachmentBytes').getAll());
      const contents = new Map(kept.map((row) => [Reflect.get(Object(row), 'key'), row]));
      for (const row of rows) {
        const key: unknown = Reflect.get(Object(row), 'key');
        const wanted: unknown = Reflect.get(Object(Reflect.get(Object(row), 'body')), 'sha256');
        const bytes: unknown = Reflect.get(Object(contents.get(key)), 'bytes');
        const digest = await crypto.subtle.digest(
          'SHA-256',
          bytes instanceof ArrayBuffer ? bytes : new ArrayBuffer(0),
        );
        const found = Array.from(new Uint8Array(digest), (byte) =>
          byte.toString(16).padStart(2, '0'),
        ).join('');
        if (found !== wanted) broken.push(String(key));
      }
    }
    db.close();
    return broken;
  });
}

function isTable(table: unknown): table is [string, readonly unknown[]] {
  return Array.isArray(table) && typeof table[0] === 'string' && Array.isArray(table[1]);
}
