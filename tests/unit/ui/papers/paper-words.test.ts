import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../../src/catalogue/types';
import type { TrackedPaper } from '../../../../src/forms/paper-state';
import {
  countWords,
  makerWords,
  perhapsReason,
  provedFacts,
  shapeWords,
  signedWords,
  TEXT,
} from '../../../../src/ui/screens/papers/paper-words';
import { catalogue } from '../../../../src/catalogue/index';

const item = catalogue.items['penalty-other-sectors'];

const PAPER: Paper = {
  id: 'x',
  title: '缴款收据',
  source: { attachment: 'fineReceipt' },
  per: 'application',
  why: '',
  evidence: 'plan',
  citation: { document: 'wuhai-2024-plan' },
};

function tracked(paper: Paper, more: Partial<TrackedPaper> = {}): TrackedPaper {
  const { source } = paper;
  const state = { state: 'missing', changed: false, mark: 'x', need: 'needed' } as const;
  return { id: 'x', paper, source, answers: {}, ...state, ...more };
}

describe('what a paper has to be', () => {
  test('is an original, once, unless told otherwise', () => {
    expect(shapeWords(PAPER, {})).toBe('原件 1 份');
    expect(shapeWords({ ...PAPER, copy: 'plain', copies: 2 }, {})).toBe('复印件 2 份');
  });

  test('is a copy when its title says so', () => {
    expect(shapeWords({ ...PAPER, title: '身份证复印件' }, {})).toBe('复印件 1 份');
  });

  test('asks for the seal only of who has one', () => {
    const sealed = { ...PAPER, copy: 'sealed' } as const;
    expect(shapeWords(sealed, { 'entity.kind': 'enterprise' })).toBe('复印件 1 份，盖单位公章');
    expect(shapeWords(sealed, { 'entity.kind': 'person' })).not.toContain('章');
  });
});

describe('who makes a paper', () => {
  test('is the applicant, or whom the catalogue names', () => {
    expect(makerWords(tracked(PAPER))).toBe('您自己准备');
    expect(makerWords(tracked({ ...PAPER, maker: '培训的主办方' }))).toBe('培训的主办方出具');
  });

  test('is this service for a form, with whom to ask for a stamp', () => {
    const places = { own: ['seal'], authority: true } as const;
    expect(makerWords(tracked(PAPER, { places: { ...places, authority: false } }))).toBe(
      '我们帮您填',
    );
    expect(makerWords(tracked({ ...PAPER, maker: '处罚机关' }, { places }))).toBe(
      '我们帮您填，再请处罚机关盖章',
    );
  });
});

test('a signature is ticked in the words of the places on the sheet', () => {
  const places = { own: ['sign', 'handprint'], authority: false } as const;
  expect(signedWords(tracked(PAPER, { places }))).toBe('已签字、捺印');
});

test('what is perhaps needed hangs on the questions still open', () => {
  const paper: Paper = {
    ...PAPER,
    when: [
      { fact: 'severity', is: ['minor'] },
      { fact: 'fiveSector', is: ['fire'] },
    ],
  };
  const reason = perhapsReason({ paper }, item, { fiveSector: 'fire' });
  expect(reason.open.map(({ id }) => id)).toEqual(['severity']);
});

test('what a paper proves is told by the labels of the facts', () => {
  const label = item.rules.facts.find(({ id }) => id === 'severity')?.label;
  expect(provedFacts({ ...PAPER, proves: ['severity', 'noSuchFact'] }, item)).toBe(label);
});

test('the count tells what is missing, and that nothing is', () => {
  expect(countWords(4, 3)).toBe('共 4 样，还差 3 样。');
  expect(countWords(4, 0)).toBe('共 4 样，都备齐了。');
  expect(countWords(0, 0)).not.toContain('共 0 样');
});

test('the wording gives reasons, does not shout, and keeps each sentence within thirty characters', () => {
  const sentences = Object.values(TEXT).flatMap((text) => text.split(/[。；？]/));
  expect(sentences.filter((text) => /请勿|禁止|系统|[!！]/.test(text))).toEqual([]);
  expect(sentences.filter((text) => [...text].length > 30)).toEqual([]);
});
