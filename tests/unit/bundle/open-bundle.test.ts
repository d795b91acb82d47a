import { beforeAll, describe, expect, test } from 'vitest';
import { joinBytes, utf8, type Bytes } from '../../../src/bundle/bytes';
import { createDeviceKey, deviceSigner } from '../../../src/bundle/device-signer';
import { openBundle } from '../../../src/bundle/open-bundle';
import { packBundle, type BundleInput, type Signer } from '../../../src/bundle/pack-bundle';
import { canonicalJson } from '../../../src/bundle/strict-json';
import { catalogue } from '../../../src/catalogue/index';
import {
  bundleInput,
  bytesOf,
  filledForm,
  photo,
  rawZip,
  signedArchive,
  unpack,
  type RawEntry,
} from '../../support/bundles';

let signer: Signer;
let other: Signer;
let bundle: Bytes;
let entries: readonly RawEntry[];
beforeAll(async () => {
  signer = await deviceSigner(await createDeviceKey(), '2026-11-24T10:15:31+08:00');
  other = await deviceSigner(await createDeviceKey(), '2026-11-24T10:15:31+08:00');
  bundle = await packed({ attachments: [photo(300), photo(301, '第二张')] });
  entries = unpack(bundle);
});

async function packed(given: Partial<BundleInput>, by = signer): Promise<Bytes> {
  return bytesOf(await packBundle(bundleInput(given), by));
}

async function refusal(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  return openBundle(new Blob([bytes]), catalogue);
}

/** The bundle with some entries replaced and checksums put right. */
function edited(edit: (entry: RawEntry) => RawEntry | readonly RawEntry[]): Bytes {
  return rawZip({ entries: entries.flatMap(edit) });
}

test('the hand-made archive is the bundle when nothing is changed', async () => {
  expect(edited((entry) => entry)).toEqual(bundle);
  expect(await refusal(bundle)).toHaveProperty('state', 'intact');
});

describe('is not a bundle', () => {
  test.each([
    ['an empty file', '', 'empty'],
    ['text', '信用修复申请', 'other-file'],
    ['a PDF', '%PDF-1.7\n', 'other-file'],
    ['the first two bytes of a ZIP', 'PK', 'other-file'],
  ])('%s', async (_, text, reason) => {
    expect(await refusal(utf8(text))).toEqual({ state: 'not-a-bundle', reason });
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
    expect(await refusal(rawZip({ entries: contents }))).toEqual(refused);
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
    expect(await refusal(changed)).toEqual({ state: 'altered', reason: 'manifest' });
  });

  test('when the data was changed and the checksum put right', async () => {
    const changed = edited((entry) =>
      entry.name === 'application.json'
        ? { ...entry, data: utf8(new TextDecoder().decode(entry.data).replace('晨光', '晨星')) }
        : entry,
    );
    expect(await refusal(changed)).toEqual({ state: 'altered', reason: 'manifest' });
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
    expect(await refusal(swapped)).toEqual({ state: 'altered', reason: 'manifest' });
  });

  test('when a file was added', async () => {
    const added = edited((entry) =>
      entry.name === 'META-INF/ASiCManifest.xml'
        ? [{ name: 'attachments/a003.jpg', data: utf8('x') }, entry]
        : entry,
    );
    expect(await refusal(added)).toEqual({ state: 'altered', reason: 'manifest' });
  });

  test('when a file was taken away', async () => {
    const fewer = edited((entry) => (entry.name === 'attachments/a002.jpg' ? [] : entry));
    expect(await refusal(fewer)).toEqual({ state: 'altered', reason: 'manifest' });
  });

  test('when files stand in another order', async () => {
    const [type, application, first, second, ...rest] = entries;
    if (!type || !application || !first || !second) throw new Error('two attachments');
    const moved = rawZip({ entries: [type, application, second, first, ...rest] });
    expect(await refusal(moved)).toEqual({ state: 'altered', reason: 'manifest' });
  });

  test('when the manifest lists the same in another order', async () => {
    const reordered = edited((entry) => {
      if (entry.name !== 'META-INF/ASiCManifest.xml') return entry;
      const lines = new TextDecoder().decode(entry.data).split('\n');
      const [a, b] = [lines[4] ?? '', lines[5] ?? ''];
      return { ...entry, data: utf8(lines.with(4, b).with(5, a).join('\n')) };
    });
    expect(reordered).toHaveLength(bundle.length);
    expect(await refusal(reordered)).toEqual({ state: 'altered', reason: 'manifest' });
  });

  test('when the manifest says the same in other words', async () => {
    const reworded = edited((entry) =>
      entry.name === 'META-INF/ASiCManifest.xml'
        ? { ...entry, data: utf8(new TextDecoder().decode(entry.data).replaceAll('"', "'")) }
        : entry,
    );
    expect(await refusal(reworded)).toEqual({ state: 'altered', reason: 'manifest' });
  });

  test('when the manifest is missing', async () => {
    const bare = edited((entry) => (entry.name.endsWith('.xml') ? [] : entry));
    expect(await refusal(bare)).toEqual({ state: 'altered', reason: 'manifest-missing' });
  });

  test('when the signature is missing', async () => {
    const bare = edited((entry) => (entry.name.endsWith('.p7s') ? [] : entry));
    expect(await refusal(bare)).toEqual({ state: 'altered', reason: 'signature-missing' });
  });

  test('when the signature is empty', async () => {
    const bare = edited((entry) =>
      entry.name.endsWith('.p7s') ? { ...entry, data: Uint8Array.of() } : entry,
    );
    expect(await refusal(bare)).toEqual({ state: 'altered', reason: 'signature-form' });
  });

  test('when it carries the signature of another bundle of the same key', async () => {
    const later = unpack(await packed({ revision: 2 }));
    const mixed = edited((entry) =>
      entry.name.endsWith('.p7s')
        ? (later.find(({ name }) => name === entry.name) ?? entry)
        : entry,
    );
    expect(await refusal(mixed)).toEqual({ state: 'altered', reason: 'signature-form' });
  });

  test('when the data of an older revision was put back', async () => {
    const later = unpack(
      await packed({ revision: 2, attachments: [photo(300), photo(301, '第二张')] }),
    );
    const mixed = rawZip({
      entries: later.map((entry) =>
        entry.name === 'application.json'
          ? (entries.find(({ name }) => name === entry.name) ?? entry)
          : entry,
      ),
    });
    expect(await refusal(mixed)).toEqual({ state: 'altered', reason: 'manifest' });
  });

  test('when the signed data names other files than there are', async () => {
    const application = entries.find(({ name }) => name === 'application.json');
    if (!application) throw new Error('application.json');
    const signed = await signedArchive([application], signer);
    expect(await refusal(rawZip({ entries: signed }))).toEqual({
      state: 'altered',
      reason: 'files',
    });
  });
});

test('another person can sign other content: intact, with another key', async () => {
  const mine = await refusal(bundle);
  const theirs = await refusal(await packed({ answers: { 'entity.name': '别的公司' } }, other));
  expect(theirs).toHaveProperty('state', 'intact');
  expect(theirs).not.toHaveProperty('deviceKey', (mine as { deviceKey: string }).deviceKey);
});

describe('unsupported', () => {
  test('when it is larger than any bundle, before anything of it is read', async () => {
    const huge = Object.defineProperty(new Blob([bundle]), 'size', { value: 600 * 2 ** 20 });
    const opened = await openBundle(huge, catalogue);
    expect(opened).toEqual({ state: 'unsupported', reason: 'too-large' });
  });

  test('when the file was moved since it was chosen', async () => {
    const gone = new Blob([bundle]);
    gone.slice = () => gone;
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    const opened = await openBundle(gone, catalogue);
    expect(opened).toEqual({ state: 'unsupported', reason: 'unreadable' });
  });
});

/** The packed data with changes, under a true signature. */
async function signed(change: (json: string) => string): Promise<unknown> {
  const application = unpack(await packed({}))[1];
  const json = change(new TextDecoder().decode(application?.data));
  const data = utf8(json);
  return refusal(
    rawZip({ entries: await signedArchive([{ name: 'application.json', data }], signer) }),
  );
}

/** The same with one member set or, when undefined, taken away. */
async function signedWith(members: Readonly<Record<string, unknown>>): Promise<unknown> {
  return signed((json) => canonicalJson({ ...(JSON.parse(json) as object), ...members }));
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

describe('replay', () => {
  test('finds a verdict that the rules do not give', async () => {
    const { assessment } = bundleInput({ on: '2025-03-02' });
    const opened = await refusal(
      await packed({ assessment: { ...assessment, headline: 'apply-now' } }),
    );
    expect(assessment.headline).not.toBe('apply-now');
    expect(opened).toMatchObject({ state: 'intact', replay: 'differs' });
  });

  test('finds facts that the verdict was not computed from', async () => {
    const { assessment, facts } = bundleInput();
    const opened = await refusal(
      await packed({ assessment, facts: { ...facts, severity: 'serious' } }),
    );
    expect(opened).toMatchObject({ state: 'intact', replay: 'differs' });
  });

  test('knows no rules of a digest that was never released', async () => {
    const assessment = { ...bundleInput().assessment, digest: 'f'.repeat(64) };
    const opened = await refusal(await packed({ assessment }));
    expect(opened).toMatchObject({ state: 'intact', replay: 'unknown-rules' });
  });

  test('does not take the rules of another item', async () => {
    const { digest } = bundleInput({ item: 'abnormal-operations' }).assessment;
    const assessment = { ...bundleInput().assessment, digest };
    expect(digest).not.toBe(bundleInput().assessment.digest);
    const opened = await refusal(await packed({ assessment }));
    expect(opened).toMatchObject({ state: 'intact', replay: 'differs' });
  });

  test('is the same under an edition that left the rules unchanged', async () => {
    const assessment = { ...bundleInput().assessment, edition: '2026.0' };
    const opened = await refusal(await packed({ assessment }));
    expect(opened).toMatchObject({ state: 'intact', replay: 'same' });
  });

  test('works for rules that were released and are no longer in force', async () => {
    const item = catalogue.items['penalty-other-sectors'];
    const later = {
      ...catalogue,
      items: {
        ...catalogue.items,
        [item.id]: { ...item, digest: '0'.repeat(64), rules: { ...item.rules, pathways: [] } },
      },
    };
    const opened = await openBundle(new Blob([bundle]), later);
    expect(opened).toMatchObject({
      replay: 'same',
      application: { digest: item.digest },
      present: { digest: '0'.repeat(64), pathways: [] },
    });
  });
});

describe('a form', () => {
  const redrawn = async (given: Partial<BundleInput>): Promise<unknown> => {
    const opened = await openBundle(new Blob([await packed(given)]), catalogue);
    return opened.state === 'intact' ? opened.forms.map((form) => form.redrawn) : opened;
  };

  test('of other answers than the data is not redrawn', async () => {
    const form = await filledForm('f01');
    const answers = { ...bundleInput().answers, 'legalRep.name': '李四' };
    expect(await redrawn({ forms: [form] })).toEqual([true]);
    expect(await redrawn({ forms: [form], answers })).toEqual([false]);
  });

  test('with one byte changed is not redrawn', async () => {
    const form = await filledForm('f01');
    const pdf = joinBytes([form.pdf instanceof Blob ? new Uint8Array() : form.pdf]);
    pdf[pdf.length - 1] = 0;
    expect(await redrawn({ forms: [{ ...form, pdf }] })).toEqual([false]);
  });

  test.each([
    ['this release does not have', { formId: 'constructor' }],
    ['of an edition this release does not have', { edition: 'F01-2050.1' }],
    ['of a day before its first edition', { madeOn: '1990-01-01' }],
  ])('%s is not redrawn', async (_, change) => {
    expect(await redrawn({ forms: [{ ...(await filledForm('f01')), ...change }] })).toEqual([
      false,
    ]);
  });

  test('with a character that has no glyph is not redrawn', async () => {
    const answers = { ...bundleInput().answers, 'legalRep.name': '\u{10fffd}' };
    expect(await redrawn({ forms: [await filledForm('f01')], answers })).toEqual([false]);
  });

  test('is not redrawn once the work exceeds what any honest application asks for', async () => {
    const form = await filledForm('f01');
    const answers = { ...bundleInput().answers, unused: 'x'.repeat(600_000) };
    const forms = [form, { ...form, formId: 'f04', edition: 'F04-2024.1' }];
    expect(await redrawn({ forms, answers })).toEqual([true, false]);
  });
});
