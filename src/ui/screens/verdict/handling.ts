import type { Handling } from '../../../catalogue/rule-types';
import { registerAt } from './register';
import { isBesideThePoint } from './pathway-words';
import type { Judged } from './verdict-view';

/** What happens at one gate after handing in, as it stands on the day. */
export interface HandlingAtGate {
  readonly place: string;
  readonly steps: readonly Handling[];
}

/** Times an authority takes, by gate; those of other days and of pathways that this record does not go are left out. */
export function handlingOf({ item, facts, assessment }: Judged): readonly HandlingAtGate[] {
  const { on, pathways } = assessment;
  const ways = pathways
    .filter((result) => !isBesideThePoint(item, result))
    .map((result) => ({
      place: registerAt(result.gate, item, facts).place,
      steps: (item.rules.pathways.find(({ id }) => id === result.pathway)?.handling ?? []).filter(
        (step) => isInForce(step, on),
      ),
    }));
  return [...new Set(ways.map(({ place }) => place))]
    .map((place) => ({
      place,
      steps: ways.filter((way) => way.place === place).flatMap(({ steps }) => steps),
    }))
    .filter(({ steps }) => steps.length > 0);
}

function isInForce({ effectiveFrom, effectiveTo }: Handling, on: string): boolean {
  return (
    (effectiveFrom === undefined || effectiveFrom <= on) &&
    (effectiveTo === undefined || on <= effectiveTo)
  );
}
