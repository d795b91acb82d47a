import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/catalogue';
import { recordOrder } from '../../src/catalogue/order';
import { conditionsIn } from '../../src/catalogue/rule-facts';
import type { Item } from '../../src/catalogue/types';

/**
 * Guidance is read by people who are worried or 65, often on a telephone: short sentences, no officialese. Names and
 * sentences of the plan are quoted as they stand and are not guidance.
 */
const LONGEST = 30;
/** Words that scold, that only insiders use, or that say nothing; 公示系统 is a name. */
const BANNED =
  /请勿|禁止|严禁|务必|(?<!公示)系统|[！!]|贵单位|相关部门|有关规定|的话|进行[^了]{0,4}修复/u;
/** What is written in Latin letters is not Chinese; a unit or a code does not occur in guidance. */
const LATIN = /[A-Za-z]{2,}/;

function guidanceOf(item: Item): readonly string[] {
  const versions = item.rules.pathways.flatMap(({ versions: all }) => all);
  return [
    item.summary,
    ...item.channels.flatMap(({ note, steps }) => [note ?? '', ...steps.map(({ text }) => text)]),
    ...item.sites.flatMap(({ points }) => points).map(({ text }) => text),
    ...item.materials.flatMap(({ note }) => note ?? []),
    ...item.papers.map(({ why }) => why),
    ...item.rules.facts.flatMap(({ question, help, options }) => [
      question,
      help ?? [],
      (options ?? []).flatMap((option) => option.help ?? []),
    ]),
    ...versions
      .flatMap(({ conditions }) => conditionsIn(conditions))
      .map(({ remedy }) => remedy ?? ''),
    ...versions.flatMap(({ hints }) => hints).map(({ text }) => text),
    ...item.rules.pathways.flatMap(({ handling }) => handling).map(({ text }) => text),
    ...[...item.remedies, ...item.consequences, ...item.countdowns].map(({ text }) => text),
  ].flat(2);
}

describe.each(Object.values(catalogue.items).map((item) => [item.id, item] as const))(
  'the guidance of %s',
  (_, item) => {
    const guidance = guidanceOf(item);

    it('speaks in short sentences', () => {
      const sentences = guidance.flatMap((text) => text.split(/[。；？\n]/u));
      expect(sentences.filter((sentence) => Array.from(sentence).length > LONGEST)).toEqual([]);
    });

    it('uses no word that scolds or says nothing', () => {
      expect(guidance.filter((text) => BANNED.test(text) || LATIN.test(text))).toEqual([]);
    });
  },
);

it('the order of several records is told in short sentences and plain words', () => {
  const texts = [...recordOrder.first.map(({ text }) => text), recordOrder.gates.text];
  const sentences = texts.flatMap((text) => text.split(/[。；？\n]/u));
  expect(sentences.filter((sentence) => Array.from(sentence).length > LONGEST)).toEqual([]);
  expect(texts.filter((text) => BANNED.test(text) || LATIN.test(text))).toEqual([]);
});
