import type { Mutant } from '../mutant';
import { changed, linePlace, type RuleBook, type VersionAt, versionPlace } from '../rule-book';

/** Every condition left out, and every version left out where its neighbour can take over its days. */
export function omissionMutants(book: RuleBook): readonly Mutant[] {
  return [
    ...book.lines.map((line) =>
      changed(book, 'omission', linePlace(line), 'without the condition', [line.path, undefined]),
    ),
    ...book.versions.flatMap((version, at) => withoutVersion(book, version, at)),
  ];
}

function withoutVersion(book: RuleBook, gone: VersionAt, at: number): readonly Mutant[] {
  const neighbour = (other: VersionAt | undefined): VersionAt | undefined =>
    other?.pathway === gone.pathway ? other : undefined;
  const next = neighbour(book.versions[at + 1]);
  const previous = neighbour(book.versions[at - 1]);
  const edit =
    next !== undefined
      ? ([[...next.path, 'effectiveFrom'], gone.version['effectiveFrom']] as const)
      : previous !== undefined
        ? ([[...previous.path, 'effectiveTo'], undefined] as const)
        : undefined;
  if (edit === undefined) return [];
  const place = versionPlace(gone);
  return [changed(book, 'omission', place, 'without the version', edit, [gone.path, undefined])];
}
