import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { readPeriod } from '../../src/catalogue/periods';
import { VersionFile } from '../../src/catalogue/rule-schema';
import { DocumentsFile } from '../../src/catalogue/schema';
import { CATALOGUE_FOLDER } from '../support/doctored-catalogue';

/** What the clerk copies from the README has to be right. */
const readme = readFileSync(join(CATALOGUE_FOLDER, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^ *```yaml\n(.*?)^ *```$/gms)].map((match) => match[1] ?? '');

function block(containing: string): unknown {
  const found = blocks.find((text) => text.includes(containing));
  expect(found).toBeDefined();
  return parse(found ?? '');
}

test('the new document of the worked example is one', () => {
  expect(v.safeParse(DocumentsFile, block('id: example-2030')).issues).toBeUndefined();
});

test('the versions of the worked example are versions, and follow each other', () => {
  const [closed, next] = v.parse(v.array(VersionFile), block('effectiveTo: 2030-05-31'));
  expect(closed).toMatchObject({ effectiveTo: '2030-05-31' });
  expect(next).toMatchObject({ effectiveFrom: '2030-06-01', all: [{}, {}] });
});

test('the condition that the README explains is a condition', () => {
  const version = {
    effectiveFrom: '2030-06-01',
    citation: { document: 'example-2030' },
    checked: { on: '2030-05-20', by: '待核对' },
    all: block('# 申请人自己还能补上'),
  };
  expect(v.parse(VersionFile, version).all).toMatchObject([{ kind: 'condition' }]);
});

test('the periods that the README lists can be read', () => {
  const [table] = /\{ by: severity[^}]*\}/.exec(readme) ?? [];
  expect(readPeriod(v.parse(v.record(v.string(), v.string()), parse(table ?? '')))).toEqual({
    kind: 'by',
    fact: 'severity',
    months: { minor: null, ordinary: 3 },
    otherwise: 12,
  });
});
