import { describe, expect, it, test } from 'vitest';
import { directory } from '../../../../src/catalogue/directory';
import { which } from '../../../../src/catalogue/which';
import { UNSURE, walk } from '../../../../src/catalogue/which-walk';
import {
  differencesOf,
  givenSteps,
  NONE,
  unsureWords,
  viewOf,
} from '../../../../src/ui/screens/which/which-words';

/** What an address shows: a question, or these items. */
function shown(way: string): readonly string[] {
  const view = viewOf(directory, walk(which, way.split('/').filter(Boolean)));
  return view.kind === 'question' ? [view.kind] : [view.kind, ...view.items.map(({ id }) => id)];
}

describe('an address shows', () => {
  it.each([
    ['', ['question']],
    ['penalty', ['question']],
    ['penalty/nonsense', ['question']],
    ['penalty/other', ['items', 'penalty-other-sectors']],
    ['penalty/unsure', ['items', 'penalty-market-regulation', 'penalty-other-sectors']],
    ['penalty/other/penalty-market-regulation', ['items', 'penalty-market-regulation']],
    ['penalty/other/nonsense', ['items', 'penalty-other-sectors']],
  ])('%s: %j', (way, expected) => {
    expect(shown(way)).toEqual(expected);
  });

  it('the eight lists when it is a list but not whose', () => {
    const [kind, ...items] = shown('list/unsure');
    expect(kind).toBe('ask');
    expect(items).toHaveLength(8);
  });

  it('all twelve when nothing is known, or none is like it', () => {
    expect(shown('unsure/unsure/unsure')).toHaveLength(13);
    expect(shown(`penalty/other/${NONE}`)).toHaveLength(13);
  });
});

test('what was answered can be changed where it was asked', () => {
  const { steps } = walk(which, [UNSURE, 'credit-china', 'penalty']);
  expect(givenSteps(steps).map(({ answer, href }) => [answer, href])).toEqual([
    ['不清楚', '#/which'],
    ['信用中国', '#/which/unsure'],
    ['行政处罚', '#/which/unsure/credit-china'],
  ]);
});

describe('the differences shown', () => {
  const items = (...ids: readonly string[]) => directory.items.filter(({ id }) => ids.includes(id));

  it('are all of them when an item stands alone', () => {
    const told = differencesOf(which, 'penalty-other-sectors', items('penalty-other-sectors'));
    expect(told).toEqual(which.differences['penalty-other-sectors']);
  });

  it('are those from the items beside it otherwise', () => {
    const beside = items('penalty-other-sectors', 'serious-work-safety');
    expect(differencesOf(which, 'penalty-other-sectors', beside).map(({ item }) => item)).toEqual([
      'serious-work-safety',
    ]);
  });
});

test.each([
  [[UNSURE], '没关系，换一个问题问'],
  [['list', UNSURE], '没关系，看看还剩哪几类，打哪个电话问'],
  [['penalty', UNSURE], '没关系，剩下的几类放在一起比'],
])('不清楚 after %j says what comes', (answers, words) => {
  expect(unsureWords(walk(which, answers))).toBe(words);
});
