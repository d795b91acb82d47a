import type { Compiled } from '../compiled';
import type { Problem } from '../problem';
import { conditionsIn, versionsOf } from '../rule-facts';

function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

/** An id stands once in its list; answers and findings are found by it. */
export function checkIds({ catalogue, facts, attachments }: Compiled): readonly Problem[] {
  const lists = [
    { file: 'facts.yaml', ids: facts.map((fact) => fact.id) },
    { file: 'attachments.yaml', ids: attachments },
    { file: 'contacts.yaml', ids: catalogue.contacts.map((contact) => contact.id) },
    ...Object.values(catalogue.items).flatMap(({ id, rules, materials, papers }) => [
      { file: `items/${id}.yaml`, ids: rules.pathways.map((pathway) => pathway.id) },
      { file: `items/${id}.yaml`, ids: materials.map((material) => material.id) },
      { file: `items/${id}.yaml`, ids: papers.map((paper) => paper.id) },
      ...versionsOf(rules).map((version) => ({
        file: `items/${id}.yaml`,
        ids: [...conditionsIn(version.conditions), ...version.hints].map((line) => line.id),
      })),
    ]),
  ];
  return lists.flatMap(({ file, ids }) =>
    repeated(ids).map((id) => ({ file, message: `编号 ${id} 用了两次：每个编号只能用一次` })),
  );
}
