import { catalogue } from '../../src/catalogue/index';
import type { ItemId } from '../../src/catalogue/types';
import type { Draft } from '../../src/storage/draft';
import { cleanPacket, TODAY } from './packets';
import { seeded } from './seeded';

/** An application of one penalty or listing, filled in whole and not printed yet, as the app stores it. */
export function finishedDraft(itemId: ItemId, seed: number): Draft {
  const { packet } = cleanPacket(itemId, seeded(seed), { penalties: 1 });
  return {
    id: `finished-${itemId}`,
    itemId,
    facts: packet.facts,
    unsure: [],
    answers: packet.answers,
    begun: {
      on: TODAY,
      edition: catalogue.edition.number,
      digest: catalogue.items[itemId].digest,
    },
    bundleId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
    printings: 0,
    savedAt: `${TODAY}T01:00:00.000Z`,
  };
}
