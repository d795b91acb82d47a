import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/catalogue/canonical-json';
import { rulesDigest } from '../../src/catalogue/digest';
import { catalogue } from '../../src/catalogue/index';

const { rules } = catalogue.items['penalty-other-sectors'];

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, reversed(inner)] as const);
  return Object.fromEntries(entries.reverse());
}

test('canonical JSON does not depend on the order of keys, but on that of lists', () => {
  expect(canonicalJson(reversed(rules))).toBe(canonicalJson(rules));
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
});

test('canonical JSON is JSON: sorted, without white space, without absent fields', () => {
  expect(canonicalJson({ b: [null, '“'], a: { d: undefined, c: 1.5 } })).toBe(
    '{"a":{"c":1.5},"b":[null,"“"]}',
  );
});

test('the digest is SHA-256 over rules and holidays', () => {
  const text = canonicalJson({ holidays: catalogue.holidays, rules });
  const expected = createHash('sha256').update(text, 'utf8').digest('hex');
  expect(catalogue.items['penalty-other-sectors'].digest).toBe(expected);
});

test('another rule or another holiday gives another digest', () => {
  const own = rulesDigest(rules, catalogue.holidays);
  expect(rulesDigest({ ...rules, shownFact: 'stillListed' }, catalogue.holidays)).not.toBe(own);
  expect(rulesDigest(rules, catalogue.holidays.slice(1))).not.toBe(own);
});
