import { expect, test } from 'vitest';
import { createDeviceKey, deviceSigner } from '../../../src/bundle/device-signer';
import { openBytes, packed } from '../../support/bundles';

// No sample: what a signature is worth is that there is no place it does not cover.
test('every single bit of a small bundle is covered', { timeout: 300_000 }, async () => {
  const signer = await deviceSigner(await createDeviceKey(), '2026-11-24T10:15:31+08:00');
  const bundle = await packed(signer, { item: 'serious-other' });
  expect(await openBytes(bundle)).toHaveProperty('state', 'intact');
  const accepted: number[] = [];
  for (let bit = 0; bit < bundle.length * 8; bit += 1) {
    const at = bit >> 3;
    bundle[at] = (bundle[at] ?? 0) ^ (1 << (bit & 7));
    if ((await openBytes(bundle)).state === 'intact') accepted.push(bit);
    bundle[at] = (bundle[at] ?? 0) ^ (1 << (bit & 7));
  }
  expect(accepted).toEqual([]);
  // Put back, it opens: the loop did change one bit at a time.
  expect(await openBytes(bundle)).toHaveProperty('state', 'intact');
});
