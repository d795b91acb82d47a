import type { Catalogue, ItemId, LocalDate } from '../catalogue/types';
import type { Assessment, Facts } from './assessment';
import { throughChoices } from './choices';
import { knownFacts } from './facts';
import { headlineOf, judgeEach, mainGate } from './headline';
import { bestFirst } from './questions';
import { applicationDays, resultOf } from './results';
import type { Scene } from './verbs';

/** Judges one record. Pure: no clock, no storage, no network. Throws only on an unknown item id. */
export function assess(
  catalogue: Catalogue,
  itemId: ItemId,
  facts: Facts,
  on: LocalDate,
): Assessment {
  if (!Object.hasOwn(catalogue.items, itemId)) throw new Error(`No such repair item: ${itemId}`);
  const { rules, digest } = catalogue.items[itemId];
  const { holidays, edition } = catalogue;
  const scene: Scene = { known: knownFacts(rules, facts), on };

  const judgements = judgeEach(rules.pathways, scene);
  const main = mainGate(rules);
  const decidingGate = judgements.filter(({ pathway }) => main.includes(pathway));
  const first = headlineOf(rules, decidingGate, scene);
  const verdict = throughChoices(rules, scene, decidingGate, first);
  return {
    itemId,
    on,
    edition: edition.number,
    digest,
    headline: verdict.headline,
    certainty: verdict.firm ? 'firm' : 'call-first',
    ...(verdict.opensOn === undefined ? undefined : applicationDays(verdict.opensOn, holidays)),
    ...(verdict.endsOn === undefined ? undefined : { endsOn: verdict.endsOn }),
    ask: bestFirst(verdict.ask, decidingGate, rules),
    pathways: judgements.map((judgement) => resultOf(judgement, { rules, holidays, scene })),
  };
}
