import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { catalogue } from '../../../src/catalogue/index';
import { readPastedRecords } from '../../../src/paste/read-pasted-records';
import { day } from '../forms/validation/sample';
import { written } from './written';

const FOLDER = new URL('./samples/', import.meta.url);
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

const sample = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

it('has twenty pages of three sites', () => {
  expect(names.length).toBeGreaterThanOrEqual(20);
});

describe.each(names)('%s', (name) => {
  it('gives exactly what it contains', () => {
    const read = readPastedRecords(sample(name), catalogue, day('2026-11-23'));
    expect(written(read)).toEqual(parse(sample(name.replace(/txt$/, 'yaml'))));
  });

  it('gives the same with other line ends, and with space around every line', () => {
    const text = sample(name).replaceAll('\r\n', '\n');
    const variants = [text.replaceAll('\n', '\r\n'), text.replaceAll('\n', ' \n\u3000')];
    for (const variant of variants)
      expect(written(readPastedRecords(variant, catalogue, day('2026-11-23')))).toEqual(
        parse(sample(name.replace(/txt$/, 'yaml'))),
      );
  });
});
