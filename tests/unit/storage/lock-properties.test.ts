import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { listAttachments, readAttachment } from '../../../src/storage/attachments';
import { Database } from '../../../src/storage/database';
import { listDrafts, loadDraft, saveDraft } from '../../../src/storage/drafts';
import { finishLock, readLock, type OpenLock } from '../../../src/storage/lock';
import { wrapLock } from '../../../src/storage/lock-row';
import { importKey } from '../../../src/storage/lock-key';
import { KeySealing } from '../../../src/storage/sealing';
import { addPhotos } from './attachment-sample';
import { locked, newIv, randomness, under } from './lock-sample';
import { AT_NINE, AT_TEN, freshDatabase, named } from './sample';
import { everythingIn, rowsIn } from './sealing-sample';

const CANARY = '乌海市某商贸';
const made = randomness();
let begun: OpenLock;
let ended: OpenLock;
beforeAll(async () => {
  // Once for all: a passphrase costs half a second.
  const key = await importKey(made.key);
  begun = { lock: (await locked(freshDatabase())).lock, sealing: new KeySealing(key, newIv) };
  const lock = { ...begun.lock, id: 'lock-2', state: 'unlocking' as const };
  ended = { lock, sealing: new KeySealing(key, newIv, true) };
});
afterEach(() => {
  vi.restoreAllMocks();
});

const content = fc.record({
  drafts: fc.array(fc.record({ saves: fc.integer({ min: 1, max: 3 }), text: fc.string() }), {
    maxLength: 4,
  }),
  files: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { maxLength: 3 }),
  damaged: fc.boolean(),
  /** Which of the writings fails. */
  stops: fc.array(fc.nat(12), { maxLength: 3 }),
});
type Content = typeof content extends fc.Arbitrary<infer Value> ? Value : never;

/** Everything is named with the canary. */
async function fill(db: Database, { drafts, files, damaged }: Content): Promise<void> {
  for (const [index, { saves, text }] of drafts.entries())
    for (let rev = 0; rev < saves; rev += 1) {
      const draft = named(`${CANARY}${text}${String(rev)}`, `d${String(index + 1)}`);
      await saveDraft(db, draft, rev, rev === 0 ? AT_NINE : AT_TEN);
    }
  if (drafts.length > 0)
    await addPhotos(
      db,
      files.map((file) => `${file}${CANARY}`),
    );
  if (damaged) await db.drafts.put({ id: 'x', body: CANARY, rev: 2 });
}

/** Everything as a person sees it. */
async function seen(db: Database): Promise<unknown> {
  const list = await listAttachments(db, 'd1');
  const files = list.state === 'ok' ? list.attachments : [];
  const bytes = await Promise.all(
    files.map(async (file) => (file.state === 'ok' ? readAttachment(db, file.attachment) : file)),
  );
  return [await listDrafts(db), files, bytes];
}

/** The n-th writing finds a full disk; whatever was written before stays, as after a kill. */
async function interrupted(stop: number, work: () => Promise<unknown>): Promise<void> {
  const put = original();
  let count = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...written
  ) {
    count += 1;
    if (count > stop) throw new DOMException('full', 'QuotaExceededError');
    return put(this, written);
  });
  await work();
  vi.restoreAllMocks();
}

/** The method as it is before another takes its place. */
function original(): (
  store: IDBObjectStore,
  values: readonly unknown[],
) => IDBRequest<IDBValidKey> {
  const run: unknown = Reflect.get(IDBObjectStore.prototype, 'put');
  return (store, values) => {
    const request: unknown = typeof run === 'function' && Reflect.apply(run, store, values);
    if (!(request instanceof IDBRequest)) throw new Error('no request was made');
    return request;
  };
}

describe('a lock that is interrupted at any step', () => {
  it('has every draft and file readable with the key, and in the end nothing in the clear', async () => {
    await fc.assert(
      fc.asyncProperty(content, async (given) => {
        const db = freshDatabase();
        await fill(db, given);
        const before = await seen(db);
        await db.settings.put(wrapLock(begun.lock));
        for (const stop of given.stops) {
          await interrupted(stop, () => finishLock(under(db, begun), begun));
          expect(await seen(under(db, begun))).toEqual(before);
        }
        const page = under(db, begun);
        expect(await finishLock(page, begun)).toBeUndefined();
        expect(await seen(page)).toEqual(before);
        expect(await readLock(db)).toMatchObject({ lock: { state: 'locked' } });
        const all = (await everythingIn(db)).replace(/d1\/\S+/g, '');
        expect(all).not.toContain(CANARY);
        for (const [index] of given.drafts.entries())
          expect(await loadDraft(db, `d${String(index + 1)}`)).toMatchObject({ state: 'locked' });
      }),
      { numRuns: 60 },
    );
  });

  it('is taken away again the same way, and leaves everything as it was', async () => {
    await fc.assert(
      fc.asyncProperty(content, async (given) => {
        const db = freshDatabase();
        await fill(db, given);
        const [before, rows] = [await seen(db), await rowsIn(db)];
        await db.settings.put(wrapLock(begun.lock));
        await finishLock(under(db, begun), begun);
        await db.settings.put(wrapLock(ended.lock));
        for (const stop of given.stops) {
          await interrupted(stop, () => finishLock(under(db, ended), ended));
          expect(await seen(under(db, ended))).toEqual(before);
        }
        expect(await finishLock(under(db, ended), ended)).toBeUndefined();
        expect(await seen(new Database(db.name))).toEqual(before);
        expect(await rowsIn(db)).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });
});
