import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/catalogue';
import { recordOrder } from '../../src/catalogue/order';
import { conditionsIn } from '../../src/catalogue/rule-facts';
import type { Item } from '../../src/catalogue/types';
import { BANNED, LATIN, sentencesOf, tooLong } from '../support/plain-words';

/** Names and sentences of the plan are quoted as they stand and are not guidance. */
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
      expect(guidance.flatMap(sentencesOf).filter(tooLong)).toEqual([]);
    });

    it('uses no word that scolds or says nothing', () => {
      expect(guidance.filter((text) => BANNED.test(text) || LATIN.test(text))).toEqual([]);
    });
  },
);

it('the order of several records is told in short sentences and plain words', () => {
  const texts = [...recordOrder.first.map(({ text }) => text), recordOrder.gates.text];
  expect(texts.flatMap(sentencesOf).filter(tooLong)).toEqual([]);
  expect(texts.filter((text) => BANNED.test(text) || LATIN.test(text))).toEqual([]);
});
