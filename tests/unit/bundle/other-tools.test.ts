import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Certificate, ContentInfo, CryptoEngine, SignedData, setEngine } from 'pkijs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createDeviceKey,
  deviceFingerprint,
  deviceSigner,
} from '../../../src/bundle/device-signer';
import { filledForm, packed, photo } from '../../support/bundles';
import { unpack, type RawEntry } from '../../support/raw-zip';

// Long ago: the tools compare the certificate with the clock of the machine, which may be slow.
const signedAt = '2024-07-29T10:15:31+08:00';

function isInstalled(tool: string): boolean {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
const path = (name: string): string => join(folder, name);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What the tool says; throws with its message when it refuses. */
function run(tool: string, ...args: readonly string[]): string {
  return execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

let entries: readonly RawEntry[];
let keys: CryptoKeyPair;

function content(name: string): Uint8Array<ArrayBuffer> {
  const entry = entries.find((each) => each.name.endsWith(name));
  if (!entry) throw new Error(name);
  return new Uint8Array(entry.data);
}

beforeAll(async () => {
  keys = await createDeviceKey();
  const bundle = await packed(await deviceSigner(keys, signedAt), {
    forms: [await filledForm('f01')],
    attachments: [photo(5000), photo(1)],
  });
  entries = unpack(bundle);
  writeFileSync(path('bundle.asice'), bundle);
  writeFileSync(path('manifest.xml'), content('.xml'));
  writeFileSync(path('signature.p7s'), content('.p7s'));
  writeFileSync(path('other.xml'), `${new TextDecoder().decode(content('.xml'))} `);
}, 30_000);

describe.skipIf(!isInstalled('openssl'))('OpenSSL', () => {
  const verify = (manifest: string): string => {
    const file = path('signature.p7s');
    run(
      'openssl',
      'pkcs7',
      '-inform',
      'DER',
      '-in',
      file,
      '-print_certs',
      '-out',
      path('device.pem'),
    );
    return run(
      ...([
        'openssl',
        'cms',
        '-verify',
        '-cades',
        '-binary',
        '-inform',
        'DER',
        '-in',
        file,
      ] as const),
      ...([
        '-content',
        path(manifest),
        '-CAfile',
        path('device.pem'),
        '-out',
        path('out'),
      ] as const),
    );
  };

  test('accepts the signature as CAdES', () => {
    expect(() => verify('manifest.xml')).not.toThrow();
  });

  test('refuses it over another manifest', () => {
    expect(() => verify('other.xml')).toThrow('content verify error');
  });

  test('reads in the certificate what it says of itself', async () => {
    verify('manifest.xml');
    const text = run(
      'openssl',
      'x509',
      '-in',
      path('device.pem'),
      '-noout',
      '-text',
      '-nameopt',
      'utf8',
    );
    expect(text).toContain(`CN=设备签名 ${await deviceFingerprint(keys.publicKey)}`);
    expect(text).toContain('Jul 29 02:15:31 2024 GMT');
    expect(text).toContain('Dec 31 23:59:59 9999 GMT');
    expect(text).toContain('CA:FALSE');
  });
});

test.skipIf(!isInstalled('unzip'))('unzip finds no error and the same names', () => {
  expect(run('unzip', '-t', path('bundle.asice'))).toContain('No errors detected');
  const listed = run('unzip', '-Z1', path('bundle.asice')).trimEnd().split('\n');
  expect(listed).toEqual(entries.map(({ name }) => name));
});

test.skipIf(!isInstalled('python3'))('Python reads the same names and bytes', () => {
  const script =
    'import sys,zipfile,hashlib\n' +
    'z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None\n' +
    'for i in z.infolist(): print(i.filename, i.file_size, hashlib.sha256(z.read(i)).hexdigest())';
  const hash = (name: string): string => run('sha256sum', path(name)).slice(0, 64);
  const expected = entries.map(({ name, data }, at) => {
    writeFileSync(path(String(at)), data);
    return `${name} ${String(data.length)} ${hash(String(at))}`;
  });
  expect(run('python3', '-c', script, path('bundle.asice')).trimEnd().split('\n')).toEqual(
    expected,
  );
});

test.skipIf(!isInstalled('xmllint'))('xmllint finds the manifest well formed', () => {
  expect(() => run('xmllint', '--noout', '--nonet', path('manifest.xml'))).not.toThrow();
  const count = run(
    'xmllint',
    '--xpath',
    'count(//*[local-name()="DataObjectReference"])',
    path('manifest.xml'),
  );
  expect(count.trim()).toBe(String(entries.length - 3));
});

describe('pkijs', () => {
  const verify = async (manifest: Uint8Array<ArrayBuffer>): Promise<boolean> => {
    setEngine('node', new CryptoEngine({ name: 'node', crypto: globalThis.crypto }));
    const file = content('.p7s');
    const signed = new SignedData({ schema: ContentInfo.fromBER(file.buffer).content });
    const device = signed.certificates?.[0];
    if (!(device instanceof Certificate)) throw new Error('no certificate');
    // It asks that every certificate of a chain belong to an authority; a self-signed one is checked by itself.
    expect(await device.verify()).toBe(true);
    return signed.verify({ signer: 0, data: manifest.buffer });
  };

  test('accepts the signature and the certificate', async () => {
    expect(await verify(content('.xml'))).toBe(true);
  });

  test('refuses it over another manifest', async () => {
    const other = content('.xml');
    other[0] = 0;
    await expect(verify(other)).rejects.toThrow('Message digest');
  });
});
