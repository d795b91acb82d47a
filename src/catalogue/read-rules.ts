import type { RuleLine, RuleLines, VersionFile } from './rule-schema';
import type { PathwayFile } from './schema';
import type { Citation, ConditionGroup, ConditionNode, Hint, Pathway, RuleVersion } from './types';

/** A version as written → as compiled: hints apart from conditions, every line with its citation. */
export function readVersion(file: VersionFile): RuleVersion {
  const { all, any, none, ...version } = file;
  const hints: Hint[] = [];
  const conditions = readGroup({ all, any, none }, file.citation, hints);
  return { ...version, conditions, hints };
}

export function readPathway(file: PathwayFile): Pathway {
  return { ...file, versions: file.versions.map(readVersion) };
}

function readGroup(lines: RuleLines, citation: Citation, hints: Hint[]): ConditionGroup {
  const read = (list: readonly RuleLine[]): readonly ConditionNode[] =>
    list.flatMap((line) => readLine(line, citation, hints));
  return { kind: 'group', all: read(lines.all), any: read(lines.any), none: read(lines.none) };
}

function readLine(line: RuleLine, citation: Citation, hints: Hint[]): readonly ConditionNode[] {
  switch (line.kind) {
    case 'hint':
      hints.push({ citation, ...line.said, ...(line.when && { when: line.when }) });
      return [];
    case 'condition':
      return [{ kind: 'condition', citation, ...line.said, test: line.test, ...line.more }];
    case 'group':
      return [readGroup(line.lines, citation, hints)];
  }
}
