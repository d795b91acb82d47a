import { expect, test } from 'vitest';
import { catalogue } from '../../../../src/catalogue/index';
import type { Item } from '../../../../src/catalogue/types';
import {
  mayLieAhead,
  progressWords,
  questionProgress,
} from '../../../../src/ui/screens/check/question-progress';
import { nextQuestion } from '../../../../src/rules/next-question';
import { goThrough, interview, ITEM_IDS } from '../../../support/interviews';
import { seeded } from '../../../support/seeded';
import { penalty } from './matters';

test('the first question is the first, and the last is said to be the last', () => {
  expect(progressWords({ number: 3, atMost: 4 })).toBe('第 3 题，最多还有 4 题');
  expect(progressWords({ number: 6, atMost: 0 })).toBe('第 6 题，这是最后一题');
  expect(questionProgress(penalty(), 'documentDate').number).toBe(1);
});

test('an earlier answer under change keeps its place', () => {
  const matter = penalty({ documentDate: '2026-05-10', severity: 'minor' });
  expect(questionProgress(matter, 'documentDate').number).toBe(1);
  expect(questionProgress(matter, 'severity').number).toBe(2);
});

test.each(ITEM_IDS)('%s: whatever is answered, 最多还有 is never too little', (itemId) => {
  const random = seeded(11);
  for (let way = 0; way < 150; way += 1) {
    const promised: { readonly fact: string; readonly atMost: number }[] = [];
    const end = goThrough(
      itemId,
      (answers) => Math.floor(random() * answers),
      (state, fact) => {
        const answered = promised.map((earlier) => earlier.fact);
        const { number, atMost } = questionProgress({ ...state, answered }, fact);
        expect(number).toBe(promised.length + 1);
        promised.push({ fact, atMost });
      },
    );
    promised.forEach(({ fact, atMost }, index) => {
      const followed = promised.length - index - 1;
      expect(followed, `${fact}, then ${JSON.stringify(end.facts)}`).toBeLessThanOrEqual(atMost);
    });
  }
});

test('the last question is said to be the last where it can be known', () => {
  const asked = { subjectKind: 'enterprise', listingReason: 'unreachable' };
  const state = interview('abnormal-operations', { ...asked, reasonCured: true });
  const answered = [...Object.keys(asked), 'reasonCured'];
  expect(nextQuestion(state)).toBe('listedByMistake');
  expect(questionProgress({ ...state, answered }, 'listedByMistake')).toEqual({
    number: 4,
    atMost: 0,
  });
});

test('only the end of a ban may lie ahead, not the day of a decision', () => {
  const item: Item = catalogue.items['penalty-other-sectors'];
  expect(mayLieAhead(item, 'documentDate')).toBe(false);
  const market: Item = catalogue.items['penalty-market-regulation'];
  expect(mayLieAhead(market, 'restrictionEndsOn')).toBe(true);
  expect(mayLieAhead(market, 'publishedOn')).toBe(false);
});
