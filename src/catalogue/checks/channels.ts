import type { Compiled } from '../compiled';
import type { Problem } from '../problem';
import type { Item } from '../types';

/**
 * Every way in says how, every gate that can be applied at has one, every known time is a time of its pathway, and
 * whoever is told 同意 is told where to look.
 */
export function checkChannels({ catalogue }: Compiled): readonly Problem[] {
  const contacts = new Set(catalogue.contacts.map(({ id }) => id));
  return Object.values(catalogue.items).flatMap((item) =>
    [
      ...item.channels.flatMap(({ name, steps, contact }) => [
        ...(steps.length > 0 ? [] : [`“${name}”没有写怎么递交：请写 steps 或 commonSteps`]),
        ...(contacts.has(contact) ? [] : [`“${name}”的电话 ${contact} 不在 contacts.yaml 里`]),
      ]),
      ...gatesWithoutChannel(item).map(
        (gate) => `${gate} 这道门可以申请，channels 里却没有哪一个写着 gate: ${gate}`,
      ),
      ...[...item.decided, ...item.removed].flatMap(({ pathway, days }) => {
        const known = item.rules.pathways.find(({ id }) => id === pathway)?.handling ?? [];
        return days
          .filter((count) => !known.some((one) => one.days === count))
          .map((count) => `${pathway} 的 handling 里没有 ${String(count)} 天：请改正或删去`);
      }),
      ...(item.sites.length > 0 ? [] : ['没有写同意以后查哪些网站（sites）']),
      ...item.sites
        .filter(({ contact }) => !contacts.has(contact))
        .map(({ name, contact }) => `“${name}”的电话 ${contact} 不在 contacts.yaml 里`),
    ].map((message) => ({ file: `items/${item.id}.yaml`, message })),
  );
}

function gatesWithoutChannel({ rules, channels }: Item): readonly string[] {
  const gates = rules.pathways
    .filter(({ nature }) => nature !== 'automatic')
    .map(({ gate }) => gate);
  return [...new Set(gates)].filter((gate) => !channels.some((channel) => channel.gate === gate));
}
