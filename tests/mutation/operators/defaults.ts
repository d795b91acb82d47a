import type { FactDefinition } from '../../../src/catalogue/types';
import { conditionsIn, testFacts, versionsOf } from '../../../src/catalogue/rule-facts';
import type { Mutant } from '../mutant';
import type { RuleBook } from '../rule-book';
import { isBranch, replaced } from '../tree';

/**
 * Every answer that is taken for given, taken for another or for none. Of a fact that only hints look at, no answer
 * changes a verdict: those are left alone.
 */
export function defaultMutants({ files, facts, rules }: RuleBook): readonly Mutant[] {
  const conditions = versionsOf(rules).flatMap((version) => conditionsIn(version.conditions));
  const deciding = new Set([rules.shownFact, ...conditions.flatMap(({ test }) => testFacts(test))]);
  const file: readonly unknown[] = Array.isArray(files.facts) ? files.facts : [];
  return facts
    .filter(({ id, default: usual }) => usual !== undefined && deciding.has(id))
    .flatMap((fact) => {
      const at = file.findIndex((entry) => isBranch(entry) && entry['id'] === fact.id);
      return [undefined, ...othersThan(fact)].map((other): Mutant => ({
        kind: 'default',
        place: fact.id,
        change: `default: ${String(fact.default)} → ${String(other ?? 'none')}`,
        files: { ...files, facts: replaced(file, [at, 'default'], other) },
      }));
    });
}

function othersThan({
  default: usual,
  options = [],
}: FactDefinition): readonly (string | number | boolean)[] {
  if (typeof usual === 'boolean') return [!usual];
  if (typeof usual === 'number') return [usual - 1, usual + 1];
  return options.map(({ value }) => value).filter((value) => value !== usual);
}
