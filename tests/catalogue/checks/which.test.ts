import { expect, test } from 'vitest';
import type { Compiled } from '../../../src/catalogue/compiled';
import type { Which, WhichQuestion } from '../../../src/catalogue/which-types';
import { compileOriginal, reportAfterEditing, toldAbout } from '../../support/doctored-catalogue';
import type { Mistake } from '../../support/doctored-catalogue';

const original = compileOriginal();
const FILE = 'which.yaml';

function withWhich(change: (which: Which) => Partial<Which>): Compiled {
  return { ...original, which: { ...original.which, ...change(original.which) } };
}

/** Changes one question. */
function withQuestion(id: string, change: (question: WhichQuestion) => WhichQuestion): Compiled {
  return withWhich(({ questions }) => ({
    questions: questions.map((question) => (question.id === id ? change(question) : question)),
  }));
}

/** Changes one option of a question. */
function withOption(
  id: string,
  value: string,
  change: Partial<WhichQuestion['options'][number]>,
): Compiled {
  return withQuestion(id, (question) => ({
    ...question,
    options: question.options.map((option) =>
      option.value === value ? { ...option, ...change } : option,
    ),
  }));
}

const mistakes: readonly Mistake[] = [
  [
    'an answer that leads to no question',
    FILE,
    '没有 nowhere 这一题',
    withOption('paper', 'penalty', { then: 'nowhere' }),
  ],
  [
    'a first question that is not there',
    FILE,
    '没有 start 这一题',
    withWhich(() => ({ first: 'start' })),
  ],
  [
    '不清楚 leading to no question',
    FILE,
    '没有 nowhere 这一题',
    withQuestion('paper', (question) => ({ ...question, unsure: 'nowhere' })),
  ],
  [
    'an item that no answers find',
    FILE,
    '事项 serious-statistics：没有一种回答能找到它',
    withWhich(({ questions }) => ({
      questions: questions.map((question) => ({
        ...question,
        options: question.options.filter(({ value }) => value !== 'statistics'),
      })),
    })),
  ],
  [
    'a question that is never asked',
    FILE,
    '没有回答会问到 deed',
    withQuestion('who', (question) => ({
      ...question,
      options: question.options.map(({ then: _, ...option }) => option),
    })),
  ],
  [
    'definite answers that leave several items',
    FILE,
    'paper=list → who-listed=other：四题问完还剩 serious-statistics、serious-other',
    withOption('who-listed', 'other', { items: ['serious-statistics', 'serious-other'] }),
  ],
  [
    'a question asked twice',
    FILE,
    '又问到 paper',
    withQuestion('who', (question) => ({ ...question, unsure: 'paper' })),
  ],
  [
    'a question that tells nothing apart',
    FILE,
    '问 which-abnormal 分不出剩下的几项',
    withQuestion('which-abnormal', (question) => ({
      ...question,
      options: question.options.map(({ items: _, ...option }) => option),
    })),
  ],
  [
    'an answer used twice',
    FILE,
    'paper 的回答 penalty',
    withOption('paper', 'abnormal', { value: 'penalty' }),
  ],
  [
    'an answer named like 不清楚',
    FILE,
    'paper 的回答 unsure',
    withOption('paper', 'abnormal', { value: 'unsure' }),
  ],
  [
    'a question named twice',
    FILE,
    '编号 paper 用了两次',
    withQuestion('deed', (question) => ({ ...question, id: 'paper' })),
  ],
  [
    'nobody to ring',
    FILE,
    '咨询电话 nobody 不在 contacts.yaml 里',
    withWhich(() => ({ contact: 'nobody' })),
  ],
  [
    'two items left together that nothing tells apart',
    FILE,
    '没有写 penalty-other-sectors 和 serious-tax-violation 怎么分',
    withWhich(({ differences }) => ({
      differences: {
        ...differences,
        'serious-tax-violation': differences['serious-judgment-defaulter'],
      },
    })),
  ],
  [
    'an item compared with itself',
    FILE,
    'serious-other 和它自己比',
    withWhich(({ differences }) => ({
      differences: {
        ...differences,
        'serious-other': [
          ...differences['serious-other'],
          { item: 'serious-other', when: '一样', citation: { document: 'wuhai-2024-plan' } },
        ],
      },
    })),
  ],
  [
    'a document nobody registered',
    FILE,
    '引用的文件 nothing 不在 documents.yaml 里',
    withWhich(({ differences }) => ({
      differences: {
        ...differences,
        'serious-other': [
          ...differences['serious-other'],
          { item: 'serious-statistics', when: '话', citation: { document: 'nothing' } },
        ],
      },
    })),
  ],
];

test.each(mistakes)('refuses questions with %s', (_mistake, file, told, compiled) => {
  expect(toldAbout(file, compiled)).toContain(told);
});

test('is content with the questions as they are', () => {
  expect(toldAbout(FILE, original)).toBe('');
});

test('an item that does not exist is told with its line', () => {
  const report = reportAfterEditing(FILE, (text) =>
    text.replace('items: [penalty-market-regulation]', 'items: [penalty-market]'),
  );
  expect(report).toMatch(/which\.yaml:\d+：questions › 1 › options › 0 › items › 0/);
});

test('an item without neighbours is told', () => {
  const report = reportAfterEditing(FILE, (text) => text.replace(/ {2}serious-other:\n[^]*$/, ''));
  expect(report).toContain('缺少 differences › serious-other');
});
