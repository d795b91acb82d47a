import type { Mutant } from '../mutant';
import {
  changed,
  decides,
  type GroupAt,
  type LineAt,
  linePlace,
  LISTS,
  type RuleBook,
  versionPlace,
} from '../rule-book';
import { isBranch, listAt } from '../tree';

/** Every condition turned round, and every list in which all count turned into one in which one is enough, and back. */
export function polarityMutants(book: RuleBook): readonly Mutant[] {
  return [
    ...book.lines.flatMap((line) => [...turned(book, line), ...exchanged(book, line)]),
    ...book.groups.flatMap((group) => regrouped(book, group)),
  ];
}

/**
 * The opposite of a condition. Opposites that read the same are made once: `is` becomes `isNot`, every other test moves
 * between `all` and `none`. Periods have no opposite: they may not stand under `none`.
 */
function turned(book: RuleBook, line: LineAt): readonly Mutant[] {
  if ('since' in line.line) return [];
  const { is, isNot, ...rest } = line.line;
  const place = linePlace(line);
  if (is !== undefined)
    return [changed(book, 'polarity', place, 'is → isNot', [line.path, { ...rest, isNot: is }])];
  if (isNot !== undefined)
    return [changed(book, 'polarity', place, 'isNot → is', [line.path, { ...rest, is: isNot }])];
  if (line.list === 'any')
    return [changed(book, 'polarity', place, 'any → not', [line.path, { none: [line.line] }])];
  const to = line.list === 'all' ? 'none' : 'all';
  const moved = [...listAt(line.group.group, to), line.line];
  return [
    changed(
      book,
      'polarity',
      place,
      `${line.list} → ${to}`,
      [[...line.group.path, to], moved],
      [line.path, undefined],
    ),
  ];
}

/** `includes` for `only` and the other way round. */
function exchanged(book: RuleBook, line: LineAt): readonly Mutant[] {
  const { includes, only, ...rest } = line.line;
  const place = linePlace(line);
  if (includes !== undefined)
    return [
      changed(book, 'polarity', place, 'includes → only', [line.path, { ...rest, only: includes }]),
    ];
  if (only !== undefined)
    return [
      changed(book, 'polarity', place, 'only → includes', [line.path, { ...rest, includes: only }]),
    ];
  return [];
}

/** In a list of one it makes no difference whether all or any of it count, so only longer lists are turned. */
function regrouped(book: RuleBook, { version, path, group }: GroupAt): readonly Mutant[] {
  return LISTS.flatMap((list) => {
    const members = listAt(group, list);
    const deciding = members.filter(decides);
    if (deciding.length < 2) return [];
    const other = list === 'any' ? 'all' : 'any';
    const inner = list === 'none' ? { all: deciding } : { [other]: deciding };
    const hints = members.filter((member) => isBranch(member) && !decides(member));
    const place = `${versionPlace(version)}${path.length > version.path.length ? ' › group' : ''}`;
    const change = list === 'none' ? 'none of → not all of' : `${list} of → ${other} of`;
    return [
      changed(book, 'polarity', place, change, [
        [...path, list],
        [inner, ...hints],
      ]),
    ];
  });
}
