import { describe, expect, it, test } from 'vitest';
import { catalogue } from '../../src/catalogue';
import type { ItemId } from '../../src/catalogue/types';
import { which } from '../../src/catalogue/which';
import { mostAfter, UNSURE, walk, type WhichPlace } from '../../src/catalogue/which-walk';
import { compileOriginal } from '../support/doctored-catalogue';

/** Every way through the questions, to its end. */
function ends(answers: readonly string[] = []): readonly WhichPlace[] {
  const place = walk(which, answers);
  if (place.ask === undefined) return [place];
  const values = [...place.ask.options.map(({ value }) => value), UNSURE];
  return values.flatMap((value) => ends([...answers, value]));
}

const all = ends();
const way = ({ steps }: WhichPlace): string => steps.map(({ answer }) => answer).join('/');

test('what the app loads is what the compiler made', () => {
  expect(which).toEqual(compileOriginal().which);
});

describe('every way through the questions', () => {
  it('asks four at most, none twice', () => {
    for (const { steps } of all) {
      expect(steps.length).toBeLessThanOrEqual(4);
      const asked = steps.map(({ question }) => question.id);
      expect(new Set(asked).size).toBe(asked.length);
    }
  });

  it('leads to one item when nothing was 不清楚', () => {
    const sure = all.filter(({ steps }) => steps.every(({ answer }) => answer !== UNSURE));
    expect(sure.filter(({ candidates }) => candidates.length !== 1).map(way)).toEqual([]);
  });

  it('leads to three at most after one 不清楚, or to the list', () => {
    const once = all.filter(
      ({ steps }) => steps.filter(({ answer }) => answer === UNSURE).length === 1,
    );
    const wide = once.filter(({ candidates }) => candidates.length > 3);
    // Who knows only that it is a list, but not whose.
    expect(wide.map(way)).toEqual(['list/unsure']);
  });

  it('never leaves nothing', () => {
    expect(all.filter(({ candidates }) => candidates.length === 0)).toEqual([]);
  });

  it('together find all twelve', () => {
    const found = new Set(
      all.flatMap(({ candidates }) => (candidates.length === 1 ? candidates : [])),
    );
    expect([...found].sort()).toEqual(Object.keys(catalogue.items).sort());
  });
});

test('the number of questions ahead is the longest way on', () => {
  const longest = (answers: readonly string[]): number =>
    Math.max(...ends(answers).map(({ steps }) => steps.length)) - answers.length - 1;
  for (const answers of [[], ['penalty'], ['list'], [UNSURE], [UNSURE, 'publicity']])
    expect(mostAfter(which, walk(which, answers))).toBe(longest(answers));
});

test.each<readonly [way: string, items: readonly ItemId[]]>([
  ['penalty/market', ['penalty-market-regulation']],
  ['penalty/other', ['penalty-other-sectors']],
  ['abnormal/business', ['abnormal-operations']],
  ['abnormal/organisation', ['abnormal-social-organisation']],
  ['list/court', ['serious-judgment-defaulter']],
  ['list/labour', ['serious-wage-arrears']],
  ['list/tax', ['serious-tax-violation']],
  ['list/safety', ['serious-work-safety']],
  ['list/market', ['serious-market-regulation']],
  ['list/culture', ['serious-culture-tourism']],
  ['list/statistics', ['serious-statistics']],
  ['list/other', ['serious-other']],
  ['unsure/court', ['serious-judgment-defaulter']],
  ['unsure/publicity/abnormal', ['abnormal-operations']],
  ['unsure/publicity/list/safety', ['serious-work-safety']],
  ['unsure/credit-china/penalty/market', ['penalty-market-regulation']],
  ['unsure/elsewhere/tax/list', ['serious-tax-violation']],
  ['unsure/unsure/civil/list', ['serious-other']],
  [
    'unsure/unsure/market/unsure',
    ['penalty-market-regulation', 'abnormal-operations', 'serious-market-regulation'],
  ],
  ['penalty/unsure', ['penalty-market-regulation', 'penalty-other-sectors']],
])('%s leads to %j', (answers, items) => {
  const place = walk(which, answers.split('/'));
  expect(place.candidates).toEqual(items);
  expect(place.ask).toBeUndefined();
});

test('words that answer nothing are left over', () => {
  expect(walk(which, ['penalty', 'nobody', 'market'])).toMatchObject({
    ask: { question: { id: 'who-punished' } },
    rest: ['nobody', 'market'],
  });
});

const differences = Object.values(which.differences).flat();

/** The headings of the plan, in the order of the items. */
const HEADINGS = ['三（二）1', '三（二）2', '三（三）1', '三（三）2'].concat(
  ['三（四）1', '三（四）2', '三（四）3', '三（四）4'],
  ['三（四）5', '三（四）6', '三（四）7', '三（四）8'],
);

test('a difference rests on the heading of the plan for the item it leads to', () => {
  for (const { item, citation } of differences) {
    expect(citation.document).toBe('wuhai-2024-plan');
    expect(citation.article).toBe(HEADINGS[which.items.indexOf(item)]);
  }
});

describe('its words', () => {
  const texts = [
    ...which.questions.flatMap(({ question, help, where, options }) => [
      question,
      help ?? '',
      where ?? '',
      ...options.flatMap((option) => [option.label, option.help ?? '']),
    ]),
    ...differences.map(({ when }) => `${when}的，是`),
  ];

  it('are short sentences', () => {
    const sentences = texts.flatMap((text) => text.split(/[。；？\n]/u));
    expect(sentences.filter((sentence) => [...sentence].length > 30)).toEqual([]);
  });

  it('neither scold nor say nothing', () => {
    const banned = /请勿|禁止|严禁|务必|(?<!公示)系统|[！!]|相关部门|有关规定|[A-Za-z]{2,}/u;
    expect(texts.filter((text) => banned.test(text))).toEqual([]);
  });
});
