import type { Mutant } from '../mutant';
import { changed, factsOfType, type RuleBook } from '../rule-book';
import { type Branch, isBranch, listAt, wordsOf } from '../tree';

const SHOWN = ['stillPublished', 'stillListed'] as const;

/** What places the record: the day that dates it, the question whether it is still shown, the rule that it never is. */
export function recordMutants(book: RuleBook): readonly Mutant[] {
  const { item } = book.files;
  if (!isBranch(item)) return [];
  const dates = listAt(item, 'pathways').flatMap((pathway, at) =>
    isBranch(pathway) ? otherDates(book, pathway, at) : [],
  );
  const shown = String(item['shownFact']);
  const fact = SHOWN.find((one) => one !== shown);
  return [
    ...dates,
    changed(book, 'record', 'item', `shownFact: ${shown} → ${String(fact)}`, [['shownFact'], fact]),
    ...('notPublished' in item
      ? [changed(book, 'record', 'item', 'without notPublished', [['notPublished'], undefined])]
      : []),
  ];
}

/** The day of the record selects among versions, so it decides nothing where there is only one. */
function otherDates(book: RuleBook, pathway: Branch, at: number): readonly Mutant[] {
  if (listAt(pathway, 'versions').length < 2) return [];
  const path = ['pathways', at, 'recordDate'];
  const place = String(pathway['id']);
  const own = wordsOf(pathway['recordDate']);
  const [first, ...rest] = own;
  const others = factsOfType(book, 'date').filter((date) => !own.includes(date));
  const lists = [
    ...others.map((other) => [other, ...rest]),
    ...(rest.length > 0
      ? [own.toReversed(), ...own.map((out) => own.filter((d) => d !== out))]
      : []),
  ];
  return lists.map((list) =>
    changed(book, 'record', place, `recordDate: ${String(first)}… → ${list.join(', ')}`, [
      path,
      list,
    ]),
  );
}
