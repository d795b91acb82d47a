import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '../../../../src/catalogue/index';
import type { Item } from '../../../../src/catalogue/types';
import { answerOptions } from '../../../../src/ui/screens/check/answer-words';
import {
  mayLieAhead,
  progressWords,
  questionProgress,
} from '../../../../src/ui/screens/check/question-progress';
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

test('whatever is answered, 最多还有 is never too little, and the questions come to an end', () => {
  const answers = fc.array(fc.nat(), { minLength: 12, maxLength: 12 });
  const day = fc.constantFrom('2023-10-01', '2026-02-01', '2026-05-10', '2026-10-01');
  fc.assert(
    fc.property(answers, day, (picks, documentDate) => {
      const matter = penalty();
      const promised: number[] = [];
      for (const pick of picks) {
        const fact = matter.nextFact;
        if (fact === undefined) break;
        promised.push(questionProgress(matter, fact).atMost);
        const definition = matter.fact(fact);
        if (definition === undefined) throw new Error(`unknown question ${fact}`);
        const options = answerOptions(definition);
        const chosen = options[pick % (options.length + 1)];
        if (definition.type === 'date') {
          if (pick % 5 === 0) matter.answerUnsure(fact);
          else matter.answer(fact, documentDate);
        } else if (chosen === undefined) matter.answerUnsure(fact);
        else matter.answer(fact, chosen.value);
      }
      expect(matter.nextFact).toBeUndefined();
      promised.forEach((atMost, index) => {
        expect(promised.length - index - 1).toBeLessThanOrEqual(atMost);
      });
    }),
  );
});

test('only the end of a ban may lie ahead, not the day of a decision', () => {
  const item: Item = catalogue.items['penalty-other-sectors'];
  expect(mayLieAhead(item, 'documentDate')).toBe(false);
});
