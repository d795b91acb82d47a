import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { isMap, isSeq, parse, parseDocument, stringify } from 'yaml';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compileCatalogue } from '../../src/catalogue/compile';
import { problemReport } from '../../src/catalogue/problem';
import type { Catalogue } from '../../src/catalogue/types';
import { runCatalogue } from '../../src/commands/catalogue/run';
import { assess } from '../../src/rules/assess';
import { CatalogueCopy } from '../support/catalogue-copies';
import { CATALOGUE_FOLDER } from '../support/doctored-catalogue';
import { Cases, saidOf } from '../support/golden-cases';
import { day } from '../support/catalogues';

/** The README's example of a law that changes, followed step by step on a copy: what it promises has to happen. */
const ITEM = 'serious-work-safety';
const readme = readFileSync(join(CATALOGUE_FOLDER, 'README.md'), 'utf8');
const example = readme.slice(readme.indexOf('## 规定改了'));

/** The first block of that language in which this stands, without the indent of its step. */
function block(language: string, containing: string): string {
  const blocks = [...example.matchAll(/^( *)```(\w+)\n(.*?)^ *```$/gms)];
  const found = blocks.find(
    ([, , tongue, text]) => tongue === language && (text ?? '').includes(containing),
  );
  if (found === undefined) throw new Error(`The README has no ${language} with ${containing}`);
  const [, indent = '', , text = ''] = found;
  return text.replaceAll(new RegExp(`^${indent}`, 'gm'), '').trimEnd();
}

const Entries = v.array(v.record(v.string(), v.unknown()));
const [closed = {}, next = {}] = v.parse(Entries, parse(block('yaml', 'effectiveTo: 2030-05-31')));
const cases = v.parse(Cases, parse(block('yaml', '新办法，列入满 6 个月')));

vi.setConfig({ testTimeout: 30_000 });

let copy: CatalogueCopy;
beforeEach(() => {
  copy = new CatalogueCopy();
});
afterEach(() => {
  copy.remove();
});

function compiled(): Catalogue {
  const result = compileCatalogue(copy.folder);
  if (!result.ok) throw new Error(problemReport(result.problems));
  return result.compiled.catalogue;
}

/** Step 1: what the README shows of a document it already knows is added to it, the other document is new. */
function addDocument(): void {
  const shown = v.parse(Entries, parse(block('yaml', 'repealedBy: example-2030')));
  const known = v.parse(Entries, parse(copy.read('documents.yaml')));
  const old = known.map((one) => ({ ...one, ...shown.find(({ id }) => id === one['id']) }));
  const fresh = shown.filter(({ id }) => !known.some((one) => one['id'] === id));
  expect([shown.length, fresh.length]).toEqual([2, 1]);
  copy.write('documents.yaml', stringify([...old, ...fresh]));
}

/** Step 2: the last version gets its last day, the next one follows it. */
function closeAndAppend(): void {
  const file = `items/${ITEM}.yaml`;
  const document = parseDocument(copy.read(file));
  const pathways = document.get('pathways');
  const pathway = isSeq(pathways)
    ? pathways.items.find((one) => isMap(one) && one.get('id') === 'early-removal')
    : undefined;
  const versions = isMap(pathway) ? pathway.get('versions') : undefined;
  const last = isSeq(versions) ? versions.items.at(-1) : undefined;
  if (!isSeq(versions) || !isMap(last)) throw new Error('no version to close');
  const { effectiveTo, ...head } = closed;
  // The README shows the version that the catalogue really ends with.
  expect(v.parse(v.record(v.string(), v.unknown()), last.toJSON())).toMatchObject(head);
  last.set('effectiveTo', effectiveTo);
  versions.add(document.createNode(next));
  copy.write(file, document.toString());
}

const casesFile = join('../../tests/cases', `${ITEM}.yaml`);

function followAll(): void {
  addDocument();
  closeAndAppend();
  copy.write('edition.yaml', block('yaml', "number: '2030.1'"));
  copy.write(casesFile, `${copy.read(casesFile)}\n${block('yaml', '新办法，列入满 6 个月')}\n`);
}

test('before the change, its cases have another verdict', () => {
  const catalogue = compiled();
  for (const { on, facts, expect: wanted } of cases) {
    expect(saidOf(wanted, assess(catalogue, ITEM, facts, day(on)))).not.toEqual(wanted);
  }
});

test('after it, the catalogue compiles and the cases have the verdict that the README derives', () => {
  followAll();
  const catalogue = compiled();
  expect(catalogue.edition.number).toBe('2030.1');
  expect(catalogue.documents['emergency-2023-11']?.repealedBy).toBe('example-2030');
  expect(cases).toHaveLength(2);
  for (const { on, facts, expect: wanted } of cases) {
    expect(saidOf(wanted, assess(catalogue, ITEM, facts, day(on)))).toEqual(wanted);
  }
});

test('the difference is what the README shows, and no case of before changes', () => {
  copy.commit();
  followAll();
  const { output } = runCatalogue(['--diff', 'HEAD'], copy.root);
  expect(output).toContain(block('text', '新办法，列入满 6 个月'));
  expect(output).toMatch(/\d 个案例，2 个的结论变了，涉及 1 个事项。$/);
});

test('the release writes what the README says; without a new number it writes nothing', () => {
  runCatalogue(['--release'], copy.root);
  followAll();
  const edition = copy.read('edition.yaml');
  copy.edit('edition.yaml', "number: '2030.1'", "number: '2026.1'");
  expect(runCatalogue(['--release'], copy.root)).toMatchObject({ exitCode: 1 });
  copy.write('edition.yaml', edition);
  const { output } = runCatalogue(['--release'], copy.root);
  expect(output).toContain(block('text', '版本 2030.1'));
  expect(output).toContain(`  ${ITEM} `);
});

test('a gap of one day between the versions is reported, as the README says', () => {
  addDocument();
  closeAndAppend();
  copy.edit(`items/${ITEM}.yaml`, 'effectiveFrom: 2030-06-01', 'effectiveFrom: 2030-06-02');
  expect(compiled).toThrow('两个版本的日期要首尾相接');
});
