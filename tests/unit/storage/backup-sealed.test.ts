import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { loadPreviousDraft, saveDraft } from '../../../src/storage/drafts';
import { addPhotos } from './attachment-sample';
import { backupOf, bytesIn, device, nameIn, NONE, restore } from './backup-sample';
import { AT_NINE, AT_TEN, freshDatabase, named } from './sample';
import { everythingIn, sealedDatabase } from './sealing-sample';

describe('a backup of a locked device', () => {
  it('is readable with its own passphrase alone', async () => {
    const { db } = await sealedDatabase();
    await saveDraft(db, named('甲'), 0, AT_NINE);
    await saveDraft(db, named('乙'), 1, AT_TEN);
    await addPhotos(db, ['a']);
    const to = freshDatabase();
    const content = await backupOf(db);
    expect(content).toMatchObject({ unreadableDrafts: 0, unreadableAttachments: 0 });
    expect(await restore(to, content)).toEqual({ ...NONE, added: 1, files: 1 });
    expect(await nameIn(to)).toBe('乙');
    expect(await loadPreviousDraft(to, 'd1')).toMatchObject({ state: 'ok', rev: 1 });
    expect(await bytesIn(to)).toEqual(['a']);
  });

  it('is restored to one without a row in the clear, and merged with what stands there sealed', async () => {
    const { db: away, content: first } = await device('甲公司');
    await addPhotos(away, ['zhang']);
    const { db: here } = await sealedDatabase();
    expect(await restore(here, first)).toEqual({ ...NONE, added: 1 });
    await saveDraft(away, named('乙公司'), 1, AT_TEN);
    const second = await backupOf(away);
    expect(await restore(here, second)).toEqual({ ...NONE, replaced: 1, files: 1 });
    await saveDraft(here, named('丙公司'), 2, AT_TEN);
    await saveDraft(away, named('丁公司'), 2, AT_TEN);
    const third = await backupOf(away);
    expect(await restore(here, third)).toEqual({ ...NONE, copied: 1, files: 1 });
    expect(await restore(here, third)).toEqual({ ...NONE, same: 1 });
    const all = (await everythingIn(here)).replaceAll(/(?:d1|new-\d)\/\S+/g, '');
    for (const canary of ['甲公司', '乙公司', '丙公司', '丁公司', 'zhang'])
      expect(all).not.toContain(canary);
    expect(await nameIn(here, 'new-1')).toBe('丁公司');
  });

  it('is not restored once the key is gone', async () => {
    const { content } = await device('甲公司');
    const { db: here, sealing } = await sealedDatabase();
    sealing.drop();
    expect(await restore(here, content)).toEqual({ ...NONE, stopped: 'closed' });
    expect(await here.drafts.count()).toBe(0);
  });
});
