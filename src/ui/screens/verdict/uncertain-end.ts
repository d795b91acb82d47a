import type { Gate, Item } from '../../../catalogue/types';
import type { Facts } from '../../../rules/assessment';

/**
 * Whether a record may stay after its longest time: “信用中国” lets a list go by itself only where its obligations are
 * fulfilled, and leaves the others to the rules of whoever made the list (国家发展改革委令第36号).
 */
export function isEndUncertain(
  gate: Gate,
  { item, facts }: { readonly item: Pick<Item, 'category'>; readonly facts: Facts },
): boolean {
  return (
    gate === 'credit-china' && item.category === 'serious' && facts['obligationsFulfilled'] !== true
  );
}
