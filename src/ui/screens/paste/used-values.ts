import type { Catalogue, ItemId } from '../../../catalogue/types';
import type { Target } from '../../../paste/pasted';

/** Whether the questions of this matter ask for a value, or the forms take it over. */
export function isUsed(catalogue: Catalogue, itemId: ItemId, to: Target): boolean {
  const { entries } = catalogue.profile;
  switch (to.kind) {
    case 'fact': {
      const isAsked = catalogue.items[itemId].rules.facts.some(({ id }) => id === to.id);
      return (
        isAsked || (isPenalty(catalogue, itemId) && entries.some(({ fact }) => fact === to.id))
      );
    }
    case 'entry':
      return (
        entries.some(({ path }) => path === to.path) &&
        (isPenalty(catalogue, itemId) || !to.path.startsWith('penalties'))
      );
    case 'none':
      return false;
  }
}

// Entries of a penalty are printed only on the papers of one.
function isPenalty(catalogue: Catalogue, itemId: ItemId): boolean {
  return catalogue.items[itemId].category === 'penalty';
}
