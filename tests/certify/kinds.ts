/**
 * Lists of choices. The tests only ask whether a list holds a value of some group, or nothing but such values. So two
 * values of the same groups do alike, and a list does what the kinds of values in it do: one list for every set of kinds
 * stands for all lists there are.
 */

/** Beyond so many kinds, only their pairs and triples are taken. */
const MOST_KINDS = 6;

/** Every value alone, every set of kinds, every kind with all its values, and no value at all. */
export function coveringLists(
  values: readonly string[],
  groups: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const kinds = kindsOf(values, groups);
  const alone = values.map((value) => [value]);
  const whole = kinds.filter((kind) => kind.length > 1);
  const largest = kinds.length > MOST_KINDS ? 3 : kinds.length;
  const mixed = subsets(kinds)
    .filter((set) => set.length > 1 && set.length <= largest)
    // Another member each time, so that none is left out of the mixtures.
    .map((set, at) => set.flatMap((kind) => kind[at % kind.length] ?? []));
  return [[], ...alone, ...whole, ...mixed, values];
}

function kindsOf(
  values: readonly string[],
  groups: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const kinds = new Map<string, string[]>();
  for (const value of values) {
    const signature = groups.map((group) => (group.includes(value) ? '1' : '0')).join('');
    const kind = kinds.get(signature) ?? [];
    kind.push(value);
    kinds.set(signature, kind);
  }
  return [...kinds.values()];
}

function subsets<Member>(members: readonly Member[]): readonly (readonly Member[])[] {
  let found: (readonly Member[])[] = [[]];
  for (const member of members) found = found.flatMap((set) => [set, [...set, member]]);
  return found;
}
