import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../src/catalogue/index';
import { ITEM_IDS } from '../../../../src/catalogue/schema';
import { findDefects } from '../../../../src/forms/defects/find-defects';
import { cleanPacket } from '../../../support/packets';
import { seeded } from '../../../support/seeded';

const PACKETS = 204;

describe.each(ITEM_IDS)('%s', (itemId) => {
  const each = PACKETS / ITEM_IDS.length;

  it.each(Array.from({ length: each }, (_, seed) => [seed]))(
    'finds nothing amiss in clean packet %i',
    (seed) => {
      const { packet, entries } = cleanPacket(itemId, seeded(seed * 31 + itemId.length));
      expect(findDefects(packet, entries)).toEqual([]);
    },
  );
});

it('has packets of every item that asks for papers', () => {
  const without = ITEM_IDS.filter((id) => catalogue.items[id].papers.length === 0);
  expect(without).toEqual([]);
});
