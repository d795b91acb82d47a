import type { SubmissionChannel } from '../../../catalogue/channel-types';
import type { Gate, Item, LocalDate, Pathway } from '../../../catalogue/types';
import type { Assessment, Facts } from '../../../rules/assessment';
import { knownFacts } from '../../../rules/facts';

/** What can be asked for at a gate: everything that does not come about by itself. */
export function pathwaysAt({ rules }: Pick<Item, 'rules'>, gate: Gate): readonly Pathway[] {
  return rules.pathways.filter((one) => one.gate === gate && one.nature !== 'automatic');
}

/**
 * What was most probably asked for: the first way that is open, a correction after the others; else the first of all.
 * An empty id where the plan leaves the gate to whoever decides, so that no rules are known.
 */
export function likelyPathway(
  item: Pick<Item, 'rules'>,
  gate: Gate,
  { pathways }: Pick<Assessment, 'pathways'>,
): string {
  const offered = pathwaysAt(item, gate);
  const ids = new Set(offered.map(({ id }) => id));
  const open = pathways.filter(({ pathway, status }) => status === 'open' && ids.has(pathway));
  const first = open.find(({ nature }) => nature !== 'correction') ?? open[0];
  return first?.pathway ?? offered[0]?.id ?? '';
}

/** The day before which nothing can have been handed in: the first known of those that date the record. */
export function recordDay({ rules }: Pick<Item, 'rules'>, facts: Facts): LocalDate | undefined {
  const { dates } = knownFacts(rules, facts);
  const dating = new Set(rules.pathways.flatMap(({ recordDate }) => recordDate));
  return [...dating].flatMap((fact) => dates[fact] ?? []).sort()[0];
}

/** Channels by gate, in the order of the item; a gate without a channel is left out. */
export function channelsByGate({ channels }: Pick<Item, 'channels'>): readonly {
  readonly gate: Gate;
  readonly channels: readonly SubmissionChannel[];
}[] {
  return [...new Set(channels.map(({ gate }) => gate))].map((gate) => ({
    gate,
    channels: channels.filter((channel) => channel.gate === gate),
  }));
}
