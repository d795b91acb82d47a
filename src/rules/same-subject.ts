import { ascending } from './ascending';

/** By what a record's subject is known: a code whose form is right, else a name; absent is not entered. */
export interface SubjectMarks {
  readonly uscc?: string;
  readonly name?: string;
}

/** Records of one subject, in the order of their ids. */
export interface SameSubject<Entry> {
  /** The same for the same subject, whatever else is on file. */
  readonly key: string;
  readonly by: 'uscc' | 'name' | 'alone';
  readonly entries: readonly Entry[];
  /** A group by name whose name also stands beside a code: perhaps the same subject; nobody merges them on a guess. */
  readonly namesake: boolean;
}

interface Marked {
  readonly id: string;
  readonly subject: SubjectMarks;
}

/**
 * Puts together what certainly has one subject: the same code; or the same name where neither has a code. A record with
 * neither stands alone. The groups come in the order of their keys.
 */
export function sameSubjects<Entry extends Marked>(
  entries: readonly Entry[],
): readonly SameSubject<Entry>[] {
  const groups = new Map<string, readonly Entry[]>();
  for (const entry of entries)
    groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry]);
  const named = new Set(
    entries
      .filter(({ subject }) => isGiven(subject.uscc))
      .map(({ subject }) => sameName(subject.name)),
  );
  return [...groups]
    .sort(([a], [b]) => ascending(a, b))
    .map(([key, members]) => {
      const by = markOf(members[0]?.subject ?? {});
      const namesake = by === 'name' && named.has(sameName(members[0]?.subject.name));
      return { key, by, namesake, entries: [...members].sort((a, b) => ascending(a.id, b.id)) };
    });
}

function keyOf({ id, subject }: Marked): string {
  switch (markOf(subject)) {
    case 'uscc':
      return `uscc ${subject.uscc ?? ''}`;
    case 'name':
      return `name ${sameName(subject.name)}`;
    case 'alone':
      return `alone ${id}`;
  }
}

function markOf({ uscc, name }: SubjectMarks): 'uscc' | 'name' | 'alone' {
  if (isGiven(uscc)) return 'uscc';
  return sameName(name) === '' ? 'alone' : 'name';
}

function isGiven(text: string | undefined): boolean {
  return text !== undefined && text !== '';
}

/** Full-width signs and spaces are ways of typing, no other name. */
function sameName(name = ''): string {
  return name.normalize('NFKC').replace(/\s+/gu, '');
}
