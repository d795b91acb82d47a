import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { deviceKey } from '../../../src/storage/device-key';
import { freshDatabase, otherWindow } from './sample';

function create(namedCurve = 'P-256', extractable = false): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve }, extractable, ['sign', 'verify']);
}

async function publicPart({ keys }: { keys: CryptoKeyPair }): Promise<JsonWebKey> {
  return crypto.subtle.exportKey('jwk', keys.publicKey);
}

describe('the device key', () => {
  it('that a newer release stored in its own shape is not replaced', async () => {
    const db = freshDatabase();
    const newer = new Dexie(db.name);
    newer.version(9).stores({
      ...{ drafts: 'id', previous: 'id', settings: 'key' },
      ...{ attachments: 'key', attachmentBytes: 'key' },
    });
    const later = { key: 'device-key', keys: { ofShape: 'later' } };
    await newer.table('settings').put(later);
    expect(await deviceKey(db, create)).toMatchObject({ kept: false });
    expect(await newer.table('settings').get('device-key')).toEqual(later);
    newer.close();
  });

  it('is made once and then found', async () => {
    const db = freshDatabase();
    const made = await deviceKey(db, create);
    const make = vi.fn(create);
    const found = await deviceKey(otherWindow(db), make);
    expect(make).not.toHaveBeenCalled();
    expect(found.kept).toBe(true);
    expect(await publicPart(found)).toEqual(await publicPart(made));
  });

  it('found again still signs, and its private part cannot be taken out', async () => {
    const db = freshDatabase();
    const { keys: made } = await deviceKey(db, create);
    const { keys } = await deviceKey(otherWindow(db), create);
    const how = { name: 'ECDSA', hash: 'SHA-256' };
    const data = new TextEncoder().encode('清单');
    const signature = await crypto.subtle.sign(how, keys.privateKey, data);
    expect(await crypto.subtle.verify(how, made.publicKey, signature, data)).toBe(true);
    await expect(crypto.subtle.exportKey('pkcs8', keys.privateKey)).rejects.toThrow();
  });

  it('is the same for two windows that begin together', async () => {
    const db = freshDatabase();
    const both = await Promise.all([deviceKey(db, create), deviceKey(otherWindow(db), create)]);
    const [first, second] = await Promise.all(both.map(publicPart));
    expect(first).toEqual(second);
  });

  it.each([
    ['something else', () => Promise.resolve('key')],
    ['a key of another curve', () => create('P-384')],
    ['a key that can be taken out', () => create('P-256', true)],
  ])('replaces %s', async (_, other) => {
    const db = freshDatabase();
    await db.settings.put({ key: 'device-key', keys: await other() });
    const { keys } = await deviceKey(db, create);
    expect(keys.privateKey).toMatchObject({
      extractable: false,
      algorithm: { namedCurve: 'P-256' },
    });
  });

  it('is lent for the visit when it cannot be stored', async () => {
    const db = freshDatabase();
    await db.open();
    db.close();
    expect(await deviceKey(db, create)).toMatchObject({ kept: false });
  });
});
