import type { Answers } from '../../../forms/answers';

/** One member of a repeated group, taken out of the answers: its entries by their name inside the group. */
export type Member = Readonly<Record<string, string | readonly string[]>>;

/** How many members a list has; a form is never shown without a first one. */
export function memberCount(answers: Answers, list: string): number {
  const indexes = Object.keys(answers).map((path) => split(path, list)?.index ?? -1);
  return Math.max(1, ...indexes.map((index) => index + 1));
}

/** The answers without one member; those after it move up. */
export function withoutMember(
  answers: Answers,
  list: string,
  index: number,
): { readonly answers: Answers; readonly removed: Member } {
  const kept: Record<string, string | readonly string[]> = {};
  const removed: Record<string, string | readonly string[]> = {};
  for (const [path, value] of Object.entries(answers)) {
    const part = split(path, list);
    if (part === undefined || part.index < index) kept[path] = value;
    else if (part.index === index) removed[part.name] = value;
    else kept[`${list}.${String(part.index - 1)}.${part.name}`] = value;
  }
  return { answers: kept, removed };
}

/** The answers with a member put in at `index`; those from there on move down. Undoes `withoutMember`. */
export function withMember(answers: Answers, list: string, index: number, member: Member): Answers {
  const moved = Object.entries(answers).map(([path, value]) => {
    const part = split(path, list);
    if (part === undefined || part.index < index) return [path, value] as const;
    return [`${list}.${String(part.index + 1)}.${part.name}`, value] as const;
  });
  const added = Object.entries(member).map(
    ([name, value]) => [`${list}.${String(index)}.${name}`, value] as const,
  );
  return Object.fromEntries([...moved, ...added]);
}

function split(
  path: string,
  list: string,
): { readonly index: number; readonly name: string } | undefined {
  if (!path.startsWith(`${list}.`)) return undefined;
  const match = /^(\d+)\.(.+)$/.exec(path.slice(list.length + 1));
  return match === null ? undefined : { index: Number(match[1]), name: match[2] ?? '' };
}
