import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { directory } from '../../src/catalogue/directory';
import { catalogue } from '../../src/catalogue/index';
import { catalogueOfDigest } from '../../src/catalogue/released';

const item = catalogue.items['penalty-other-sectors'];

test('the present rules of every item can be found by their digest', () => {
  for (const { id, digest, rules } of Object.values(catalogue.items)) {
    const found = catalogueOfDigest(catalogue, digest);
    expect(found?.items[id].rules).toEqual(rules);
  }
});

test('a released item is judged by its own rules, holidays and edition, and nothing else changes', () => {
  const digest = 'a'.repeat(64);
  const rules = { ...item.rules, pathways: item.rules.pathways.slice(0, 1) };
  const past = {
    ...catalogue,
    released: { ...catalogue.released, [digest]: { rules, holidays: [], edition: '2025.1' } },
  };
  const found = catalogueOfDigest(past, digest);
  expect(found?.items['penalty-other-sectors']).toMatchObject({ rules, digest });
  expect(found?.edition.number).toBe('2025.1');
  expect(found?.holidays).toEqual([]);
  expect(found?.items['serious-other']).toBe(catalogue.items['serious-other']);
});

test.each(['', 'constructor', '0'.repeat(64)])('no edition has the digest “%s”', (digest) => {
  expect(catalogueOfDigest(catalogue, digest)).toBeUndefined();
});

test('nothing in the catalogue can be changed at run time', () => {
  expect(() => Object.assign(item.rules.pathways[0] ?? {}, { gate: 'authority' })).toThrow();
  expect(() => Object.assign(directory.items[0] ?? {}, { title: '' })).toThrow();
});

test('the directory is small enough for the home screen, and holds no rules', () => {
  const text = JSON.stringify(directory);
  expect(brotliCompressSync(text).length).toBeLessThanOrEqual(12_000);
  expect(directory.items).toHaveLength(12);
  expect(text).not.toContain('pathways');
});
