import type { FactId } from '../../../catalogue/types';
import type { Matter } from '../../app/matter.svelte';
import type { Router } from '../../app/router.svelte';
import type { Route } from '../../app/routes';

/** Where a matter stands: its next question, or the verdict when nothing is left to ask. */
export function nextPlace(matter: Pick<Matter, 'id' | 'nextFact'>): Route {
  return matter.nextFact === undefined
    ? { screen: 'verdict', draftId: matter.id }
    : { screen: 'question', draftId: matter.id, fact: matter.nextFact };
}

/** Goes on after an answer. The first one gives the new draft's question its address, so that going back finds it. */
export function goOn(
  router: Pick<Router, 'route' | 'go' | 'replace'>,
  matter: Pick<Matter, 'id' | 'nextFact'>,
  answered: FactId,
): void {
  if (router.route.screen !== 'question') {
    router.replace({ screen: 'question', draftId: matter.id, fact: answered });
  }
  router.go(nextPlace(matter));
}

/** The question asked before this one, in the order of the questions; none for the first. */
export function questionBefore(
  given: readonly { readonly fact: FactId }[],
  current: FactId,
): FactId | undefined {
  const at = given.findIndex((answer) => answer.fact === current);
  const before = at < 0 ? given.length - 1 : at - 1;
  return given[before]?.fact;
}
