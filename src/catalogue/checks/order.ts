import type { Compiled } from '../compiled';
import type { AlsoTold, FirstRule } from '../order-types';
import type { Problem } from '../problem';
import type { Catalogue, ItemId, RuleVersion } from '../types';

const FILE = 'order.yaml';

/** What comes first rests on a condition that bars the way in every version; what is told besides stands in its items. */
export function checkOrderFounded({ order, catalogue }: Compiled): readonly Problem[] {
  const ids = [...order.first, ...order.also].map(({ id }) => id);
  const { document } = order.gates.citation;
  return problems([
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `编号 ${id} 用了两次`),
    ...order.first.flatMap((rule) => unfounded(rule, catalogue)),
    ...order.also.flatMap((told) => unheard(told, catalogue)),
    ...(catalogue.documents[document] === undefined
      ? [`gates 引用的文件 ${document} 不在 documents.yaml 里`]
      : []),
  ]);
}

/** No two items wait for each other, however many stand between them. */
export function checkOrderEnds({ order }: Compiled): readonly Problem[] {
  const waitsFor = (item: ItemId): readonly ItemId[] =>
    order.first.filter((rule) => rule.item === item).flatMap(({ before }) => before);
  const reachable = (from: ItemId): ReadonlySet<ItemId> => {
    const seen = new Set<ItemId>(waitsFor(from));
    // A set hands out what is added to it meanwhile.
    for (const item of seen) for (const next of waitsFor(item)) seen.add(next);
    return seen;
  };
  const items = [...new Set(order.first.map(({ item }) => item))];
  return problems(
    items.filter((item) => reachable(item).has(item)).map((item) => `${item} 等来等去，等的是自己`),
  );
}

function unfounded(rule: FirstRule, { items }: Catalogue): readonly string[] {
  const pathway = items[rule.item].rules.pathways.find(({ id }) => id === rule.pathway);
  if (pathway === undefined) return [`${rule.id}：${rule.item} 没有 ${rule.pathway} 这条路`];
  return pathway.versions
    .filter(({ conditions }) => !conditions.none.some((node) => bars(node, rule)))
    .map(
      ({ effectiveFrom }) =>
        `${rule.id}：${effectiveFrom} 起的版本，none 里没有问 ${rule.fact} 的条件 ${rule.condition}`,
    );
}

type Barring = RuleVersion['conditions']['none'][number];

function bars(node: Barring, { condition, fact }: FirstRule): boolean {
  if (node.kind !== 'condition' || node.id !== condition) return false;
  return node.test.verb === 'true' && node.test.fact === fact;
}

function unheard(told: AlsoTold, { items }: Catalogue): readonly string[] {
  return told.items.flatMap((item) => {
    const { consequences, countdowns } = items[item];
    const [list, id] =
      'consequence' in told ? [consequences, told.consequence] : [countdowns, told.countdown];
    return list.some((one) => one.id === id) ? [] : [`${told.id}：${item} 里没有 ${id}`];
  });
}

function problems(messages: readonly string[]): readonly Problem[] {
  return messages.map((message) => ({ file: FILE, message }));
}
