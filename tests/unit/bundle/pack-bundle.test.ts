import { beforeAll, describe, expect, test } from 'vitest';
import {
  createDeviceKey,
  deviceFingerprint,
  deviceSigner,
} from '../../../src/bundle/device-signer';
import { openBundle } from '../../../src/bundle/open-bundle';
import { packBundle, type BundleInput, type Signer } from '../../../src/bundle/pack-bundle';
import { catalogue } from '../../../src/catalogue/index';
import { bundleInput, bytesOf, day, filledForm, photo } from '../../support/bundles';
import { unpack } from '../../support/raw-zip';

let keys: CryptoKeyPair;
let signer: Signer;
let whole: BundleInput;
beforeAll(async () => {
  keys = await createDeviceKey();
  signer = await deviceSigner(keys, '2026-11-24T10:15:31+08:00');
  whole = bundleInput({
    forms: [await filledForm('f01'), await filledForm('f04', 0), await filledForm('f04', 1)],
    attachments: [
      photo(1000),
      { name: '../缴款书.png', kind: 'payment', file: new Blob(['png'], { type: 'image/png' }) },
      { name: '', kind: 'decision', file: new Blob([], { type: 'application/pdf' }) },
    ],
  });
}, 30_000);

describe('a bundle', { timeout: 30_000 }, () => {
  test('opens with the same data, replayed and redrawn', async () => {
    const opened = await openBundle(await packBundle(whole, signer), catalogue);
    expect(opened).toMatchObject({
      state: 'intact',
      replay: 'same',
      signedAt: '2026-11-24T10:15:31+08:00',
      deviceKey: await deviceFingerprint(keys.publicKey),
      forms: ['f01-1', 'f04-1', 'f04-2'].map((id) => ({ id, redrawn: true })),
    });
    if (opened.state !== 'intact') throw new Error(opened.reason);
    const { forms, attachments, ...data } = whole;
    expect(opened.application).toMatchObject(data);
    expect(opened.application.forms).toHaveLength(forms.length);
    expect(opened.application.attachments).toEqual([
      { entry: 'attachments/a001.jpg', name: '营业执照 照片.JPG', kind: 'business-licence' },
      { entry: 'attachments/a002.png', name: '../缴款书.png', kind: 'payment' },
      { entry: 'attachments/a003.pdf', name: '', kind: 'decision' },
    ]);
    expect(attachments).toHaveLength(3);
  });

  test('gives back every file to the byte, with its type', async () => {
    const opened = await openBundle(await packBundle(whole, signer), catalogue);
    if (opened.state !== 'intact') throw new Error(opened.reason);
    const given = [
      ...whole.forms.map(({ pdf }) =>
        pdf instanceof Blob ? pdf : new Blob([new Uint8Array(pdf)]),
      ),
      ...whole.attachments.map(({ file }) => file),
    ];
    for (const [at, file] of opened.files.entries()) {
      const blob = given[at];
      if (!blob) throw new Error(file.entry);
      expect(await bytesOf(file.blob), file.entry).toEqual(await bytesOf(blob));
      expect(file.size).toBe(blob.size);
    }
    expect(opened.files.map(({ kind, name, blob }) => [kind, name, blob.type])).toEqual([
      ['form', 'f01-1', 'application/pdf'],
      ['form', 'f04-1', 'application/pdf'],
      ['form', 'f04-2', 'application/pdf'],
      ['attachment', '营业执照 照片.JPG', 'image/jpeg'],
      ['attachment', '../缴款书.png', 'image/png'],
      ['attachment', '', 'application/pdf'],
    ]);
  });

  test('is the same to the byte for the same input, but for the signature', async () => {
    const [first, second] = await Promise.all(
      [0, 1].map(async () => unpack(await bytesOf(await packBundle(whole, signer)))),
    );
    expect(first?.slice(0, -1)).toEqual(second?.slice(0, -1));
    expect(first?.at(-1)).not.toEqual(second?.at(-1));
  });

  test('does not depend on the order in which facts and answers were given', async () => {
    const reversed = <T extends object>(value: T): T =>
      Object.fromEntries(Object.entries(value).reverse()) as T;
    const other = { ...whole, facts: reversed(whole.facts), answers: reversed(whole.answers) };
    const [first, second] = await Promise.all(
      [whole, other].map(async (input) => unpack(await bytesOf(await packBundle(input, signer)))),
    );
    expect(first?.slice(0, -1)).toEqual(second?.slice(0, -1));
  });

  test('leaves out facts that are not known', async () => {
    const facts = { documentDate: '2025-03-01', severity: undefined };
    const opened = await openBundle(await packBundle(bundleInput({ facts }), signer), catalogue);
    expect(opened).toHaveProperty('application.facts', { documentDate: '2025-03-01' });
  });

  test('names its entries by number, never by what the applicant called them', async () => {
    const names = unpack(await bytesOf(await packBundle(whole, signer))).map(({ name }) => name);
    expect(names).toEqual([
      'mimetype',
      'application.json',
      'forms/f01-1.pdf',
      'forms/f04-1.pdf',
      'forms/f04-2.pdf',
      'attachments/a001.jpg',
      'attachments/a002.png',
      'attachments/a003.pdf',
      'META-INF/ASiCManifest.xml',
      'META-INF/signature.p7s',
    ]);
  });

  test('shows beside the packed verdict the one of today', async () => {
    const bundle = await packBundle(bundleInput({ on: '2025-03-02' }), signer);
    const opened = await openBundle(bundle, catalogue, day('2026-11-24'));
    expect(opened).toMatchObject({
      state: 'intact',
      application: { assessment: { on: '2025-03-02', headline: 'apply-on' } },
      present: { on: '2026-11-24', headline: 'apply-now' },
    });
  });
});

describe('refused to be packed', { timeout: 30_000 }, () => {
  const refused = async (given: Partial<BundleInput>, limit: string): Promise<void> => {
    await expect(packBundle(bundleInput(given), signer)).rejects.toMatchObject({
      name: 'BundleLimitError',
      limit,
    });
  };

  test('is a type of file that no window can look at', async () => {
    const file = new Blob(['<svg/>'], { type: 'image/svg+xml' });
    await refused({ attachments: [{ name: 'a.svg', kind: 'other', file }] }, 'file-type');
  });

  test('is the 197th file', async () => {
    const attachments = Array.from({ length: 197 }, () => photo(1));
    await refused({ attachments }, 'too-many-files');
    const bundle = await packBundle(bundleInput({ attachments: attachments.slice(1) }), signer);
    expect(await openBundle(bundle, catalogue)).toHaveProperty('state', 'intact');
  });

  test('is a file over 100 MB, before a byte of it is read', async () => {
    const part = new Uint8Array(2 ** 20);
    const parts = Array.from({ length: 100 }, () => part);
    const file = new Blob([...parts, Uint8Array.of(0)], { type: 'image/jpeg' });
    await refused({ attachments: [{ name: 'a.jpg', kind: 'other', file }] }, 'file-too-large');
  });

  test('is the same form twice', async () => {
    const form = await filledForm('f01');
    await refused({ forms: [form, form] }, 'application');
  });

  test.each([
    ['half of a surrogate pair', { answers: { 'entity.name': '\ud842' } }],
    ['more than 1 MB of answers', { answers: { 'remedy.summary': '长'.repeat(400_000) } }],
    ['a key that is no fact', { facts: { __proto__x: 1, 'a b': true } }],
    ['a number that is none', { facts: { months: NaN } }],
    ['a time that is none', { created: '2026-11-24' }],
    ['a revision before the first', { revision: 0 }],
    ['a bundle id with a slash', { bundleId: '../x' }],
  ])('is %s', async (_, given) => {
    await refused(given, 'application');
  });
});
