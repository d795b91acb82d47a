import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSealingKey, KeySealing } from '../../../src/storage/sealing';
import { freshSealing } from './sealing-sample';

const text = new TextEncoder().encode('150302199001011231');
const anyBytes = fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes));

describe('sealing', () => {
  it('gives back exactly what was sealed, for its place', async () => {
    const sealing = await freshSealing();
    await fc.assert(
      fc.asyncProperty(anyBytes, fc.string(), async (plain, place) => {
        const sealed = await sealing.seal(plain, place);
        expect(sealed && (await sealing.unseal(sealed, place))).toEqual(plain);
      }),
    );
  });

  it('never opens anything that was changed, cut or lengthened', async () => {
    const sealing = await freshSealing();
    const sealed = await sealing.seal(text, 'd1 1');
    if (sealed === undefined) throw new Error('not sealed');
    const harm = fc.record({ at: fc.nat(sealed.length - 1), bit: fc.nat(7), cut: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(harm, async ({ at, bit, cut }) => {
        const changed = cut ? sealed.slice(0, at) : new Uint8Array(sealed);
        if (!cut) changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(await sealing.unseal(changed, 'd1 1')).toBeUndefined();
      }),
    );
    expect(await sealing.unseal(new Uint8Array([...sealed, 0]), 'd1 1')).toBeUndefined();
  });

  it('opens in no other place than it was sealed for', async () => {
    const sealing = await freshSealing();
    const sealed = await sealing.seal(text, 'd1 1');
    expect(sealed && (await sealing.unseal(sealed, 'd1 2'))).toBeUndefined();
  });

  it('opens with no other key', async () => {
    const sealed = await (await freshSealing()).seal(text, 'd1 1');
    expect(sealed && (await (await freshSealing()).unseal(sealed, 'd1 1'))).toBeUndefined();
  });

  it('ends with its key: nothing opens, nothing more is sealed', async () => {
    const sealing = await freshSealing();
    const sealed = await sealing.seal(text, 'd1 1');
    sealing.drop();
    expect(sealed && (await sealing.unseal(sealed, 'd1 1'))).toBeUndefined();
    expect(await sealing.seal(text, 'd1 2')).toBeUndefined();
  });

  it('uses an IV once: the same text sealed twice is not the same bytes', async () => {
    const sealing = await freshSealing();
    expect(await sealing.seal(text, 'd1 1')).not.toEqual(await sealing.seal(text, 'd1 1'));
  });

  it('refuses an IV of another length', async () => {
    const sealing = new KeySealing(await createSealingKey(), () => new Uint8Array(8));
    await expect(sealing.seal(text, 'd1 1')).rejects.toThrow(RangeError);
  });

  it('has a key that cannot be taken out', async () => {
    const key = await createSealingKey();
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });
});
