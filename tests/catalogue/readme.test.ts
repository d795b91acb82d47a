import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { readPeriod } from '../../src/catalogue/periods';
import { LaterDayWords } from '../../src/catalogue/period-schema';
import { VersionFile } from '../../src/catalogue/rule-schema';
import { ItemFile } from '../../src/catalogue/schema';
import { readRequest } from '../../src/commands/catalogue/request';
import { CATALOGUE_FOLDER } from '../support/doctored-catalogue';

/** What the clerk copies from the README has to be right. Its worked example is tried out in worked-example.test.ts. */
const readme = readFileSync(join(CATALOGUE_FOLDER, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^ *```yaml\n(.*?)^ *```$/gms)].map((match) => match[1] ?? '');

function block(containing: string): unknown {
  const found = blocks.find((text) => text.includes(containing));
  expect(found).toBeDefined();
  return parse(found ?? '');
}

/** A value of the table of what can be written, as `atLeast: …`. */
function written(key: string, containing: string): unknown {
  const cells = [...readme.matchAll(/^\| *`([^`\n]+)`/gm)].map((match) => match[1] ?? '');
  const found = cells.find((cell) => cell.startsWith(`${key}: `) && cell.includes(containing));
  expect(found).toBeDefined();
  return v.parse(v.record(v.string(), v.unknown()), parse(found ?? ''))[key];
}

const periodWords = v.record(v.string(), v.union([v.string(), v.array(v.string())]));

test('the condition that the README explains is a condition', () => {
  const version = {
    effectiveFrom: '2030-06-01',
    citation: { document: 'example-2030' },
    checked: { on: '2030-05-20', by: '待核对' },
    all: block('# 申请人自己还能补上'),
  };
  expect(v.parse(VersionFile, version).all).toMatchObject([{ kind: 'condition' }]);
});

describe('the periods that the README lists can be read', () => {
  test('by the answer to another question', () => {
    expect(readPeriod(v.parse(periodWords, written('atLeast', 'by: severity')))).toEqual({
      kind: 'by',
      fact: 'severity',
      months: { minor: null, ordinary: 3 },
      otherwise: 12,
    });
  });

  test('by what a list holds', () => {
    expect(readPeriod(v.parse(periodWords, written('atLeast', 'when: penaltyKinds')))).toEqual({
      kind: 'only',
      fact: 'penaltyKinds',
      values: ['criticism'],
      then: 3,
      otherwise: 36,
    });
  });

  test('up to a later day', () => {
    expect(v.parse(LaterDayWords, written('notBefore', 'date:'))).toEqual({
      date: 'restrictionEndsOn',
      when: { fact: 'penaltyKinds', values: ['practice-ban'] },
    });
  });
});

test('what an item may say besides its rules is written as the README writes it', () => {
  const said = v.parse(v.record(v.string(), v.unknown()), block('countdowns:'));
  const { entries } = ItemFile;
  const parts = ['remedies', 'consequences', 'countdowns', 'alsoAsk', 'questions'] as const;
  expect(Object.keys(said).sort()).toEqual([...parts].sort());
  for (const part of parts) {
    expect(v.safeParse(entries[part], said[part]).issues).toBeUndefined();
  }
});

test('the commands that the README names are commands', () => {
  const lines = [...readme.matchAll(/npm run (?:--silent )?catalogue([^`\n]*)/g)];
  const words = lines.map((match) => {
    const [, after = ''] = (match[1] ?? '').split(' -- ');
    return after.split(' ').filter((word) => word !== '');
  });
  const kinds = words.map((each) => readRequest(each).kind);
  expect(new Set(kinds)).toEqual(new Set(['print', 'compare', 'release', 'fields']));
});

test('the places that the README names exist', () => {
  const files = [...readme.matchAll(/`([a-z]+\.yaml)`/g)].map((match) => match[1] ?? '');
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) expect(() => readFileSync(join(CATALOGUE_FOLDER, file))).not.toThrow();
});
