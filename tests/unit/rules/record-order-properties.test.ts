import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '../../../src/catalogue';
import { recordOrder } from '../../../src/catalogue/order';
import type { ItemId } from '../../../src/catalogue/types';
import { ITEM_IDS } from '../../../src/catalogue/schema';
import { assess } from '../../../src/rules/assess';
import type { Facts } from '../../../src/rules/assessment';
import { type FiledRecord, orderRecords } from '../../../src/rules/record-order';
import { ABNORMAL, ON, PENALTY } from '../../support/filed-records';
import { factsFor } from './generated-catalogues';

const CODES = ['91150302MA0XE8A17Y', '91150302MA0XE8A18X', ''];
const NAMES = ['甲公司', '乙公司', ''];
const LISTS: readonly ItemId[] = [
  'penalty-market-regulation',
  'abnormal-operations',
  'serious-market-regulation',
];

/** Facts by which an item often waits or is waited for; chance alone seldom comes upon them. */
function likelyFacts(itemId: ItemId): fc.Arbitrary<Facts> {
  const definitions = catalogue.items[itemId].rules.facts;
  const base = itemId === 'penalty-market-regulation' ? PENALTY : ABNORMAL;
  return fc
    .tuple(factsFor(definitions), fc.subarray([...definitions], { maxLength: 2 }))
    .map(([facts, changed]) => ({
      ...base,
      ...Object.fromEntries(changed.map(({ id }) => [id, facts[id]])),
    }));
}

/** Records of a few subjects, more often of the items that wait for one another. */
const anyRecord = fc
  .oneof(fc.constantFrom(...LISTS), fc.constantFrom(...ITEM_IDS))
  .chain((itemId) =>
    fc.record({
      itemId: fc.constant(itemId),
      facts: fc.oneof(factsFor(catalogue.items[itemId].rules.facts), likelyFacts(itemId)),
      uscc: fc.constantFrom(...CODES),
      name: fc.constantFrom(...NAMES),
    }),
  );
const anyRecords = fc.array(anyRecord, { maxLength: 7 }).map((records) =>
  records.map(({ itemId, facts, uscc, name }, index): FiledRecord => ({
    id: `draft-${String(index)}`,
    facts,
    assessment: assess(catalogue, itemId, facts, ON),
    subject: { uscc, name },
  })),
);
const shuffled = anyRecords.chain((records) =>
  fc.tuple(
    fc.constant(records),
    fc.shuffledSubarray(records, { minLength: records.length, maxLength: records.length }),
  ),
);
const order = (records: readonly FiledRecord[]) => orderRecords(records, catalogue, recordOrder);

test('the order does not depend on the order of the drafts', () => {
  fc.assert(
    fc.property(shuffled, ([records, other]) => {
      expect(order(other)).toEqual(order(records));
    }),
  );
});

test('every record stands once, among those of its own subject, after all it waits for', () => {
  let waited = 0;
  fc.assert(
    fc.property(anyRecords, (records) => {
      const groups = order(records);
      const all = groups.flatMap(({ steps }) => steps.map(({ id }) => id));
      expect([...all].sort()).toEqual(records.map(({ id }) => id).sort());
      for (const { steps } of groups) {
        const ids = steps.map(({ id }) => id);
        for (const [place, { waits }] of steps.entries())
          for (const id of waits.flatMap((wait) => wait.records)) {
            waited += 1;
            expect(ids.slice(0, place)).toContain(id);
          }
        const codes = new Set(
          records.filter(({ id }) => ids.includes(id)).map(({ subject }) => subject.uscc),
        );
        expect(codes.size).toBe(1);
      }
    }),
    { numRuns: 500 },
  );
  // Otherwise nothing was tested.
  expect(waited).toBeGreaterThan(10);
});

test('a record waits only where it says so, and only for records that are not over', () => {
  fc.assert(
    fc.property(anyRecords, (records) => {
      for (const { steps } of order(records))
        for (const { place, waits } of steps) {
          expect(waits.length > 0).toBe(place.kind === 'after-records');
          const others = steps.filter(({ id }) => waits.some((wait) => wait.records.includes(id)));
          expect(others.every((other) => other.place.kind !== 'over')).toBe(true);
        }
    }),
  );
});
