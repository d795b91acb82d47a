import type { Certificate } from '@peculiar/asn1-x509';
import { beforeAll, describe, expect, test } from 'vitest';
import { sha256, utf8, type Bytes } from '../../../src/bundle/bytes';
import { certificate, certificateBody } from '../../../src/bundle/certificate';
import { der, signatureFile, signedAttributes, toBeSigned } from '../../../src/bundle/cms';
import { verifySignature } from '../../../src/bundle/cms-verify';
import {
  createDeviceKey,
  deviceFingerprint,
  deviceSigner,
  keyFingerprint,
} from '../../../src/bundle/device-signer';
import { toDer } from '../../../src/bundle/ecdsa-der';
import { parseInstant } from '../../../src/bundle/instant';

const now = '2026-11-24T10:15:30+08:00';
const content = utf8('<清单/>');
let keys: CryptoKeyPair;
let others: CryptoKeyPair;
beforeAll(async () => {
  keys = await createDeviceKey();
  others = await createDeviceKey();
});

async function spki(pair: CryptoKeyPair): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
}

async function sign(
  pair: CryptoKeyPair,
  bytes: Bytes,
  encode: (raw: Uint8Array) => Bytes = toDer,
): Promise<Bytes> {
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  return encode(new Uint8Array(await crypto.subtle.sign(algorithm, pair.privateKey, bytes)));
}

const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** The other valid s of the same signature, in DER. */
function withLargerS(raw: Uint8Array): Bytes {
  const [r, s] = [raw.subarray(0, 32), raw.subarray(32)].map((half) =>
    BigInt(`0x${Buffer.from(half).toString('hex')}`),
  );
  if (r === undefined || s === undefined) throw new Error('no signature');
  const integers = [r, s > order / 2n ? s : order - s].map((number) => {
    const hex = number.toString(16);
    const even = hex.padStart(hex.length + (hex.length % 2), '0');
    const digits = Buffer.from(/^[89a-f]/.test(even) ? `00${even}` : even, 'hex');
    return Buffer.concat([Uint8Array.of(2, digits.length), digits]);
  });
  const body = Buffer.concat(integers);
  return new Uint8Array([0x30, body.length, ...body]);
}

/** A signature of our form in which every key can be chosen apart. */
async function forged(by: {
  certified: CryptoKeyPair;
  certifier: CryptoKeyPair;
  signer: CryptoKeyPair;
  shown?: Certificate;
  encode?: (raw: Uint8Array) => Bytes;
}): Promise<Bytes> {
  const signedAt = parseInstant(now);
  if (!signedAt) throw new Error(now);
  const body = await certificateBody({ publicKey: await spki(by.certified), signedAt });
  const made = certificate(body, await sign(by.certifier, der(body)));
  const contentDigest = await sha256(content);
  const attributes = await signedAttributes({ contentDigest, signedAt, certificate: made });
  const value = await sign(by.signer, toBeSigned(attributes), by.encode);
  return signatureFile(by.shown ?? made, attributes, value);
}

describe('a device key', () => {
  test('can sign, and its private half cannot be read', async () => {
    expect(keys.privateKey.usages).toEqual(['sign']);
    await expect(crypto.subtle.exportKey('pkcs8', keys.privateKey)).rejects.toThrow();
  });

  test('has a fingerprint of 8 hex digits, its own', async () => {
    const fingerprint = await deviceFingerprint(keys.publicKey);
    expect(fingerprint).toMatch(/^[0-9a-f]{8}$/);
    expect(fingerprint).not.toBe(await deviceFingerprint(others.publicKey));
  });

  test('does not sign at a time that is none', async () => {
    await expect(deviceSigner(keys, '2026-11-24')).rejects.toThrow(RangeError);
  });
});

describe('a signature', () => {
  test('tells when and by which key it was made', async () => {
    const signature = await (await deviceSigner(keys, now)).sign(content);
    const verified = await verifySignature(content, signature);
    expect(verified).toEqual({ signedAt: now, publicKey: await spki(keys) });
    if (typeof verified === 'string') throw new Error(verified);
    expect(await keyFingerprint(verified.publicKey)).toBe(await deviceFingerprint(keys.publicKey));
  });

  test('holds in the last second of two-digit years and in the next', async () => {
    for (const time of ['2050-01-01T07:59:59+08:00', '2050-01-01T08:00:00+08:00']) {
      const signature = await (await deviceSigner(keys, time)).sign(content);
      expect(await verifySignature(content, signature)).toMatchObject({ signedAt: time });
    }
  });

  test('of the parts that the forgeries below are made of holds', async () => {
    const signature = await forged({ certified: keys, certifier: keys, signer: keys });
    expect(await verifySignature(content, signature)).toHaveProperty('signedAt', now);
  });

  test('names the device, not a person', async () => {
    const signature = await (await deviceSigner(keys, now)).sign(content);
    const text = new TextDecoder().decode(signature);
    expect(text).toContain(`设备签名 ${await deviceFingerprint(keys.publicKey)}`);
  });

  // One in 128 has an integer that is shorter than 32 bytes: a few would not meet it.
  test('holds 2,000 times in a row, short integers included', { timeout: 60_000 }, async () => {
    const signer = await deviceSigner(keys, now);
    const lengths = new Set<number>();
    for (let round = 0; round < 2000; round += 1) {
      const signature = await signer.sign(content);
      lengths.add(signature.length);
      expect(await verifySignature(content, signature)).toHaveProperty('publicKey');
    }
    expect(lengths.size).toBeGreaterThan(2);
  });

  test('sorts its signed attributes as DER sorts a set', async () => {
    const signedAt = parseInstant(now);
    if (!signedAt) throw new Error(now);
    const body = await certificateBody({ publicKey: await spki(keys), signedAt });
    const attributes = await signedAttributes({
      contentDigest: await sha256(content),
      signedAt,
      certificate: certificate(body, new Uint8Array(70)),
    });
    const encodings = attributes.map((attribute) => Buffer.from(der(attribute)));
    expect(encodings).toEqual(encodings.toSorted((a, b) => Buffer.compare(a, b)));
  });
});

describe('refused is a signature', () => {
  test('over other content', async () => {
    const signature = await (await deviceSigner(keys, now)).sign(content);
    expect(await verifySignature(utf8('<清单 />'), signature)).toBe('signature-form');
  });

  test('by another key than the certificate names', async () => {
    const signature = await forged({ certified: keys, certifier: keys, signer: others });
    expect(await verifySignature(content, signature)).toBe('signature');
  });

  test('with a certificate that its key did not sign', async () => {
    const signature = await forged({ certified: keys, certifier: others, signer: keys });
    expect(await verifySignature(content, signature)).toBe('signature');
  });

  test('beside a certificate that it does not bind', async () => {
    const signedAt = parseInstant(now);
    if (!signedAt) throw new Error(now);
    // Same key, same time, another signature on the certificate: valid by itself, but not the one that was signed.
    const body = await certificateBody({ publicKey: await spki(keys), signedAt });
    const shown = certificate(body, await sign(keys, der(body)));
    const signature = await forged({ certified: keys, certifier: keys, signer: keys, shown });
    expect(await verifySignature(content, signature)).toBe('signature-form');
  });

  test('with the larger s, which ECDSA alone would accept', async () => {
    const key = { certified: keys, certifier: keys, signer: keys };
    const verified = await verifySignature(content, await forged({ ...key, encode: withLargerS }));
    expect(verified).toBe('signature');
  });

  test.each([
    ['no bytes', Uint8Array.of()],
    ['a lone SEQUENCE', Uint8Array.of(0x30, 0)],
    ['a length beyond the end', Uint8Array.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff)],
    ['an endless nesting', new Uint8Array(4096).fill(0x30)],
    ['indefinite lengths', new Uint8Array(4096).map((_, at) => (at % 2 === 0 ? 0x30 : 0x80))],
    ['text', utf8('-----BEGIN PKCS7-----')],
  ])('of %s', async (_, bytes) => {
    expect(await verifySignature(content, bytes)).toBe('signature-form');
  });

  test('cut at any place', async () => {
    const signature = await (await deviceSigner(keys, now)).sign(content);
    for (let length = 0; length < signature.length; length += 1) {
      const verified = await verifySignature(content, signature.slice(0, length));
      expect(verified, `${String(length)} bytes`).toBeTypeOf('string');
    }
  });

  test('followed by a byte', async () => {
    const signature = await (await deviceSigner(keys, now)).sign(content);
    const longer = new Uint8Array([...signature, 0]);
    expect(await verifySignature(content, longer)).toBe('signature-form');
  });
});
