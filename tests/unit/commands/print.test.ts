import { describe, expect, test } from 'vitest';
import type { Item } from '../../../src/catalogue/types';
import { conditionsIn, versionsOf } from '../../../src/catalogue/rule-facts';
import { findItems } from '../../../src/commands/catalogue/find-item';
import { itemPage } from '../../../src/commands/catalogue/item-page';
import { columnsOf } from '../../../src/commands/catalogue/text-page';
import { wholeCatalogue } from '../../../src/commands/catalogue/whole-catalogue';
import { compileOriginal } from '../../support/doctored-catalogue';
import {
  catalogueOf,
  condition,
  COMMON_FACTS,
  group,
  holds,
  ITEM,
  pathway,
  rulesOf,
  since,
  version,
} from '../../support/catalogues';

const compiled = compileOriginal();
const { catalogue } = compiled;
const items = Object.values(catalogue.items);
const page = (item: Item): readonly string[] =>
  itemPage({ catalogue, item, creditChina: 'development-reform' });
/** Where a line is broken does not matter to what it says. */
const joined = (lines: readonly string[]): string => lines.join('').replace(/\s/g, '');

test('every line fits 80 columns', () => {
  const wide = wholeCatalogue(compiled).filter((line) => columnsOf(line) > 80);
  expect(wide).toEqual([]);
});

test.each(items.map((item) => [item.id, item] as const))('%s is told in full', (_, item) => {
  const told = joined(page(item));
  const { rules, remedies, consequences, countdowns, materials, papers } = item;
  const phones = catalogue.contacts.find(({ id }) => id === item.contact)?.phones ?? [];
  expect(phones).not.toEqual([]);
  const said = [
    ...[item.title, item.planName, ...item.aliases, ...item.responsible, ...phones],
    ...item.channels.flatMap(({ name, note = '' }) => [name, note]),
    ...versionsOf(rules).flatMap(({ conditions, hints }) => [
      ...conditionsIn(conditions).flatMap(({ text, remedy = '' }) => [text, remedy]),
      ...hints.map(({ text }) => text),
    ]),
    ...rules.pathways.flatMap(({ id, title, handling }) => [
      id,
      title,
      ...handling.map(({ text }) => text),
    ]),
    ...rules.facts.flatMap(({ question, where = '', options = [] }) => [
      question,
      where,
      ...options.map(({ label }) => label),
    ]),
    ...[...remedies, ...consequences, ...countdowns, ...materials].map(({ text }) => text),
    ...papers.map(({ why }) => why),
  ];
  for (const text of said) expect(told).toContain(text.replace(/\s/g, ''));
});

test('every document, and every question that is still open, stands in the whole print', () => {
  const told = joined(wholeCatalogue(compiled));
  for (const { title, read } of Object.values(catalogue.documents)) {
    expect(told).toContain(`《${title}》`.replace(/\s/g, ''));
    expect(told).toContain(read.replace(/\s/g, ''));
  }
  const departments = told.slice(told.lastIndexOf('还没有核实的问题，按部门'));
  const open = items.flatMap(({ rules }) =>
    versionsOf(rules).flatMap(({ hints }) =>
      hints.filter(({ evidence }) => evidence === 'unverified'),
    ),
  );
  expect(open).not.toEqual([]);
  for (const { text } of open) {
    const needle = text.replace(/\s/g, '');
    expect(departments.split(needle)).toHaveLength(2);
  }
});

test('what concerns 信用中国 is asked of who answers for it, not of the court', () => {
  const told = page(catalogue.items['serious-judgment-defaulter']).join('\n');
  const open = told.slice(told.indexOf('还没有核实的问题'));
  const [court = '', reform = ''] = open.split('请问').slice(-2).reverse();
  expect(court).toMatch(/^市中级人民法院 0473-3968118：/);
  expect(reform).toMatch(/^市发展改革委 0473-8991925：/);
  expect(court).not.toContain('信用中国');
});

describe('a pathway, line by line', () => {
  const rules = rulesOf([
    pathway(
      'removal',
      group({
        all: [
          holds('fulfilled', { curable: true, remedy: '先做完。' }),
          group({ any: [since('listedOn', 6, { evidence: 'inferred' }), holds('corrected')] }),
        ],
        none: [condition('again', { verb: 'true', fact: 'again' }, { another: '用人单位' })],
      }),
    ),
  ]);
  const tiny = catalogueOf(rules);
  const lines = itemPage({ catalogue: tiny, item: tiny.items[ITEM], creditChina: undefined });

  test('groups, tests, evidence and notes stand where they belong', () => {
    expect(lines.join('\n')).toContain(
      [
        '      下列各项都要符合：',
        '        1. fulfilled〔全文〕',
        '           判断：“fulfilled”答“是”。',
        '           说明：没做到的，可以补上。',
        '           做法：先做完。',
        '        2. 下列各项至少符合一项：',
        '             1. listedOn-6〔推算〕',
        '                判断：自“listedOn”起满 6 个月。',
        '             2. corrected〔全文〕',
        '                判断：“corrected”答“是”。',
        '      下列情形一项也不能有：',
        '        1. again〔全文〕',
        '           判断：“again”答“是”。',
        '           说明：不符合的，要找用人单位。',
      ].join('\n'),
    );
  });

  test('each version has its days', () => {
    const two = catalogueOf(
      rulesOf([
        pathway('removal', [], {
          versions: [
            version('2020-01-01', [holds('fulfilled')], '2025-12-24'),
            version('2025-12-25', [holds('fulfilled')]),
          ],
        }),
      ]),
    );
    const told = itemPage({ catalogue: two, item: two.items[ITEM], creditChina: undefined });
    expect(told).toContain('  （1）2020年1月1日至2025年12月24日');
    expect(told).toContain('  （2）2025年12月25日起');
  });

  test('a question says what counts while nobody answers, and whether it decides', () => {
    expect(COMMON_FACTS.find(({ id }) => id === 'stillListed')?.default).toBe(true);
    expect(lines.join('\n')).toContain('“stillListed”：stillListed？\n     没有回答：按“是”算。');
    expect(lines.join('\n')).toContain('“severity”：severity？（只用来提示，不影响结论）');
  });
});

describe('an item may be called', () => {
  test.each([
    ['serious-other', ['serious-other']],
    ['失信被执行人名单', ['serious-judgment-defaulter']],
    ['老赖', ['serious-judgment-defaulter']],
    ['  Serious-Other ', ['serious-other']],
    ['欠薪', ['serious-wage-arrears']],
    ['行政处罚', ['penalty-market-regulation', 'penalty-other-sectors']],
    ['不存在', []],
    ['', []],
  ])('%s', (words, ids) => {
    expect(findItems(items, words).map(({ id }) => id)).toEqual(ids);
  });
});
