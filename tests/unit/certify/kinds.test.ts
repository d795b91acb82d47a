import { expect, it } from 'vitest';
import { coveringLists } from '../../certify/kinds';

const VALUES = ['warning', 'criticism', 'fine', 'ban'];
const GROUPS = [['warning'], ['warning', 'criticism'], ['ban']];

/** What the tests can tell of a list: of each group, whether a value of it is there, and whether anything else is. */
function told(list: readonly string[]): string {
  return GROUPS.map((group) => {
    const inside = list.some((value) => group.includes(value));
    const outside = list.some((value) => !group.includes(value));
    return `${String(inside)} ${String(outside)}`;
  }).join();
}

it('whatever the tests can tell of a list, one of the covering lists has it', () => {
  let every: string[][] = [[]];
  for (const value of VALUES) every = every.flatMap((list) => [list, [...list, value]]);
  const covered = coveringLists(VALUES, GROUPS).map(told);
  for (const list of every) expect(covered, list.join()).toContain(told(list));
});

it('has each value alone, all of them together, and none', () => {
  const lists = coveringLists(VALUES, GROUPS).map((list) => list.join());
  for (const list of ['', ...VALUES, VALUES.join()]) expect(lists).toContain(list);
});

it('takes one of several values that no test tells apart, and never the same mixture twice', () => {
  const lists = coveringLists(['a', 'b', 'c'], [['a']]).map((list) => list.join());
  expect(lists).toEqual(['', 'a', 'b', 'c', 'b,c', 'a,b', 'a,b,c']);
});
