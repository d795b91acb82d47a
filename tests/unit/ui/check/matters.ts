import { catalogue } from '../../../../src/catalogue/index';
import type { FactId, ItemId } from '../../../../src/catalogue/types';
import type { Facts } from '../../../../src/rules/assessment';
import { Matter } from '../../../../src/ui/app/matter.svelte';
import { day } from '../../../support/catalogues';

/** A penalty with these answers, judged on 2026-11-23 by the real catalogue. */
export function penalty(facts: Facts = {}, unsure: readonly FactId[] = []): Matter {
  return matterOf('penalty-other-sectors', facts, unsure);
}

/** Any record with these answers, judged by the real catalogue. */
export function matterOf(
  itemId: ItemId,
  facts: Facts = {},
  unsure: readonly FactId[] = [],
  on = '2026-11-23',
): Matter {
  const begun = {
    on: day(on),
    edition: catalogue.edition.number,
    digest: catalogue.items[itemId].digest,
  };
  return new Matter(
    { id: 'draft', itemId, facts, unsure, answers: {}, begun, bundleId: 'bundle', printings: 0 },
    catalogue,
    { today: day(on) },
    () => undefined,
  );
}

/** Everything done that can be done: only class and date decide. */
export const ALL_DONE: Facts = {
  obligationsFulfilled: true,
  violationCorrected: true,
  pledgeGiven: true,
};
