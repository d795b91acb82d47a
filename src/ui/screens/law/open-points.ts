import type { Guidance } from '../../../catalogue/guidance-types';
import type {
  Catalogue,
  Contact,
  ContactId,
  Item,
  ItemId,
  LocalDate,
} from '../../../catalogue/types';
import { citationWords } from '../../../catalogue/wording/sources';
import { decidesFirmly } from '../../../rules/verbs';
import { statementsOf, type Statement } from './statements';

/** One thing to ask a department. */
export interface OpenPoint {
  readonly text: string;
  readonly source: string;
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
  /** Absent for what belongs to no item. */
  readonly itemId?: ItemId;
}

export interface DepartmentPoints {
  readonly contact: Contact;
  readonly topics: readonly TopicPoints[];
}

/** What still has to be confirmed of one item, each text once; earlier versions last. */
export function openPointsOf(catalogue: Catalogue, item: Item, today: LocalDate): OpenPoints {
  return pointsOf(catalogue, statementsOf(item), today);
}

/** Everything still to be confirmed, under the department that can say: a list to ring down. Nobody is left out. */
export function openPointsByDepartment(
  catalogue: Catalogue,
  guidance: Guidance,
  today: LocalDate,
): readonly DepartmentPoints[] {
  return catalogue.contacts
    .map((contact) => ({
      contact,
      topics: [
        ...Object.values(catalogue.items)
          .filter((item) => item.contact === contact.id)
          .map((item) => ({
            title: item.title,
            itemId: item.id,
            ...openPointsOf(catalogue, item, today),
          })),
        { title: '办理渠道和指引', ...guidancePoints(catalogue, guidance, contact.id, today) },
      ].filter(({ unread, unsure }) => unread.length + unsure.length > 0),
    }))
    .filter(({ topics }) => topics.length > 0);
}

function guidancePoints(
  catalogue: Catalogue,
  guidance: Guidance,
  contact: ContactId,
  today: LocalDate,
): OpenPoints {
  const entries = guidance
    .flatMap((section) => section.entries)
    .filter((entry) => entry.contact === contact);
  return pointsOf(
    catalogue,
    entries.flatMap((entry) => entry.points),
    today,
  );
}

function pointsOf(
  catalogue: Catalogue,
  statements: readonly Statement[],
  today: LocalDate,
): OpenPoints {
  const open = statements.filter(({ evidence }) => !decidesFirmly(evidence));
  const texts = [...new Set(open.map(({ text }) => text))];
  const points = texts.flatMap((text) => {
    const same = open.filter((one) => one.text === text);
    const [first] = same;
    if (first === undefined) return [];
    return {
      text,
      source: citationWords(catalogue, first.citation),
      isPast: same.every(({ until }) => until !== undefined && until < today),
      isUnread: first.evidence === 'unverified',
    };
  });
  const part = (isUnread: boolean): readonly OpenPoint[] =>
    points
      .filter((point) => point.isUnread === isUnread)
      .map(({ text, source, isPast }) => ({ text, source, isPast }))
      .sort((a, b) => Number(a.isPast) - Number(b.isPast));
  return { unread: part(true), unsure: part(false) };
}
