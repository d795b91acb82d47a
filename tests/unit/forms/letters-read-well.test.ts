import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/catalogue/index';
import type { FactDefinition, ProfileEntry } from '../../../src/catalogue/types';
import type { Answers } from '../../../src/forms/answers';
import type { Facts } from '../../../src/rules/assessment';
import { LETTER_IDS, LETTERS, proposals } from '../../support/letters';

// Whatever is answered and whatever is left out: the marks of a proposed letter stand singly, its brackets in pairs.

const WORDS = fc.constantFrom(
  '乌海市某某有限公司',
  '罚款5000元',
  '（2024）内0302执123号',
  '乌海罚决〔2025〕12号',
  '销售“三无”产品',
  '见《整改报告》',
  'ABC Co., Ltd.',
  '一、已改正',
  '第12号',
);
const BETWEEN = fc.constantFrom('，', '。', '\n', '；\n', '。\n\n', ' ');
const BEFORE = fc.constantFrom('', '', ' ', '\n', '：');
const AFTER = fc.constantFrom('', '', '。', '；', '，', '！', '？', '……', '。\n', '： ');

/** What people type: ends with a mark or without, on one line or on several. */
const typed = fc
  .tuple(BEFORE, fc.array(fc.tuple(WORDS, BETWEEN), { maxLength: 3 }), WORDS, AFTER)
  .map(([before, parts, last, after]) => `${before}${parts.flat().join('')}${last}${after}`);
const DAYS = fc.constantFrom('2024-07-29', '2025-12-25', '2026-03-09', '2026-11-28');

function answerTo({ kind, options }: ProfileEntry): fc.Arbitrary<string | readonly string[]> {
  if (options !== undefined) {
    const chosen = fc.subarray(options.map(({ value }) => value));
    return kind === 'choices' ? chosen : chosen.map(([first]) => first ?? '');
  }
  return fc.oneof(fc.constant(''), kind === 'date' ? DAYS : typed);
}

const answersGiven: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(
    catalogue.profile.entries
      .filter(({ path }) => !/(statement|attachments)$/.test(path))
      .map((entry) => [entry.path.replace('[]', '.0'), answerTo(entry)]),
  ),
);

function factsKnown(asked: readonly FactDefinition[]): fc.Arbitrary<Facts> {
  const values = asked.map(
    ({ id, type, options = [] }): readonly [string, fc.Arbitrary<Facts[string]>] => {
      const all = options.map(({ value }) => value);
      switch (type) {
        case 'boolean':
          return [id, fc.boolean()];
        case 'choice':
          return [id, fc.constantFrom(...all)];
        case 'choices':
          return [id, fc.subarray(all)];
        case 'number':
          return [id, fc.constant(24)];
        case 'date':
          return [id, DAYS];
        case 'text':
          return [id, typed];
      }
    },
  );
  return fc.record(Object.fromEntries(values), { requiredKeys: [] });
}

const PAIRS = ['（）', '《》', '〔〕', '“”'];

/** What is wrong with a text, in words; empty when nothing is. */
function faultsIn(text: string): readonly string[] {
  const unpaired = PAIRS.filter((pair) => {
    const [open = '', close = ''] = pair;
    let depth = 0;
    for (const character of text) {
      if (character === open) depth++;
      if (character === close) depth--;
      if (depth < 0) return true;
    }
    return depth !== 0;
  });
  const marks = [
    [/[。；，、：！？][。；，、：！？]/u, 'two marks side by side'],
    [/[{}|]/u, 'an unfilled hole'],
    [/（\s*）|《\s*》/u, 'nothing between brackets'],
    [/undefined|NaN|null/u, 'a word of the program'],
    [/\d{4}-\d{2}-\d{2}/u, 'a day not written as one'],
    [/^[。；，、：）]/mu, 'a paragraph that begins with a mark'],
    [/^\s|\s$|\n\s*\n/u, 'an empty paragraph'],
  ] as const;
  return [
    ...unpaired.map((pair) => `${pair} not in pairs`),
    ...marks.filter(([mark]) => mark.test(text)).map(([, fault]) => fault),
  ];
}

describe.each(LETTER_IDS)('the proposed texts of %s', (id) => {
  const { facts: asked } = catalogue.items[LETTERS[id]].rules;

  it('are well set, whatever was answered', () => {
    fc.assert(
      fc.property(answersGiven, factsKnown(asked), (answers, facts) => {
        for (const text of proposals(id, answers, facts)) expect(faultsIn(text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the eye that looks at them', () => {
  it.each([
    '甲。。乙',
    '（甲',
    '甲）（',
    '{entity.name}',
    '甲（）',
    '甲\n\n乙',
    '，甲',
    '于2026-03-09',
  ])('sees what is wrong with %j', (text) => {
    expect(faultsIn(text)).not.toEqual([]);
  });
});
