import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../../src/catalogue/index';
import {
  chaptersOn,
  documentsInForce,
  eraOf,
  gateLines,
} from '../../../../src/ui/screens/law/history';
import { day, holds, pathway, rulesOf, version } from '../../../support/catalogues';

const VERSIONS = [
  version('2023-05-01', [], '2026-03-31'),
  version('2026-04-01', [], '2030-05-31'),
  version('2030-06-01', []),
];
const eras = (on: string): readonly string[] => chaptersOn(VERSIONS, day(on)).map(({ era }) => era);

describe('the versions of a rule, seen from one day', () => {
  test.each([
    ['2023-04-30', ['later', 'later', 'later']],
    ['2023-05-01', ['in-force', 'later', 'later']],
    ['2026-03-31', ['in-force', 'later', 'later']],
    ['2026-04-01', ['earlier', 'in-force', 'later']],
    ['2030-05-31', ['earlier', 'in-force', 'later']],
    ['2030-06-01', ['earlier', 'earlier', 'in-force']],
    ['2099-12-31', ['earlier', 'earlier', 'in-force']],
  ])('on %s', (on, expected) => {
    expect(eras(on)).toEqual(expected);
  });

  test('what has neither a first nor a last day is always in force', () => {
    expect(eraOf({}, day('1990-01-01'))).toBe('in-force');
  });
});

test('the deciding gate stands first, and before its pathways what is not published at all', () => {
  const rules = rulesOf(
    [
      pathway('termination', [holds('fulfilled')], { gate: 'credit-china' }),
      pathway('removal', [holds('fulfilled')]),
    ],
    { notPublished: version('2020-01-01', [holds('corrected')]) },
  );
  expect(gateLines(rules).map(({ gate, lines }) => [gate, lines.map(({ id }) => id)])).toEqual([
    ['authority', ['not-published', 'removal']],
    ['credit-china', ['termination']],
  ]);
});

test('an item with one gate shows no other', () => {
  expect(gateLines(catalogue.items['penalty-other-sectors'].rules).map(({ gate }) => gate)).toEqual(
    ['credit-china'],
  );
});

test.each(Object.values(catalogue.items))('$id: every pathway has its place', ({ rules }) => {
  const shown = gateLines(rules).flatMap(({ lines }) => lines.map(({ id }) => id));
  const expected = rules.pathways.map(({ id }) => id);
  expect(shown.filter((id) => id !== 'not-published').sort()).toEqual(expected.sort());
});

test('the law in force is another before and after a change', () => {
  const { rules } = catalogue.items['penalty-other-sectors'];
  expect(documentsInForce(rules, day('2026-03-31'))).toEqual(['ndrc-2023-58']);
  expect(documentsInForce(rules, day('2026-04-01'))).toEqual(['ndrc-2025-36']);
  expect(documentsInForce(rules, day('2020-01-01'))).toEqual([]);
});
