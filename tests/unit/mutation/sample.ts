import * as v from 'valibot';
import { parse } from 'yaml';
import { readItem } from '../../../src/catalogue/read-item';
import { FactsFile, ItemFile } from '../../../src/catalogue/schema';
import type { Mutant } from '../../mutation/mutant';
import { ruleBook, type RuleBook } from '../../mutation/rule-book';

/** A made-up item in which every verb, every kind of period and every kind of clock occurs. */

const FACTS = `
- { id: listedOn, type: date, label: 列入日, question: 哪天列入？ }
- { id: publishedOn, type: date, label: 公示日, question: 哪天公示？ }
- { id: severity, type: choice, label: 类别, question: 哪一类？, options: [
    { value: minor, label: 轻微 }, { value: ordinary, label: 一般 }, { value: serious, label: 严重 }] }
- { id: kinds, type: choices, label: 种类, question: 哪几种？, options: [
    { value: fine, label: 罚款 }, { value: ban, label: 禁业 }, { value: warning, label: 警告 }] }
- { id: termMonths, type: number, label: 期限, question: 几个月？, default: 24 }
- { id: paid, type: boolean, label: 已缴, question: 缴了吗？, default: false }
- { id: again, type: boolean, label: 再犯, question: 再犯了吗？ }
- { id: ruling, type: boolean, label: 裁定, question: 有裁定吗？, default: false }
- { id: stillPublished, type: boolean, label: 查得到, question: 还查得到吗？, default: true }
- { id: stillListed, type: boolean, label: 在列, question: 还在列吗？, default: true }
`;

const HEAD = `
id: serious-other
title: 示例
planName: 示例
aliases: []
category: serious
summary: 示例
responsible: [某局]
contact: development-reform
channels: []
materialsFrom: { document: example }
materials: []
shownFact: stillPublished
`;

/** The item with these conditions in its one version, or in its second. */
export function sampleBook(conditions: string, options: SampleOptions = {}): RuleBook {
  const {
    earlier = '',
    recordDate = 'listedOn',
    nature = 'application',
    notPublished = '',
  } = options;
  const version = (dates: string, lines: string): string =>
    `    - ${dates}\n      citation: { document: example }\n      checked: { on: 2026-11-23, by: 待核对 }\n${lines}`;
  const versions =
    earlier === ''
      ? version('effectiveFrom: 2026-04-01', conditions)
      : version('effectiveFrom: 2023-05-01\n      effectiveTo: 2026-03-31', earlier) +
        version('effectiveFrom: 2026-04-01', conditions);
  const text = `${HEAD}${notPublished}
pathways:
- id: way
  title: 示例
  gate: authority
  nature: ${nature}
  recordDate: ${recordDate}
  versions:
${versions}`;
  const files: { item: unknown; facts: unknown } = { item: parse(text), facts: parse(FACTS) };
  const facts = v.parse(FactsFile, files.facts);
  const file = v.parse(ItemFile, files.item);
  const { rules } = readItem(
    file,
    { facts, remedies: [], channels: [], sites: [], holidays: [] },
    [],
  );
  return ruleBook(files, rules);
}

interface SampleOptions {
  readonly earlier?: string;
  readonly recordDate?: string;
  readonly nature?: string;
  readonly notPublished?: string;
}

/** Conditions under `all`, in the words of the YAML; their evidence is `full` unless they say otherwise. */
export function all(...lines: readonly string[]): string {
  return list('all', lines);
}

export function list(name: string, lines: readonly string[]): string {
  const members = lines.map(
    (line, at) =>
      `      - { id: ${name}-${String(at)}, text: 条件, ${line.includes('evidence') ? '' : 'evidence: full, '}${line} }\n`,
  );
  return `      ${name}:\n${members.join('')}`;
}

/** What a mutant changed, place by place: before → after. */
export function edits(book: RuleBook, mutant: Mutant): readonly string[] {
  return [
    ...differences('', book.files.item, mutant.files.item),
    ...differences('facts', book.files.facts, mutant.files.facts),
  ];
}

function differences(path: string, before: unknown, after: unknown): readonly string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!isNode(before) || !isNode(after) || Array.isArray(before) !== Array.isArray(after))
    return [`${path}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    differences(path === '' ? key : `${path}.${key}`, before[key], after[key]),
  );
}

function isNode(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
