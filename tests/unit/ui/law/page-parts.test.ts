import { expect, test } from 'vitest';
import { catalogue } from '../../../../src/catalogue/index';
import { afterDecision } from '../../../../src/ui/screens/law/after-decision';
import { pageParts } from '../../../../src/ui/screens/law/page-parts';

const items = Object.values(catalogue.items);

test.each(items)('$id: no two parts of the page share an address', (item) => {
  const ids = pageParts(item).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(items)('$id: everything said of the time after a decision is shown', (item) => {
  const shown = afterDecision(item).flatMap(({ rows }) => rows.map(({ text }) => text));
  const { remedies, consequences, countdowns } = item;
  expect(shown).toEqual([...remedies, ...consequences, ...countdowns].map(({ text }) => text));
});

test('a remedy with a deadline says it; a day to watch says from when it counts', () => {
  const rows = items.flatMap((item) => afterDecision(item)).flatMap((part) => part.rows);
  const deadlines = items
    .flatMap((item) => item.remedies)
    .filter(({ within }) => within !== undefined);
  const countdowns = items.flatMap((item) => item.countdowns);
  expect(deadlines.length).toBeGreaterThan(0);
  for (const { text } of [...deadlines, ...countdowns])
    expect(rows.find((row) => row.text === text)?.term).toBeTruthy();
});
