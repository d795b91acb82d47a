import type { Guidance } from './guidance-types';
import { eachTextOnce, statementsOf } from './statements';
import type { Citation, ContactId, Item } from './types';

/** Something said that nobody has yet been able to read in a source: it never decides, and somebody has to be asked. */
export interface OpenQuestion {
  readonly text: string;
  readonly citation: Citation;
  /** Who can say. */
  readonly contact: ContactId;
}

/** Who answers for 信用中国: whoever made a record cannot speak for the site that shows it. */
export function creditChinaContact(guidance: Guidance): ContactId | undefined {
  return guidance.flatMap(({ entries }) => entries).find(({ id }) => id === 'credit-china')
    ?.contact;
}

/** What is unverified about an item, in the order of the catalogue, each text once. */
export function openQuestionsOf(
  item: Item,
  creditChina: ContactId = item.contact,
): readonly OpenQuestion[] {
  const open = statementsOf(item).filter(({ evidence }) => evidence === 'unverified');
  return eachTextOnce(open).map(({ text, citation, gate }) => ({
    text,
    citation,
    contact: gate === 'credit-china' ? creditChina : item.contact,
  }));
}
