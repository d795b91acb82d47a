import * as v from 'valibot';
import { ITEM_IDS } from './schema';
import { Citation, Evidence, Id, Text } from './values';

const Item = v.picklist(ITEM_IDS);
const Items = v.pipe(v.array(Item), v.minLength(1, '至少写一个事项'));

/** order.yaml as a clerk writes it. */
export const OrderFile = v.strictObject({
  first: v.array(
    v.strictObject({
      id: Id,
      item: Item,
      pathway: Id,
      condition: Id,
      fact: Id,
      before: Items,
      text: Text,
    }),
  ),
  also: v.array(
    v.union([
      v.strictObject({ id: Id, items: Items, consequence: Id }),
      v.strictObject({ id: Id, items: Items, countdown: Id }),
    ]),
  ),
  gates: v.strictObject({ text: Text, evidence: Evidence, citation: Citation }),
});
