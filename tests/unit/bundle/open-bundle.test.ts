import { beforeAll, describe, expect, test } from 'vitest';
import { utf8, type Bytes } from '../../../src/bundle/bytes';
import { crc32 } from '../../../src/bundle/crc32';
import { createDeviceKey, deviceSigner } from '../../../src/bundle/device-signer';
import { openBundle } from '../../../src/bundle/open-bundle';
import type { Signer } from '../../../src/bundle/pack-bundle';
import { writeZip } from '../../../src/bundle/zip-write';
import { catalogue } from '../../../src/catalogue/index';
import { openBytes, packed, photo, signedArchive } from '../../support/bundles';
import { rawZip, unpack, type RawEntry } from '../../support/raw-zip';

let signer: Signer;
let other: Signer;
let bundle: Bytes;
let entries: readonly RawEntry[];
beforeAll(async () => {
  signer = await deviceSigner(await createDeviceKey(), '2026-11-24T10:15:31+08:00');
  other = await deviceSigner(await createDeviceKey(), '2026-11-24T10:15:31+08:00');
  bundle = await packed(signer, { attachments: [photo(300), photo(301, '第二张')] });
  entries = unpack(bundle);
});

/** The bundle with some entries replaced and checksums put right. */
function edited(edit: (entry: RawEntry) => RawEntry | readonly RawEntry[]): Bytes {
  return rawZip({ entries: entries.flatMap(edit) });
}

test('the hand-made archive is the bundle when nothing is changed', async () => {
  expect(edited((entry) => entry)).toEqual(bundle);
  expect(await openBytes(bundle)).toHaveProperty('state', 'intact');
});

describe('is not a bundle', () => {
  test.each([
    ['an empty file', '', 'empty'],
    ['text', '信用修复申请', 'other-file'],
    ['a PDF', '%PDF-1.7\n', 'other-file'],
    ['the first two bytes of a ZIP', 'PK', 'other-file'],
  ])('%s', async (_, text, reason) => {
    expect(await openBytes(utf8(text))).toEqual({ state: 'not-a-bundle', reason });
  });

  test.each([
    ['a ZIP of something else', [{ name: 'word/document.xml', data: utf8('<w/>') }]],
    ['an empty ZIP', []],
    [
      'another ASiC container',
      [{ name: 'mimetype', data: utf8('application/vnd.etsi.asic-s+zip') }],
    ],
  ])('%s', async (_, contents) => {
    const refused = { state: 'not-a-bundle', reason: 'other-file' };
    expect(await openBytes(rawZip({ entries: contents }))).toEqual(refused);
  });
});

describe('altered', () => {
  test('when it was cut, wherever', { timeout: 60_000 }, async () => {
    const file = new Blob([bundle]);
    for (let length = 0; length < bundle.length; length += 1) {
      const opened = await openBundle(file.slice(0, length), catalogue);
      expect(opened, `${String(length)} bytes`).toHaveProperty('reason');
    }
    const opened = await openBundle(file.slice(0, bundle.length - 1), catalogue);
    expect(opened).toEqual({ state: 'altered', reason: 'truncated' });
  });

  test('when a file was changed and the checksum put right', async () => {
    const changed = edited((entry) =>
      entry.name === 'attachments/a002.jpg'
        ? { ...entry, data: entry.data.map((b) => b ^ 1) }
        : entry,
    );
    expect(await openBytes(changed)).toEqual({ state: 'altered', reason: 'manifest' });
  });

  test('when the data was changed and the checksum put right', async () => {
    const changed = edited((entry) =>
      entry.name === 'application.json'
        ? { ...entry, data: utf8(new TextDecoder().decode(entry.data).replace('晨光', '晨星')) }
        : entry,
    );
    expect(await openBytes(changed)).toEqual({ state: 'altered', reason: 'manifest' });
  });

  test('when two files were swapped', async () => {
    const first = entries.find(({ name }) => name.includes('a001'));
    const second = entries.find(({ name }) => name.includes('a002'));
    if (!first || !second) throw new Error('two attachments');
    const swapped = edited((entry) => {
      if (entry === first) return { ...entry, data: second.data };
      return entry === second ? { ...entry, data: first.data } : entry;
    });
    // Equal content would not be a change.
    expect(first.data).not.toEqual(second.data);
    expect(await openBytes(swapped)).toEqual({ state: 'altered', reason: 'manifest' });
  });

  test('when a file was added', async () => {
    const added = edited((entry) =>
      entry.name === 'META-INF/ASiCManifest.xml'
        ? [{ name: 'attachments/a003.jpg', data: utf8('x') }, entry]
        : entry,
    );
    expect(await openBytes(added)).toEqual({ state: 'altered', reason: 'manifest' });
  });

  test('when a file was taken away', async () => {
    const fewer = edited((entry) => (entry.name === 'attachments/a002.jpg' ? [] : entry));
    expect(await openBytes(fewer)).toEqual({ state: 'altered', reason: 'manifest' });
  });

  test('when files stand in another order', async () => {
    const [type, application, first, second, ...rest] = entries;
    if (!type || !application || !first || !second) throw new Error('two attachments');
    const moved = rawZip({ entries: [type, application, second, first, ...rest] });
    expect(await openBytes(moved)).toEqual({ state: 'altered', reason: 'manifest' });
  });

  test('when the manifest lists the same in another order', async () => {
    const reordered = edited((entry) => {
      if (entry.name !== 'META-INF/ASiCManifest.xml') return entry;
      const lines = new TextDecoder().decode(entry.data).split('\n');
      const [a, b] = [lines[4] ?? '', lines[5] ?? ''];
      return { ...entry, data: utf8(lines.with(4, b).with(5, a).join('\n')) };
    });
    expect(reordered).toHaveLength(bundle.length);
    expect(await openBytes(reordered)).toEqual({ state: 'altered', reason: 'manifest' });
  });

  test('when the manifest says the same in other words', async () => {
    const reworded = edited((entry) =>
      entry.name === 'META-INF/ASiCManifest.xml'
        ? { ...entry, data: utf8(new TextDecoder().decode(entry.data).replaceAll('"', "'")) }
        : entry,
    );
    expect(await openBytes(reworded)).toEqual({ state: 'altered', reason: 'manifest' });
  });

  test('when the manifest is missing', async () => {
    const bare = edited((entry) => (entry.name.endsWith('.xml') ? [] : entry));
    expect(await openBytes(bare)).toEqual({ state: 'altered', reason: 'manifest-missing' });
  });

  test('when the signature is missing', async () => {
    const bare = edited((entry) => (entry.name.endsWith('.p7s') ? [] : entry));
    expect(await openBytes(bare)).toEqual({ state: 'altered', reason: 'signature-missing' });
  });

  test('when the signature is empty', async () => {
    const bare = edited((entry) =>
      entry.name.endsWith('.p7s') ? { ...entry, data: Uint8Array.of() } : entry,
    );
    expect(await openBytes(bare)).toEqual({ state: 'altered', reason: 'signature-form' });
  });

  test('when it carries the signature of another bundle of the same key', async () => {
    const later = unpack(await packed(signer, { revision: 2 }));
    const mixed = edited((entry) =>
      entry.name.endsWith('.p7s')
        ? (later.find(({ name }) => name === entry.name) ?? entry)
        : entry,
    );
    expect(await openBytes(mixed)).toEqual({ state: 'altered', reason: 'signature-form' });
  });

  test('when the data of an older revision was put back', async () => {
    const later = unpack(
      await packed(signer, { revision: 2, attachments: [photo(300), photo(301, '第二张')] }),
    );
    const mixed = rawZip({
      entries: later.map((entry) =>
        entry.name === 'application.json'
          ? (entries.find(({ name }) => name === entry.name) ?? entry)
          : entry,
      ),
    });
    expect(await openBytes(mixed)).toEqual({ state: 'altered', reason: 'manifest' });
  });

  test('when the signed data names other files than there are', async () => {
    const application = entries.find(({ name }) => name === 'application.json');
    if (!application) throw new Error('application.json');
    const signed = await signedArchive([application], signer);
    expect(await openBytes(rawZip({ entries: signed }))).toEqual({
      state: 'altered',
      reason: 'files',
    });
  });
});

test('another person can sign other content: intact, with another key', async () => {
  const mine = await openBytes(bundle);
  const theirs = await openBytes(await packed(other, { answers: { 'entity.name': '别的公司' } }));
  if (mine.state !== 'intact') throw new Error(mine.reason);
  if (theirs.state !== 'intact') throw new Error(theirs.reason);
  expect(theirs.deviceKey).not.toBe(mine.deviceKey);
});

describe('unsupported', () => {
  test('when it is larger than any bundle, before anything of it is read', async () => {
    const huge = Object.defineProperty(new Blob([bundle]), 'size', { value: 600 * 2 ** 20 });
    const opened = await openBundle(huge, catalogue);
    expect(opened).toEqual({ state: 'unsupported', reason: 'too-large' });
  });

  test('when one entry is larger than 100 MB, before it is read', async () => {
    const part = new Uint8Array(2 ** 20);
    const data = new Blob([...Array.from({ length: 100 }, () => part), Uint8Array.of(0)]);
    const type = entries[0];
    if (!type) throw new Error('mimetype');
    const zip = writeZip([
      { name: type.name, crc: crc32(type.data), size: 31, data: new Blob([bundle.slice(38, 69)]) },
      { name: 'application.json', crc: 0, size: data.size, data },
    ]);
    const opened = await openBundle(zip, catalogue);
    expect(opened).toEqual({ state: 'unsupported', reason: 'too-large' });
  });

  test('when it is signed with another algorithm', async () => {
    // ecdsa-with-SHA384 differs in one number from ours, which stands last in the file.
    const oid = Buffer.from('2a8648ce3d040302', 'hex');
    const changed = edited((entry) => {
      if (!entry.name.endsWith('.p7s')) return entry;
      const data = Buffer.from(entry.data);
      data[data.lastIndexOf(oid) + oid.length - 1] = 3;
      return { ...entry, data: new Uint8Array(data) };
    });
    expect(changed).not.toEqual(bundle);
    const refused = { state: 'unsupported', reason: 'other-algorithm' };
    expect(await openBytes(changed)).toEqual(refused);
  });

  test('when the file was moved since it was chosen', async () => {
    const gone = new Blob([bundle]);
    gone.slice = () => gone;
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    const opened = await openBundle(gone, catalogue);
    expect(opened).toEqual({ state: 'unsupported', reason: 'unreadable' });
  });
});
