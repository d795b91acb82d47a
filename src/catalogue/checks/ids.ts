import type { Compiled } from '../compiled';
import type { Problem } from '../problem';
import { conditionsIn, versionsOf } from '../rule-facts';
import type { Item } from '../types';

function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function listsOf(
  item: Item,
): readonly { readonly file: string; readonly ids: readonly string[] }[] {
  const { rules, channels, materials, papers, remedies, consequences, countdowns } = item;
  const lists = [
    rules.pathways,
    materials,
    papers,
    remedies,
    consequences,
    countdowns,
    channels,
    ...channels.map(({ steps }) => steps),
  ];
  const versions = versionsOf(rules).map(({ conditions, hints }) => [
    ...conditionsIn(conditions),
    ...hints,
  ]);
  return [...lists, ...versions].map((list) => ({
    file: `items/${item.id}.yaml`,
    ids: list.map(({ id }) => id),
  }));
}

/** An id stands once in its list; answers and findings are found by it. */
export function checkIds({ catalogue, facts, attachments }: Compiled): readonly Problem[] {
  const lists = [
    { file: 'facts.yaml', ids: facts.map((fact) => fact.id) },
    { file: 'attachments.yaml', ids: attachments },
    { file: 'contacts.yaml', ids: catalogue.contacts.map((contact) => contact.id) },
    ...Object.values(catalogue.items).flatMap(listsOf),
  ];
  return lists.flatMap(({ file, ids }) =>
    repeated(ids).map((id) => ({ file, message: `编号 ${id} 用了两次：每个编号只能用一次` })),
  );
}
