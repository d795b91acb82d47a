import { beforeAll, describe, expect, test } from 'vitest';
import { createDeviceKey, deviceSigner } from '../../../src/bundle/device-signer';
import type { Signer } from '../../../src/bundle/pack-bundle';
import { utf8 } from '../../../src/bundle/bytes';
import { canonicalJson } from '../../../src/catalogue/canonical-json';
import { openBytes, packed, signedArchive } from '../../support/bundles';
import { rawZip, unpack } from '../../support/raw-zip';

let signer: Signer;
beforeAll(async () => {
  signer = await deviceSigner(await createDeviceKey(), '2026-11-24T10:15:31+08:00');
});

/** The packed data with changes, under a true signature. */
async function signed(change: (json: string) => string): Promise<unknown> {
  const application = unpack(await packed(signer))[1];
  const json = change(new TextDecoder().decode(application?.data));
  const data = utf8(json);
  return openBytes(
    rawZip({ entries: await signedArchive([{ name: 'application.json', data }], signer) }),
  );
}

/** The same with one member set or, when undefined, taken away. */
async function signedWith(members: Readonly<Record<string, unknown>>): Promise<unknown> {
  return signed((json) => {
    const data: unknown = JSON.parse(json);
    return canonicalJson({ ...(typeof data === 'object' && data), ...members });
  });
}

describe('data that is signed but not an application', () => {
  test('is the only reason in these tests: unchanged it opens', async () => {
    expect(await signed((json) => json)).toHaveProperty('state', 'intact');
    expect(await signedWith({})).toHaveProperty('state', 'intact');
  });

  test.each<[string, (json: string) => string]>([
    ['__proto__', (json) => json.replace('{', '{"__proto__":{"format":1},')],
    ['a key twice', (json) => json.replace('"appVersion"', '"appVersion":"9","appVersion"')],
    [
      'ten thousand levels',
      (json) => json.replace('"papers":[]', `"papers":${'['.repeat(1e4)}${']'.repeat(1e4)}`),
    ],
    [
      'a million keys',
      () => `{${Array.from({ length: 1e6 }, (_, key) => `"k${String(key)}":0`).join(',')}}`,
    ],
    ['a byte order mark', (json) => `\ufeff${json}`],
    ['half of a surrogate pair', (json) => json.replace('"0.1.0"', '"\\ud842"')],
    ['a huge number', (json) => json.replace('"revision":1', '"revision":1e400')],
    ['a number with a fraction', (json) => json.replace('"revision":1', '"revision":1.5')],
    ['white space', (json) => `${json}\n`],
    ['nothing', () => ''],
    ['null', () => 'null'],
  ])('%s', async (_, change) => {
    const refused = { state: 'not-a-bundle', reason: 'application' };
    expect(await signed(change)).toEqual(refused);
  });

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['a member more', { rules: {} }],
    ['a member less', { facts: undefined }],
    ['an item that does not exist', { itemId: 'penalty' }],
    ['a day that does not exist', { on: '2026-02-30' }],
    ['a day other than that of the assessment', { on: '2026-11-23' }],
    ['a digest other than that of the assessment', { digest: 'f'.repeat(64) }],
    ['a fact that is an object', { facts: { severity: {} } }],
    ['a fact named constructor', { facts: { constructor: 'x' } }],
    ['format 0', { format: 0 }],
    ['no format', { format: undefined }],
  ])('%s', async (_, members) => {
    const refused = { state: 'not-a-bundle', reason: 'application' };
    expect(await signedWith(members)).toEqual(refused);
  });

  test('of a later format is told apart, whatever else it holds', async () => {
    const refused = { state: 'unsupported', reason: 'newer-format' };
    expect(await signedWith({ format: 2, attestation: {} })).toEqual(refused);
  });
});
