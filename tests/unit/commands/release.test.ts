import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDeviceKey, deviceSigner } from '../../../src/bundle/device-signer';
import { openBundle } from '../../../src/bundle/open-bundle';
import { compileCatalogue } from '../../../src/catalogue/compile';
import { problemReport } from '../../../src/catalogue/problem';
import { catalogueOfDigest, presentRules } from '../../../src/catalogue/released';
import type { Catalogue } from '../../../src/catalogue/types';
import { runCatalogue } from '../../../src/commands/catalogue/run';
import { bundleInput, packed } from '../../support/bundles';
import { CatalogueCopy } from '../../support/catalogue-copies';

vi.setConfig({ testTimeout: 30_000 });

let copy: CatalogueCopy;
beforeEach(() => {
  copy = new CatalogueCopy();
});
afterEach(() => {
  copy.remove();
});

/** The catalogue of the copy as a build of it has it. */
function built(): Catalogue {
  const result = compileCatalogue(copy.folder);
  if (!result.ok) throw new Error(problemReport(result.problems));
  const { catalogue } = result.compiled;
  const present = presentRules(catalogue.items, catalogue.holidays, catalogue.edition);
  return { ...catalogue, released: { ...catalogue.released, ...present } };
}

const releaseNow = () => runCatalogue(['--release'], copy.root);
const files = (): readonly string[] => {
  const folder = join(copy.folder, 'released');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
};
const ITEM = 'penalty-other-sectors';
const changeRule = (): void => {
  copy.edit(`items/${ITEM}.yaml`, 'ordinary: 3 months', 'ordinary: 2 months');
};
const nextEdition = (): void => {
  copy.edit('edition.yaml', /^number: .*$/m, "number: '2030.1'");
};

test('writes every judged item once, under its digest', () => {
  const { items } = built();
  const judged = Object.values(items).filter((item) => item.judged);
  const { output, exitCode } = releaseNow();
  expect(exitCode).toBe(0);
  expect(output).toContain(`新写 ${String(judged.length)} 个，早已有 0 个。`);
  expect(files()).toEqual(judged.map(({ digest }) => `${digest}.json`).sort());
});

test('a second time writes nothing and touches nothing', () => {
  releaseNow();
  const state = (): unknown =>
    files().map((file) => {
      const path = join(copy.folder, 'released', file);
      return [file, statSync(path).mtimeMs, readFileSync(path, 'utf8')];
    });
  const before = state();
  expect(releaseNow().output).toContain('新写 0 个');
  expect(state()).toEqual(before);
});

test('other rules under the number of a released edition are refused; a new number lets them in', () => {
  releaseNow();
  const before = files();
  changeRule();
  const refused = releaseNow();
  expect(refused).toMatchObject({ exitCode: 1 });
  expect(refused.complaint).toContain('edition.yaml');
  expect(refused.complaint).toContain(ITEM);
  expect(refused.complaint).not.toContain('serious-other');
  expect(files()).toEqual(before);

  nextEdition();
  expect(releaseNow().output).toContain('版本 2030.1：新写 1 个');
  expect(files()).toHaveLength(before.length + 1);
  expect(files()).toEqual(expect.arrayContaining([...before]));
});

describe('what was packed under a released edition', () => {
  test('is judged again by its own rules after they have changed', async () => {
    releaseNow();
    const old = built();
    const oldItem = old.items[ITEM];
    changeRule();
    nextEdition();
    const later = built();
    expect(later.items[ITEM].digest).not.toBe(oldItem.digest);

    const then = catalogueOfDigest(later, oldItem.digest);
    expect(then?.items[ITEM].rules).toEqual(oldItem.rules);
    expect(then?.edition.number).toBe(old.edition.number);

    const signer = await deviceSigner(await createDeviceKey(), '2026-11-24T10:15:31+08:00');
    const bundle = await packed(signer, { assessment: bundleInput().assessment });
    expect(bundleInput().assessment.digest).toBe(oldItem.digest);
    expect(await openBundle(new Blob([bundle]), later)).toMatchObject({
      state: 'intact',
      replay: 'same',
      application: { digest: oldItem.digest },
      present: { digest: later.items[ITEM].digest },
    });
  });

  test('is not, had it never been released', async () => {
    const { digest } = built().items[ITEM];
    changeRule();
    expect(catalogueOfDigest(built(), digest)).toBeUndefined();
    const signer = await deviceSigner(await createDeviceKey(), '2026-11-24T10:15:31+08:00');
    const opened = await openBundle(new Blob([await packed(signer)]), built());
    expect(opened).toMatchObject({ replay: 'unknown-rules' });
  });
});
