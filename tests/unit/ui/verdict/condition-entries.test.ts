import { expect, test } from 'vitest';
import type { Facts } from '../../../../src/rules/assessment';
import { conditionEntries } from '../../../../src/ui/screens/verdict/condition-entries';
import { findingRows, pathwayOf } from '../../../../src/ui/screens/verdict/finding-rows';
import { isBesideThePoint, statusWords } from '../../../../src/ui/screens/verdict/pathway-words';
import { matterOf } from '../check/matters';

const TERM: Facts = { inclusionGround: '5', listedOn: '2026-02-01' };

function court(pathway: string, facts: Facts) {
  const matter = matterOf('serious-judgment-defaulter', facts);
  const result = matter.assessment.pathways.find((one) => one.pathway === pathway);
  const version = result && pathwayOf(matter.item, result)?.version;
  if (result === undefined || version === undefined) throw new Error(`no ${pathway}`);
  const rows = findingRows(matter.catalogue, matter.item, result, facts);
  return { matter, result, entries: conditionEntries(version.conditions, rows) };
}

function choiceIn(facts: Facts) {
  return court('discretionary-deletion', facts).entries.find(({ kind }) => kind === 'any');
}

test('of two that stand in for one another, the one not done is no failure once the other is', () => {
  const choice = choiceIn({ ...TERM, obligationsFulfilled: true, violationCorrected: false });
  expect(choice).toMatchObject({ state: 'met', rows: [{ id: 'fulfilled', state: 'met' }] });
});

test('with neither done both are shown, with what to do', () => {
  const choice = choiceIn({ ...TERM, obligationsFulfilled: false, violationCorrected: false });
  expect(choice).toMatchObject({
    state: 'unmet',
    rows: [{ id: 'fulfilled' }, { id: 'corrected' }],
  });
});

test('what is not known may still be the one that is enough', () => {
  expect(choiceIn({ ...TERM, obligationsFulfilled: false })).toMatchObject({ state: 'unknown' });
});

test('every condition of a version has its place in the list, once', () => {
  const { entries, result } = court('deletion', { inclusionGround: '1', deletionGround: 'none' });
  const shown = entries.flatMap((entry) =>
    entry.kind === 'one' ? [entry.row.id] : entry.rows.map(({ id }) => id),
  );
  expect(new Set(shown).size).toBe(shown.length);
  for (const id of shown) expect(result.findings.map(({ condition }) => condition)).toContain(id);
});

test('a way that is meant for other records is said to be so, and is no list of failures', () => {
  const { matter, result } = court('expiry', { inclusionGround: '1' });
  expect(isBesideThePoint(matter.item, result)).toBe(true);
  expect(statusWords(matter, result)).toContain('您的情形不走这条');
});

test('a correction that nobody needs is no failure either', () => {
  const { matter, result } = court('correction', TERM);
  expect(statusWords(matter, result)).toBe('没有这种情形，用不上这条');
  const mistaken = court('correction', { ...TERM, correctionGround: 'minor' });
  expect(isBesideThePoint(mistaken.matter.item, mistaken.result)).toBe(false);
});

test('what must be absent is said as absent, present or open', () => {
  const rowOf = (criminalProceedings: boolean | undefined): string => {
    const facts: Facts = { listedOn: '2026-01-12', criminalProceedings };
    const matter = matterOf('serious-wage-arrears', facts);
    const [result] = matter.assessment.pathways;
    if (result === undefined) throw new Error('no pathway');
    const rows = findingRows(matter.catalogue, matter.item, result, facts);
    return rows.find(({ id }) => id === 'criminal')?.text ?? '';
  };
  expect(rowOf(false)).toMatch(/^没有这种情形：/);
  expect(rowOf(true)).toMatch(/^有这种情形：/);
  expect(rowOf(undefined)).toMatch(/^有没有这种情形：/);
});
