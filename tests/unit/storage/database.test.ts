import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { addAttachment, listAttachments } from '../../../src/storage/attachments';
import { Database } from '../../../src/storage/database';
import { loadDraft, saveDraft } from '../../../src/storage/drafts';
import { wrapDraft } from '../../../src/storage/envelope';
import { AT_NINE, AT_TEN, draftOf, named } from './sample';
import { photo } from './attachment-sample';

/** The database as the first release made it, with one draft. */
async function ofVersionOne(name: string): Promise<void> {
  const old = new Dexie(name);
  old.version(1).stores({ drafts: 'id', previous: 'id', settings: 'key' });
  await old.open();
  await old.table('drafts').put(wrapDraft(draftOf(), 3));
  await old.table('settings').put({ key: 'any', value: 1 });
  old.close();
}

describe('a database of version 1', () => {
  it('opens with its drafts and settings, and takes attachments', async () => {
    await ofVersionOne('of-version-1');
    const db = new Database('of-version-1');
    expect(await loadDraft(db, 'd1')).toMatchObject({ state: 'ok', rev: 3, draft: draftOf() });
    expect(await db.settings.get('any')).toEqual({ key: 'any', value: 1 });
    expect(await listAttachments(db, 'd1')).toEqual({ state: 'ok', attachments: [] });
    const added = await addAttachment(db, 'd1', photo('a'), { id: 'a', addedAt: AT_NINE });
    expect(added).toMatchObject({ ok: true });
  });

  it('is written on after the upgrade', async () => {
    await ofVersionOne('of-version-1-written');
    const db = new Database('of-version-1-written');
    expect(await saveDraft(db, named('乙'), 3, AT_TEN)).toEqual({ ok: true, rev: 4 });
  });
});
