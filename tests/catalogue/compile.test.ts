import { expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue/index';
import { rulesDigest } from '../../src/catalogue/digest';
import { compileOriginal, reportAfterEditing } from '../support/doctored-catalogue';

const ITEM = 'items/penalty-other-sectors.yaml';

test('the catalogue of this repository passes every check', () => {
  expect(reportAfterEditing('edition.yaml', (content) => content)).toBe('');
});

test('what the app loads is what the compiler made', () => {
  // Of what was released the build carries only what differs from today's rules (`build.test.ts`).
  const compiled = { ...compileOriginal().catalogue, released: {} };
  expect({ ...catalogue, released: {} }).toEqual(compiled);
});

type Slip = readonly [slip: string, file: string, from: string, to: string, told: RegExp];

const slips: readonly Slip[] = [
  [
    'a number where words are due',
    'contacts.yaml',
    '0473-8991925',
    '8991925',
    /应当是文字，现在写的是 8991925/,
  ],
  ['a misspelt field', ITEM, 'curable:', 'curabel:', /:\d+：.*curabel：没有这个栏目/],
  ['a missing field', ITEM, '\nsummary:', '\n# summary:', /缺少 summary/],
  [
    'a word that is none of the choices',
    ITEM,
    'nature: automatic',
    'nature: soon',
    /nature：应当是/,
  ],
  [
    '31 February',
    'edition.yaml',
    'checkedOn: 2026-11-23',
    'checkedOn: 2026-02-31',
    /edition\.yaml:\d+：checkedOn：.*真实的日期/,
  ],
  [
    'a period nobody can read',
    ITEM,
    'atLeast: 36 months',
    'atLeast: three years',
    /期限写成 12 months/,
  ],
  [
    'a period for one answer that nobody can read',
    ITEM,
    'ordinary: 3 months,',
    'ordinary: quarter,',
    /期限写成 12 months/,
  ],
  ['a start without a period', ITEM, 'atLeast: 36 months', '', /since 和 atLeast 要成对写/],
  [
    'a start nobody can read',
    ITEM,
    'since: documentDate',
    'since: { soonest: [documentDate] }',
    /起算日写成/,
  ],
  [
    'a fact beside a period',
    ITEM,
    'atLeast: 36 months',
    'atLeast: 36 months\n            fact: severity',
    /有 since 就不要再写 fact/,
  ],
  ['a verb without a fact', ITEM, 'fact: pledgeGiven', 'is: yes', /缺少 fact/],
  [
    'two verbs',
    ITEM,
    'fact: pledgeGiven',
    'fact: severity\n            is: minor\n            isNot: serious',
    /只能写一个/,
  ],
  [
    'a condition without its evidence',
    ITEM,
    'fact: pledgeGiven\n            evidence: quoted',
    'fact: pledgeGiven',
    /缺少 evidence/,
  ],
  [
    'a phone number in another notation',
    'contacts.yaml',
    '0473-8991925',
    '473-8991925',
    /电话写成 0473-8991925/,
  ],
  ['YAML that is broken', 'facts.yaml', 'type: date', 'type: [date', /facts\.yaml:\d+：写法有误/],
  [
    'an id that is not the name of its file',
    'items/serious-other.yaml',
    'id: serious-other',
    'id: serious-statistics',
    /文件名要和里面的编号/,
  ],
];

test.each(slips)('tells the clerk about %s', (_slip, file, from, to, told) => {
  const report = reportAfterEditing(file, (content) => {
    expect(content).toContain(from);
    return content.replace(from, to);
  });
  expect(report).toMatch(told);
});

test('a released edition is carried under its digest', () => {
  const { rules } = catalogue.items['penalty-other-sectors'];
  const released = { edition: '2025.1', rules, holidays: [] };
  const file = `released/${rulesDigest(rules, [])}.json`;
  expect(reportAfterEditing(file, () => JSON.stringify(released))).toBe('');
});

test('a released edition that was edited by hand is refused', () => {
  const { rules } = catalogue.items['penalty-other-sectors'];
  const released = {
    edition: '2025.1',
    rules: { ...rules, shownFact: 'stillListed' },
    holidays: [],
  };
  const file = `released/${rulesDigest(rules, [])}.json`;
  const report = reportAfterEditing(file, () => JSON.stringify(released));
  expect(report).toContain('已发布的规则不能手工修改');
});
