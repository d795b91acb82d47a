import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addAttachment, readAttachment } from '../../../src/storage/attachments';
import { deleteDraft, restoreDraft } from '../../../src/storage/delete-draft';
import { loadDraft, loadPreviousDraft, saveDraft } from '../../../src/storage/drafts';
import { exportDraft } from '../../../src/storage/export-draft';
import { clearAll } from '../../../src/storage/kept';
import {
  changePassphrase,
  finishLock,
  openLock,
  readLock,
  removeLock,
  setLock,
} from '../../../src/storage/lock';
import { wrapKey } from '../../../src/storage/lock-key';
import { putBackAttachment, removeAttachment } from '../../../src/storage/remove-attachment';
import { addPhotos, photo } from './attachment-sample';
import { locked, newIv, PASSPHRASE, randomness, under, unlocked } from './lock-sample';
import { AT_NINE, AT_TEN, draftOf, freshDatabase, named, otherWindow } from './sample';
import { everythingIn, rowsIn } from './sealing-sample';

const OTHER = '另一句只有自己知道的';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A database with two revisions of a draft and two files, in the clear. */
async function filled() {
  const db = freshDatabase();
  await saveDraft(db, named('甲公司'), 0, AT_NINE);
  await saveDraft(db, named('乙公司'), 1, AT_TEN);
  const files = await addPhotos(db, ['张三的身份证', '李四的执照']);
  return { db, files };
}

function answering(name: string): object {
  return { answers: { 'entity.name': name } };
}

/** The same, locked and finished. */
async function filledAndLocked() {
  const { db, files } = await filled();
  const lock = await locked(db);
  const shut = under(db, lock);
  expect(await finishLock(shut, lock)).toBeUndefined();
  return { db, files, shut };
}

describe('a lock', () => {
  it('leaves nothing of what was typed, attached or named in any row', async () => {
    const { db } = await filledAndLocked();
    const all = (await everythingIn(db)).replace(/d1\/\S+/g, '');
    for (const canary of ['甲公司', '乙公司', '张三', '李四', 'documentDate', 'legalRepIdCopy'])
      expect(all).not.toContain(canary);
    expect(await readLock(db)).toMatchObject({ lock: { state: 'locked' } });
  });

  it('gives everything back to whoever has the passphrase, also typed on another keyboard', async () => {
    const { db, files } = await filledAndLocked();
    const page = under(db, await unlocked(otherWindow(db), ` ${PASSPHRASE}　`));
    expect(await loadDraft(page, 'd1')).toMatchObject({ draft: answering('乙公司'), rev: 2 });
    expect(await loadPreviousDraft(page, 'd1')).toMatchObject({ draft: answering('甲公司') });
    const [first] = files;
    const bytes = new TextEncoder().encode('张三的身份证');
    expect(first && (await readAttachment(page, first))).toEqual({ state: 'ok', bytes });
    expect(await saveDraft(page, named('丙公司'), 2, AT_TEN)).toEqual({ ok: true, rev: 3 });
  });

  it('tells a wrong passphrase', async () => {
    const { db } = await filledAndLocked();
    const stored = await readLock(db);
    if (stored.state !== 'ok') throw new Error(stored.state);
    const wrong = await openLock(stored, OTHER, newIv);
    expect(wrong).toEqual({ ok: false, reason: 'wrong-passphrase' });
  });

  it.each([
    ['wrapped', new Uint8Array(48)],
    ['iterations', 599_999],
    ['salt', 'no bytes'],
  ])('whose %s is damaged is called damaged, not a wrong passphrase', async (member, value) => {
    const { db } = await filledAndLocked();
    await db.settings.update('lock', { [member]: value });
    const stored = await readLock(db);
    if (stored.state === 'none' || stored.state === 'closed') throw new Error(stored.state);
    expect(await openLock(stored, PASSPHRASE, newIv)).toEqual({ ok: false, reason: 'damaged' });
  });

  it('still opens when only what is not needed for it was damaged', async () => {
    const { db } = await filledAndLocked();
    await db.settings.update('lock', { state: '坏了', checksum: 'x' });
    const page = under(db, await unlocked(db));
    expect(await loadDraft(page, 'd1')).toMatchObject({ state: 'ok' });
  });

  it('of a later release is told as such', async () => {
    const { db } = await filledAndLocked();
    await db.settings.update('lock', { format: 2 });
    expect(await readLock(db)).toEqual({ state: 'unreadable', reason: 'newer-format' });
  });

  it('is not set twice: the second window is told, and its passphrase opens nothing', async () => {
    const { db } = await filledAndLocked();
    const made = { id: 'lock-2', ...randomness() };
    const late = await setLock(otherWindow(db), OTHER, made, newIv);
    expect(late).toEqual({ ok: false, reason: 'lock-changed' });
    await expect(unlocked(db, OTHER)).rejects.toThrow('wrong-passphrase');
  });

  it.each([
    ['a passphrase that is easily guessed', '12345678', randomness(), 600_000],
    ['too few iterations', PASSPHRASE, randomness(), 599_999],
    ['so many iterations that nobody could wait', PASSPHRASE, randomness(), 10_000_001],
    ['a short salt', PASSPHRASE, { ...randomness(), salt: new Uint8Array(8) }, 600_000],
  ])('is not made with %s', async (_, passphrase, random, iterations) => {
    await expect(wrapKey(random.key, passphrase, random, iterations)).rejects.toThrow(RangeError);
  });

  it('seals what is damaged too, and it stays damaged and can be carried away', async () => {
    const db = freshDatabase();
    await saveDraft(db, named('甲公司'), 0, AT_NINE);
    await db.drafts.update('d1', { rev: 7 });
    await db.drafts.put({ id: 'd2', body: { answers: '丁公司' } });
    await db.attachments.put({ key: 'd1/x', name: '王五.jpg' });
    await db.attachmentBytes.put({ key: 'd1/x', bytes: '王五' });
    const lock = await locked(db);
    const shut = under(db, lock);
    expect(await finishLock(shut, lock)).toBeUndefined();
    const all = await everythingIn(db);
    for (const canary of ['甲公司', '丁公司', '王五']) expect(all).not.toContain(canary);
    for (const id of ['d1', 'd2'])
      expect(await loadDraft(shut, id)).toMatchObject({ state: 'unreadable', reason: 'damaged' });
    expect(await exportDraft(shut, 'd2')).toContain('丁公司');
    expect(await loadDraft(otherWindow(db), 'd1')).toEqual({ state: 'locked', rev: 1 });
  });
});

describe('taking a lock away', () => {
  it('opens every row again, and the same texts stand there', async () => {
    const { db } = await filled();
    await db.drafts.put({ id: 'd2', body: { answers: '丁公司' } });
    const before = await rowsIn(db);
    const lock = await locked(db);
    await finishLock(under(db, lock), lock);
    const removal = await removeLock(db, PASSPHRASE, 'lock-2', newIv);
    if (!removal.ok) throw new Error(removal.reason);
    const open = under(db, removal);
    expect(await finishLock(open, removal)).toBeUndefined();
    expect(await readLock(db)).toEqual({ state: 'none' });
    expect(await rowsIn(db)).toEqual(before);
    expect(await saveDraft(open, named('丙公司'), 2, AT_TEN)).toEqual({ ok: true, rev: 3 });
    expect(await loadDraft(otherWindow(db), 'd1')).toMatchObject({ draft: answering('丙公司') });
  });

  it('asks for the passphrase and changes nothing without it', async () => {
    const { db } = await filledAndLocked();
    const before = await everythingIn(db);
    const wrong = await removeLock(db, OTHER, 'lock-2', newIv);
    expect(wrong).toEqual({ ok: false, reason: 'wrong-passphrase' });
    expect(await everythingIn(db)).toBe(before);
  });
});

describe('another passphrase', () => {
  it('takes the place of the old one and touches no draft', async () => {
    const { db } = await filledAndLocked();
    const before = await db.drafts.toArray();
    const changed = await changePassphrase(db, PASSPHRASE, OTHER, randomness(), newIv);
    expect(changed).toMatchObject({ ok: true });
    expect(await db.drafts.toArray()).toEqual(before);
    await expect(unlocked(db)).rejects.toThrow('wrong-passphrase');
    const page = under(db, await unlocked(db, OTHER));
    expect(await loadDraft(page, 'd1')).toMatchObject({ draft: answering('乙公司') });
  });

  it('is not taken without the old one', async () => {
    const { db } = await filledAndLocked();
    const changed = await changePassphrase(db, OTHER, PASSPHRASE, randomness(), newIv);
    expect(changed).toEqual({ ok: false, reason: 'wrong-passphrase' });
  });
});

describe('a page that was open before', () => {
  it('writes no row in the clear once the drafts are locked, and says why', async () => {
    const { db, files } = await filled();
    const old = otherWindow(db);
    const deleted = await deleteDraft(old, 'd1');
    await saveDraft(old, draftOf({ id: 'd1' }), 0, AT_NINE);
    const taken = await addPhotos(old, ['a']).then(() => removeAttachment(old, 'd1/a'));
    if (!deleted.ok || !taken.ok || files[0] === undefined) throw new Error('not prepared');
    await locked(db);
    const refused = { ok: false, reason: 'lock-changed' };
    expect(await saveDraft(old, named('戊公司'), 1, AT_TEN)).toEqual(refused);
    const added = await addAttachment(old, 'd1', photo('b'), { id: 'b', addedAt: AT_NINE });
    expect(added).toEqual(refused);
    expect(await putBackAttachment(old, taken.taken)).toEqual(refused);
    expect(await restoreDraft(old, deleted.deleted)).toEqual(refused);
    expect(await everythingIn(db)).not.toContain('戊公司');
  });

  it('writes no row that nobody can open once the lock is taken away', async () => {
    const { db, shut } = await filledAndLocked();
    const removal = await removeLock(db, PASSPHRASE, 'lock-2', newIv);
    if (!removal.ok) throw new Error(removal.reason);
    const refused = { ok: false, reason: 'lock-changed' };
    expect(await saveDraft(shut, named('戊公司'), 2, AT_TEN)).toEqual(refused);
    await finishLock(under(db, removal), removal);
    expect(await saveDraft(shut, named('戊公司'), 2, AT_TEN)).toEqual(refused);
  });

  it('of another lock writes nothing under a new one', async () => {
    const { db, shut } = await filledAndLocked();
    await clearAll(db);
    await locked(db, 'lock-2');
    expect(await saveDraft(shut, draftOf(), 0, AT_TEN)).toMatchObject({ reason: 'lock-changed' });
  });

  it('may still delete everything, the lock included, when the passphrase is forgotten', async () => {
    const { db } = await filledAndLocked();
    const keyless = otherWindow(db);
    expect(await clearAll(keyless)).toEqual({ ok: true });
    expect(await readLock(keyless)).toEqual({ state: 'none' });
    expect(await saveDraft(keyless, draftOf(), 0, AT_TEN)).toEqual({ ok: true, rev: 1 });
  });

  it('does not take a damaged lock for none', async () => {
    const { db } = await filledAndLocked();
    await db.settings.put({ key: 'lock' });
    const saved = await saveDraft(otherWindow(db), draftOf({ id: 'd3' }), 0, AT_TEN);
    expect(saved).toEqual({ ok: false, reason: 'lock-changed' });
  });
});
