import { expect, test } from 'vitest';
import { guidance } from '../../../../src/catalogue/guidance';
import { catalogue } from '../../../../src/catalogue/index';
import { contactOfAll, pointSource } from '../../../../src/ui/screens/guidance/guidance-words';

const points = guidance.flatMap(({ entries }) => entries).flatMap((entry) => entry.points);

test.each(points)('dated and sourced: $text', (point) => {
  expect(pointSource(catalogue, point)).toMatch(/\d{4}年\d{1,2}月\d{1,2}日起$/);
});

test('a point of the plan names the heading under which it stands', () => {
  const citation = { document: 'wuhai-2024-plan', article: '四（二）' };
  expect(pointSource(catalogue, { text: '', evidence: 'plan', citation })).toBe(
    '按 2024 年乌海方案四（二），2024年7月29日起',
  );
});

test('one number for all is said once, different numbers each in their place', () => {
  const entry = { id: 'a', title: 'a', points: [] };
  const section = { id: 's', title: 's' };
  const one = { ...entry, contact: 'taxation' };
  expect(contactOfAll({ ...section, entries: [one, one] })).toBe('taxation');
  expect(contactOfAll({ ...section, entries: [one, { ...entry, contact: 'statistics' }] })).toBe(
    undefined,
  );
  expect(contactOfAll({ ...section, entries: [one, entry] })).toBe(undefined);
});
