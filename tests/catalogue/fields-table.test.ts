import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue/index';
import { FIELDS_FILE, fieldsTable } from '../../src/commands/catalogue/fields-table';

const written = readFileSync(join('src/catalogue', FIELDS_FILE), 'utf8');

test('the table of fields is that of the present catalogue: npm run catalogue -- --fields', () => {
  expect(written).toBe(fieldsTable(catalogue));
});

test('every field stands in it once, with whoever asks for it', () => {
  const rows = written.split('\n');
  for (const { path } of catalogue.profile.entries) {
    const own = rows.filter((row) => row.includes(`\`${path}\``));
    expect(own).toHaveLength(1);
    expect(own[0]).not.toMatch(/\|\s*\|$/);
  }
});
