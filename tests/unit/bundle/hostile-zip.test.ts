import { beforeAll, expect, test } from 'vitest';
import { deflateRawSync } from 'node:zlib';
import { joinBytes, utf8, type Bytes } from '../../../src/bundle/bytes';
import { createDeviceKey, deviceSigner } from '../../../src/bundle/device-signer';
import { openBytes, packed, photo } from '../../support/bundles';
import { rawZip, unpack, type RawEntry } from '../../support/raw-zip';

let bundle: Bytes;
let entries: readonly RawEntry[];
beforeAll(async () => {
  const signer = await deviceSigner(await createDeviceKey(), '2026-11-24T10:15:31+08:00');
  bundle = await packed(signer, { attachments: [photo(100), photo(101)] });
  entries = unpack(bundle);
});

const data = utf8('evil');
const photoAt = 2;

/** The bundle with fields of its first attachment changed. */
function changed(change: Partial<RawEntry>): Bytes {
  return rawZip({
    entries: entries.map((entry, at) => (at === photoAt ? { ...entry, ...change } : entry)),
  });
}

/** The bundle with one more entry before its manifest. */
function added(entry: RawEntry): Bytes {
  return rawZip({ entries: [...entries.slice(0, -2), entry, ...entries.slice(-2)] });
}

// The first twenty are those that ZIP libraries were measured against: the best of them let seven pass.
const cases: readonly [name: string, make: () => Bytes, reason: string][] = [
  ['a name that climbs', () => added({ name: '../../evil.txt', data }), 'entry-names'],
  ['an absolute name', () => added({ name: '/etc/evil', data }), 'entry-names'],
  [
    'a name that climbs with backslashes',
    () => added({ name: '..\\..\\evil.txt', data }),
    'entry-names',
  ],
  ['a name twice, with other data', () => added({ name: 'application.json', data }), 'entry-names'],
  ['a name twice but for its case', () => added({ name: 'APPLICATION.json', data }), 'entry-names'],
  [
    'a name twice, composed and decomposed',
    () => added({ name: 'attachments/e\u0301.jpg', data }),
    'container',
  ],
  ['__proto__', () => added({ name: '__proto__', data }), 'entry-names'],
  ['constructor', () => added({ name: 'constructor', data }), 'entry-names'],
  [
    'another name in the local header',
    () => changed({ localName: 'attachments/a009.jpg' }),
    'container',
  ],
  ['a wrong checksum', () => changed({ crc: 1 }), 'checksum'],
  ['10 bytes declared, 100 there', () => changed({ size: 10 }), 'container'],
  ['1 GB declared, 100 bytes there', () => changed({ size: 2 ** 30 }), 'container'],
  ['two entries on one local header', () => changed({ sharedWith: photoAt + 1 }), 'container'],
  [
    '64 MB of zeros in 65 kB',
    () => changed({ method: 8, data: deflateRawSync(new Uint8Array(64 * 2 ** 20)) }),
    'container',
  ],
  ['something after it', () => joinBytes([bundle, data]), 'truncated'],
  ['something before it', () => joinBytes([data, bundle]), 'other-file'],
  ['half of it', () => bundle.slice(0, bundle.length / 2), 'truncated'],
  ['a symbolic link', () => changed({ madeBy: 0x030a, attributes: 0xa1ff0000 }), 'container'],
  [
    'a name that reads from the right',
    () => added({ name: 'attachments/\u202egpj.a', data }),
    'container',
  ],
  ['a NUL in a name', () => changed({ name: 'attachments/a001.jpg\0.exe' }), 'entry-names'],
  ['a device of Windows', () => added({ name: 'CON', data }), 'entry-names'],

  ['an empty name', () => added({ name: '', data }), 'entry-names'],
  ['a folder', () => added({ name: 'attachments/', data: Uint8Array.of() }), 'entry-names'],
  [
    'a name with a space at its end',
    () => added({ name: 'attachments/a003.jpg ', data }),
    'entry-names',
  ],
  ['a second extension', () => added({ name: 'attachments/a003.jpg.exe', data }), 'entry-names'],
  [
    'an extension of another kind',
    () => added({ name: 'attachments/a003.svg', data }),
    'entry-names',
  ],
  [
    'a line break after a name',
    () => added({ name: 'attachments/a003.jpg\n', data }),
    'entry-names',
  ],
  ['encryption', () => changed({ flags: 1 }), 'container'],
  ['a data descriptor', () => changed({ flags: 8 }), 'container'],
  ['UTF-8 names', () => changed({ flags: 0x0800 }), 'container'],
  ['another time', () => changed({ time: 1 }), 'container'],
  [
    'an extra field',
    () => changed({ extra: Uint8Array.of(1, 0, 0, 0), localExtra: Uint8Array.of(1, 0, 0, 0) }),
    'container',
  ],
  [
    'an extra field in the directory alone',
    () => changed({ extra: Uint8Array.of(1, 0, 0, 0) }),
    'container',
  ],
  [
    'an extra field in the local header alone',
    () => changed({ localExtra: Uint8Array.of(1, 0, 0, 0) }),
    'container',
  ],
  ['a comment on an entry', () => changed({ comment: 'x' }), 'container'],
  ['a comment on the whole', () => rawZip({ entries, comment: 'x' }), 'truncated'],
  [
    'a comment that looks like an end',
    () => rawZip({ entries, comment: 'PK\x05\x06' + '\0'.repeat(18) }),
    'container',
  ],
  ['a gap between entries', () => changed({ gap: data }), 'container'],
  ['more entries declared', () => rawZip({ entries, count: entries.length + 1 }), 'container'],
  ['fewer entries declared', () => rawZip({ entries, count: entries.length - 1 }), 'container'],
  ['ZIP64 marks', () => rawZip({ entries, count: 0xffff }), 'container'],
  ['several disks', () => rawZip({ entries, disk: 1 }), 'container'],
  [
    '201 entries',
    () =>
      rawZip({
        entries: [
          ...entries,
          ...Array.from({ length: 201 - entries.length }, () => ({ name: 'x', data })),
        ],
      }),
    'container',
  ],
];

test('an archive of the same maker is the bundle, so each case differs by its fault alone', async () => {
  expect(rawZip({ entries })).toEqual(bundle);
  expect(changed({})).toEqual(bundle);
  expect(await openBytes(bundle)).toHaveProperty('state', 'intact');
});

test.each(cases)('%s is refused', async (_, make, reason) => {
  const bytes = make();
  expect(bytes).not.toEqual(bundle);
  expect(await openBytes(bytes)).toHaveProperty('reason', reason);
});
