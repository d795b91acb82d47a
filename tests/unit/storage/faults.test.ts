import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Database } from '../../../src/storage/database';
import { listDrafts, loadDraft, saveDraft } from '../../../src/storage/drafts';
import { AT_NINE, AT_TEN, freshDatabase, named } from './sample';

afterEach(() => {
  vi.restoreAllMocks();
});

/** From now on every write of a draft aborts its transaction as a browser with a full disk does: when it commits. */
function fillDisk(): void {
  const put = original('put');
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...written
  ) {
    const request = put(this, written);
    const abort = abortOf(this);
    if (this.name === 'drafts')
      request.addEventListener('success', () => {
        abort('QuotaExceededError');
      });
    return request;
  });
}

/** A method as it is before a test puts another in its place. */
function original(
  method: 'put' | 'get',
): (store: IDBObjectStore, values: readonly unknown[]) => IDBRequest<IDBValidKey> {
  const run: unknown = Reflect.get(IDBObjectStore.prototype, method);
  return (store, values) => {
    const request: unknown = typeof run === 'function' && Reflect.apply(run, store, values);
    if (!(request instanceof IDBRequest)) throw new Error('no request was made');
    return request;
  };
}

/** What the engine itself calls when a write fails: an abort with a reason, which no page can cause by API. */
function abortOf(store: IDBObjectStore): (reason: string) => void {
  const abort: unknown = Reflect.get(store.transaction, '_abort');
  if (typeof abort !== 'function') throw new Error('this fake-indexeddb aborts otherwise');
  return (reason) => void Reflect.apply(abort, store.transaction, [reason]);
}

describe('a full disk', () => {
  it('reaches Dexie as an AbortError that hides its reason', async () => {
    const db = freshDatabase();
    fillDisk();
    await expect(
      db.transaction('rw', db.drafts, () => db.drafts.put({ id: 'x' })),
    ).rejects.toMatchObject({ name: 'AbortError', inner: { name: 'QuotaExceededError' } });
  });

  it('is told as such, leaves the stored revision and the one before, and passes', async () => {
    const db = freshDatabase();
    await saveDraft(db, named('甲'), 0, AT_NINE);
    await saveDraft(db, named('乙'), 1, AT_NINE);
    fillDisk();
    const full = await saveDraft(db, named('丙'), 2, AT_TEN);
    expect(full).toEqual({ ok: false, reason: 'disk-full' });
    expect(await loadDraft(db, 'd1')).toMatchObject({ rev: 2, draft: named('乙') });
    expect(await db.previous.get('d1')).toMatchObject({ rev: 1 });
    vi.restoreAllMocks();
    expect(await saveDraft(db, named('丙'), 2, AT_TEN)).toEqual({ ok: true, rev: 3 });
  });
});

describe('a database that is not there', () => {
  it('after the connection was lost is opened again, and the save lands', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const db = freshDatabase();
    await saveDraft(db, named('甲'), 0, AT_NINE);
    db.backendDB().close();
    expect(await saveDraft(db, named('乙'), 1, AT_TEN)).toEqual({ ok: true, rev: 2 });
  });

  it('because it was closed is said to be closed, by every call', async () => {
    const db = freshDatabase();
    await db.open();
    db.close();
    expect(await saveDraft(db, named('甲'), 0, AT_NINE)).toEqual({ ok: false, reason: 'closed' });
    expect(await loadDraft(db, 'd1')).toEqual({ state: 'closed' });
    expect(await listDrafts(db)).toEqual({ state: 'closed' });
  });

  it('because the browser refused once is opened again, and the save lands', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('not now', 'SecurityError');
    });
    const db = freshDatabase();
    expect(await saveDraft(db, named('甲'), 0, AT_NINE)).toEqual({ ok: false, reason: 'closed' });
    expect(await saveDraft(db, named('甲'), 0, AT_NINE)).toEqual({ ok: true, rev: 1 });
    expect(await loadDraft(db, 'd1')).toMatchObject({ state: 'ok' });
  });

  it('because the browser refuses is said to be closed', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const db = new Database('refused');
    expect(await saveDraft(db, named('甲'), 0, AT_NINE)).toEqual({ ok: false, reason: 'closed' });
    expect(await listDrafts(db)).toEqual({ state: 'closed' });
  });
});

describe('a row that the browser cannot bring back', () => {
  it('is unreadable, and hides no other', async () => {
    const db = freshDatabase();
    await saveDraft(db, named('坏', 'bad'), 0, AT_NINE);
    await saveDraft(db, named('好', 'good'), 0, AT_NINE);
    const get = original('get');
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
      this: IDBObjectStore,
      key,
    ) {
      if (key === 'bad') throw new DOMException('corrupt', 'UnknownError');
      return get(this, [key]);
    });
    expect(await listDrafts(db)).toMatchObject({
      drafts: [
        { key: 'good', state: 'ok' },
        { key: 'bad', state: 'unreadable', reason: 'damaged' },
      ],
    });
  });
});

describe('a mistake in the program', () => {
  it('is thrown, not reported as a full disk', async () => {
    const db = freshDatabase();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('not cloneable', 'DataCloneError');
    });
    await expect(saveDraft(db, named('甲'), 0, AT_NINE)).rejects.toMatchObject({
      name: 'DataCloneError',
    });
  });
});
