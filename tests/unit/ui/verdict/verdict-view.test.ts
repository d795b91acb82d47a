import { expect, test } from 'vitest';
import type { Facts } from '../../../../src/rules/assessment';
import { openPoints } from '../../../../src/ui/screens/verdict/doubts';
import { findingRows } from '../../../../src/ui/screens/verdict/finding-rows';
import { possibilities } from '../../../../src/ui/screens/verdict/possibilities';
import { hintGroups, shownHints } from '../../../../src/ui/screens/verdict/shown-hints';
import {
  assumptions,
  gatesOf,
  openQuestions,
  timelineMoments,
  wordsOf,
} from '../../../../src/ui/screens/verdict/verdict-view';
import { ALL_DONE, penalty } from '../check/matters';

const ordinary: Facts = { ...ALL_DONE, severity: 'ordinary', documentDate: '2026-05-10' };
const split: Facts = { ...ordinary, documentDate: '2026-02-01', fiveSector: 'fire' };

test('a full waiting time: apply now, with the day since when in the timeline', () => {
  const matter = penalty(ordinary);
  expect(wordsOf(matter)).toMatchObject({ sentence: '现在可以申请', seal: '可申请' });
  expect(timelineMoments(matter).map(({ kind, day }) => [kind, day])).toContainEqual([
    'eligible',
    '2026-08-11',
  ]);
});

test('a fine not paid: the sentence says what to do first, and the condition says so too', () => {
  const matter = penalty({
    ...ordinary,
    severity: 'minor',
    obligationsFulfilled: false,
    documentDate: '2026-10-01',
  });
  expect(wordsOf(matter).sentence).toBe('先把处罚决定书要求的事做完');
  const [early] = matter.assessment.pathways;
  if (early === undefined) throw new Error('no pathway');
  const unmet = findingRows(matter.catalogue, matter.item, early, matter.facts).filter(
    ({ state }) => state === 'unmet',
  );
  expect(unmet).toMatchObject([
    { word: '未满足', remedy: expect.stringContaining('交清罚款') as string },
  ]);
});

test('two readings: the open point names both orders, and both days are drawn', () => {
  const matter = penalty(split);
  const [point = ''] = openPoints(matter.catalogue, matter.item, matter.assessment);
  expect(point).toContain('第36号');
  expect(point).toContain('第58号');
  const days = timelineMoments(matter).map(({ kind, day }) => `${kind} ${day}`);
  expect(days).toContain('eligible-earlier 2027-02-02');
  expect(days).toContain('eligible-current 2026-05-02');
});

test('a firm verdict has no open point', () => {
  const matter = penalty(ordinary);
  expect(openPoints(matter.catalogue, matter.item, matter.assessment)).toEqual([]);
});

test('class not clear: three outcomes side by side, each with its day', () => {
  const facts: Facts = { ...ALL_DONE, documentDate: '2026-10-01' };
  const matter = penalty(facts, ['severity']);
  expect(matter.nextFact).toBeUndefined();
  const [possible] = possibilities(matter.assessment.ask, {
    catalogue: matter.catalogue,
    itemId: matter.itemId,
    facts,
    on: matter.today,
  });
  expect(possible?.rows.map(({ label, then }) => [label, then])).toEqual([
    ['轻微', expect.stringContaining('可以申请')],
    ['一般', expect.stringContaining('2027年1月2日起可以申请')],
    ['严重', expect.stringContaining('2027年10月2日起可以申请')],
  ]);
  expect(openQuestions(matter).map(({ id }) => id)).toEqual(['severity']);
});

test('after 不清楚 the other questions are still asked', () => {
  const matter = penalty({ documentDate: '2026-10-01', obligationsFulfilled: true }, ['severity']);
  expect(matter.nextFact).toBe('violationCorrected');
});

test('what was taken for granted is said, until it is answered', () => {
  expect(assumptions(penalty(ordinary)).map(({ fact }) => fact)).toContain('stillPublished');
  const answered = penalty({ ...ordinary, stillPublished: true });
  expect(assumptions(answered).map(({ fact }) => fact)).not.toContain('stillPublished');
});

test('a record with one gate says nothing of the other', () => {
  expect(gatesOf(penalty(ordinary)).map(({ gate }) => gate)).toEqual(['credit-china']);
});

test('hints are shown once each; what is not verified is marked', () => {
  const matter = penalty(ordinary);
  const hints = shownHints(matter.item, matter.assessment, matter.facts);
  expect(new Set(hints.map(({ text }) => text)).size).toBe(hints.length);
  expect(hints.some(({ id }) => id === 'reorganisation')).toBe(false);
  const marked = hintGroups(matter.catalogue, hints).flatMap((group) => group.hints);
  expect(marked.find(({ text }) => text.includes('巨额'))?.isDoubtful).toBe(true);
});

test('a hint for a special case appears with that case', () => {
  const matter = penalty({ ...ordinary, reorganisationRuling: true });
  const hints = shownHints(matter.item, matter.assessment, matter.facts);
  expect(hints.some(({ id }) => id === 'reorganisation')).toBe(true);
});
