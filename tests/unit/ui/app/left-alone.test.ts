import { expect, it } from 'vitest';
import { isLeftAlone } from '../../../../src/ui/app/left-alone';

const MINUTE = 60_000;
const since = { wall: 1_000_000, steady: 5000 };

function after(wall: number, steady: number) {
  return { wall: since.wall + wall, steady: since.steady + steady };
}

it.each([
  ['a moment before ten minutes are over', after(10 * MINUTE - 1, 10 * MINUTE - 1), false],
  ['when ten minutes are over', after(10 * MINUTE, 10 * MINUTE), true],
  ['after a sleep in which only the day went on', after(60 * MINUTE, MINUTE), true],
  ['although somebody set the day back', after(-60 * MINUTE, 10 * MINUTE), true],
  ['soon after somebody set the day back', after(-60 * MINUTE, MINUTE), false],
])('a page is judged %s', (_, now, alone) => {
  expect(isLeftAlone(since, now)).toBe(alone);
});
