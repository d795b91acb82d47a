import type { Item } from '../../../catalogue/types';
import { gateName } from '../../../catalogue/wording/pathways';
import { afterDecision } from './after-decision';
import { gateLines } from './history';

/** The headed parts of an item's page, in order. */
export function pageParts(item: Item): readonly { readonly id: string; readonly title: string }[] {
  return [
    ...gateLines(item.rules).map(({ gate }) => ({ id: `gate-${gate}`, title: gateName(gate) })),
    ...afterDecision(item).map(({ id, title }) => ({ id, title })),
    { id: 'materials', title: '材料' },
    { id: 'points', title: '还没有核实的' },
    { id: 'documents', title: '引用的文件' },
  ];
}
