import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { utf8 } from '../../../src/bundle/bytes';
import { createDeviceKey, deviceSigner } from '../../../src/bundle/device-signer';
import { packBundle, type Signer } from '../../../src/bundle/pack-bundle';
import { catalogue } from '../../../src/catalogue/index';
import { ITEM_IDS } from '../../../src/catalogue/schema';
import { openBundle } from '../../../src/bundle/open-bundle';
import { bundleInput, bytesOf, openBytes, packed, photo } from '../../support/bundles';
import { rawZip, unpack } from '../../support/raw-zip';

let signer: Signer;
beforeAll(async () => {
  signer = await deviceSigner(await createDeviceKey(), '2026-11-24T10:15:31+08:00');
});

const text = fc.string({ unit: 'binary', maxLength: 40 });
const key = fc
  .stringMatching(/^[A-Za-z][A-Za-z0-9.-]{0,20}$/)
  .filter((name) => !(name in Object.prototype));
const factIds = Object.values(catalogue.items).flatMap(({ rules }) =>
  rules.facts.map(({ id }) => id),
);
const dayText = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyDay = fc.oneof(dayText, fc.constantFrom('1900-01-01', '2000-02-29', '9999-12-31'));
const fact = fc.oneof(
  text,
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  fc.array(text),
  anyDay,
);
const facts = fc.dictionary(fc.oneof(fc.constantFrom(...factIds), key), fact, {
  noNullPrototype: true,
});
const answers = fc.dictionary(key, fc.oneof(text, fc.array(text, { maxLength: 3 })), {
  noNullPrototype: true,
});
const type = fc.constantFrom('image/jpeg', 'image/png', 'application/pdf');
const attachment = fc
  .record({ name: text, kind: text, bytes: fc.uint8Array({ maxLength: 200 }), type })
  .map(({ bytes, ...rest }) => ({
    name: rest.name,
    kind: rest.kind,
    file: new Blob([new Uint8Array(bytes)], { type: rest.type }),
  }));

test(
  'whatever is packed opens intact, equal and replayed the same',
  { timeout: 60_000 },
  async () => {
    const input = fc.record({
      item: fc.constantFrom(...ITEM_IDS),
      on: anyDay,
      revision: fc.integer({ min: 1, max: 1000 }),
      facts,
      answers,
      attachments: fc.array(attachment, { maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(input, async (given) => {
        const whole = bundleInput(given);
        const opened = await openBundle(await packBundle(whole, signer), catalogue);
        if (opened.state !== 'intact') throw new Error(opened.reason);
        expect(opened.replay).toBe('same');
        expect(opened.application).toMatchObject({ revision: given.revision, itemId: given.item });
        expect(opened.application.facts).toEqual(given.facts);
        expect(opened.application.answers).toEqual(given.answers);
        expect(opened.application.assessment).toEqual(whole.assessment);
        expect(opened.present).toEqual(whole.assessment);
        for (const [at, { name, file }] of given.attachments.entries()) {
          const back = opened.files[at];
          if (!back) throw new Error(name);
          expect(back.name).toBe(name);
          expect(back.blob.type).toBe(file.type);
          expect(await bytesOf(back.blob)).toEqual(await bytesOf(file));
        }
        expect(opened.files).toHaveLength(given.attachments.length);
      }),
      { numRuns: 150 },
    );
  },
);

test('random damage is refused, and never an exception', { timeout: 60_000 }, async () => {
  const bundle = await packed(signer, { attachments: [photo(200)] });
  const { length } = bundle;
  const place = fc.nat({ max: length - 1 });
  const damage = fc.oneof(
    // Bytes overwritten.
    fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 40 })).map(([at, bytes]) => {
      const copy = bundle.slice();
      copy.set(bytes.subarray(0, length - at), at);
      return copy;
    }),
    // A block taken out, doubled or moved.
    fc.tuple(place, place, place).map(([a, b, to]) => {
      const [from, end] = a < b ? [a, b] : [b, a];
      const rest = [...bundle.subarray(0, from), ...bundle.subarray(end)];
      return new Uint8Array([
        ...rest.slice(0, to),
        ...bundle.subarray(from, end),
        ...rest.slice(to),
      ]);
    }),
    fc.tuple(place, place).map(([a, b]) => {
      return new Uint8Array([
        ...bundle.subarray(0, Math.max(a, b)),
        ...bundle.subarray(Math.min(a, b)),
      ]);
    }),
    place.map((at) => bundle.slice(at)),
  );
  let changed = 0;
  await fc.assert(
    fc.asyncProperty(damage, async (bytes) => {
      const same = Buffer.compare(bytes, bundle) === 0;
      if (!same) changed += 1;
      expect((await openBytes(bytes)).state === 'intact').toBe(same);
    }),
    { numRuns: 2000 },
  );
  expect(changed).toBeGreaterThan(1500);
});

test(
  'random bytes in place of any one entry are refused under any name',
  { timeout: 60_000 },
  async () => {
    const bundle = await packed(signer);
    const last = unpack(bundle).length - 1;
    const edit = fc.tuple(fc.integer({ min: 1, max: last }), fc.uint8Array({ maxLength: 900 }));
    await fc.assert(
      fc.asyncProperty(edit, async ([at, bytes]) => {
        const entries = unpack(bundle).map((entry, index) =>
          index === at ? { ...entry, data: new Uint8Array(bytes) } : entry,
        );
        expect(await openBytes(rawZip({ entries }))).toHaveProperty('reason');
      }),
      { numRuns: 300 },
    );
  },
);

const paths = catalogue.profile.entries.map(({ path }) => path.replace('[]', '.0'));
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(text, { maxLength: 4 }),
);
const profile = fc.dictionary(fc.constantFrom(...paths), typed, { noNullPrototype: true });

test(
  'answers of any kind end in a form that is or is not redrawn',
  { timeout: 60_000 },
  async () => {
    const formId = fc.constantFrom(...Object.keys(catalogue.forms));
    const bytes = utf8('%PDF-1.7');
    await fc.assert(
      fc.asyncProperty(profile, formId, fc.nat({ max: 2 }), async (given, id, penaltyIndex) => {
        const edition = catalogue.forms[id]?.versions.at(-1)?.edition ?? '';
        const form = { formId: id, penaltyIndex, edition, madeOn: '2026-11-24', pdf: bytes };
        const opened = await openBytes(await packed(signer, { answers: given, forms: [form] }));
        expect(opened).toMatchObject({ state: 'intact', forms: [{ redrawn: false }] });
      }),
      { numRuns: 60 },
    );
  },
);
