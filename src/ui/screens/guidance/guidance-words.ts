import type { GuidancePoint, GuidanceSection } from '../../../catalogue/guidance-types';
import type { Catalogue, ContactId } from '../../../catalogue/types';
import { dateWords } from '../../../catalogue/wording/dates';
import { citationWords, evidenceWords } from '../../../catalogue/wording/sources';

/**
 * How well a point was read, where it stands, and from which day its source counts. The plan is named once, at the head
 * of the page; its points give only the heading under which they stand.
 */
export function pointSource(
  catalogue: Pick<Catalogue, 'documents'>,
  { evidence, citation }: GuidancePoint,
): string {
  const from = catalogue.documents[citation.document]?.inForceFrom;
  const since = from === undefined ? '' : `，${dateWords(from)}起`;
  return evidence === 'plan'
    ? `${evidenceWords(evidence)}${citation.article ?? ''}${since}`
    : `${evidenceWords(evidence)}。${citationWords(catalogue, citation)}${since}`;
}

/** Whom to ring for everything in a section; undefined when its entries have different numbers. */
export function contactOfAll({ entries }: GuidanceSection): ContactId | undefined {
  const [first] = entries;
  return entries.every(({ contact }) => contact === first?.contact) ? first?.contact : undefined;
}
