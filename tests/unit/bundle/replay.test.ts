import { beforeAll, describe, expect, test } from 'vitest';
import { createDeviceKey, deviceSigner } from '../../../src/bundle/device-signer';
import type { Signer } from '../../../src/bundle/pack-bundle';
import { joinBytes } from '../../../src/bundle/bytes';
import { openBundle } from '../../../src/bundle/open-bundle';
import type { BundleInput } from '../../../src/bundle/pack-bundle';
import { catalogue } from '../../../src/catalogue/index';
import { bundleInput, filledForm, openBytes, packed } from '../../support/bundles';

let signer: Signer;
beforeAll(async () => {
  signer = await deviceSigner(await createDeviceKey(), '2026-11-24T10:15:31+08:00');
});

describe('replay', () => {
  test('finds a verdict that the rules do not give', async () => {
    const { assessment } = bundleInput({ on: '2025-03-02' });
    const opened = await openBytes(
      await packed(signer, { assessment: { ...assessment, headline: 'apply-now' } }),
    );
    expect(assessment.headline).not.toBe('apply-now');
    expect(opened).toMatchObject({ state: 'intact', replay: 'differs' });
  });

  test('finds facts that the verdict was not computed from', async () => {
    const { assessment, facts } = bundleInput();
    const opened = await openBytes(
      await packed(signer, { assessment, facts: { ...facts, severity: 'serious' } }),
    );
    expect(opened).toMatchObject({ state: 'intact', replay: 'differs' });
  });

  test('knows no rules of a digest that was never released', async () => {
    const assessment = { ...bundleInput().assessment, digest: 'f'.repeat(64) };
    const opened = await openBytes(await packed(signer, { assessment }));
    expect(opened).toMatchObject({ state: 'intact', replay: 'unknown-rules' });
  });

  test('does not take the rules of another item', async () => {
    const { digest } = bundleInput({ item: 'abnormal-operations' }).assessment;
    const assessment = { ...bundleInput().assessment, digest };
    expect(digest).not.toBe(bundleInput().assessment.digest);
    const opened = await openBytes(await packed(signer, { assessment }));
    expect(opened).toMatchObject({ state: 'intact', replay: 'differs' });
  });

  test('is the same under an edition that left the rules unchanged', async () => {
    const assessment = { ...bundleInput().assessment, edition: '2026.0' };
    const opened = await openBytes(await packed(signer, { assessment }));
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
    const opened = await openBundle(new Blob([await packed(signer)]), later);
    expect(opened).toMatchObject({
      replay: 'same',
      application: { digest: item.digest },
      present: { digest: '0'.repeat(64), pathways: [] },
    });
  });
});

describe('a form', { timeout: 30_000 }, () => {
  const redrawn = async (given: Partial<BundleInput>): Promise<unknown> => {
    const opened = await openBundle(new Blob([await packed(signer, given)]), catalogue);
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
    // The same sheet under another number: what it prints does not depend on the penalty.
    const forms = [form, { ...form, penaltyIndex: 1 }];
    expect(await redrawn({ forms })).toEqual([true, true]);
    expect(await redrawn({ forms, answers })).toEqual([true, false]);
  });
});
