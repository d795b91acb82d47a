import type { Guidance } from '../../../catalogue/guidance-types';
import { creditChinaContact } from '../../../catalogue/open-questions';
import { eachTextOnce, statementsOf, type Statement } from '../../../catalogue/statements';
import type {
  Catalogue,
  Citation,
  Contact,
  Item,
  ItemId,
  LocalDate,
} from '../../../catalogue/types';
import { decidesFirmly } from '../../../rules/verbs';

/** One thing to ask a department. */
export interface OpenPoint {
  readonly text: string;
  readonly citation: Citation;
  /** Only an earlier version says it. */
  readonly isPast: boolean;
}

export interface OpenPoints {
  /** What nobody has read in the original: shown, never decided on. */
  readonly unread: readonly OpenPoint[];
  /** What is decided on, but rests on a summary or a conclusion. */
  readonly unsure: readonly OpenPoint[];
}

export interface TopicPoints extends OpenPoints {
  readonly title: string;
  /** Absent for what belongs to no single item. */
  readonly itemId?: ItemId;
}

export interface DepartmentPoints {
  readonly contact: Contact;
  readonly topics: readonly TopicPoints[];
}

/** What still has to be confirmed, each text once; what only an earlier version says comes last. */
export function openPointsOf(statements: readonly Statement[], today: LocalDate): OpenPoints {
  const open = statements.filter(({ evidence }) => !decidesFirmly(evidence));
  const points = eachTextOnce(open).map(({ text, evidence, citation }) => ({
    text,
    citation,
    isUnread: evidence === 'unverified',
    isPast: open
      .filter((one) => one.text === text)
      .every(({ until }) => until !== undefined && until < today),
  }));
  const part = (isUnread: boolean): readonly OpenPoint[] =>
    points
      .filter((point) => point.isUnread === isUnread)
      .map(({ text, citation, isPast }) => ({ text, citation, isPast }))
      .sort((a, b) => Number(a.isPast) - Number(b.isPast));
  return { unread: part(true), unsure: part(false) };
}

/**
 * Everything still to be confirmed, under the department that can say: a list to ring down. What concerns 信用中国 is
 * asked once, of whoever answers for it on the guidance page, and not of each department that keeps a list.
 */
export function openPointsByDepartment(
  { contacts, items }: Pick<Catalogue, 'contacts' | 'items'>,
  guidance: Guidance,
  today: LocalDate,
): readonly DepartmentPoints[] {
  const entries = guidance.flatMap((section) => section.entries);
  const creditChina = creditChinaContact(guidance);
  const isOwn = (item: Item, { gate }: Statement): boolean =>
    gate !== 'credit-china' || item.contact === creditChina;
  const all = Object.values(items);
  const answered = all.filter(({ contact }) => contact === creditChina).flatMap(statementsOf);
  const shared = all
    .flatMap((item) => statementsOf(item).filter((one) => !isOwn(item, one)))
    .filter(({ text }) => answered.every((one) => one.text !== text));

  const topicsOf = ({ id }: Contact): readonly TopicPoints[] => [
    ...all
      .filter((item) => item.contact === id)
      .map((item) => ({
        title: item.title,
        itemId: item.id,
        ...openPointsOf(
          statementsOf(item).filter((one) => isOwn(item, one)),
          today,
        ),
      })),
    ...(id === creditChina
      ? [{ title: '各类名单在“信用中国”的公示', ...openPointsOf(shared, today) }]
      : []),
    {
      title: '去哪里办',
      ...openPointsOf(
        entries.filter(({ contact }) => contact === id).flatMap(({ points }) => points),
        today,
      ),
    },
  ];
  return contacts
    .map((contact) => ({ contact, topics: topicsOf(contact).filter((one) => countOf(one) > 0) }))
    .filter(({ topics }) => topics.length > 0);
}

/** How many points there are to ask. */
export function countOf({ unread, unsure }: OpenPoints): number {
  return unread.length + unsure.length;
}
