import type { FactDefinition } from '../../../catalogue/types';
import type { Facts } from '../../../rules/assessment';

type Value = Facts[string];
type TypedType = 'date' | 'number' | 'text';

/** Whether the answer is typed rather than chosen. */
export function isTyped(
  fact: FactDefinition,
): fact is FactDefinition & { readonly type: TypedType } {
  return fact.type === 'date' || fact.type === 'number' || fact.type === 'text';
}

/** An earlier answer, as the text of a field. */
export function typedGiven(value: Value): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** An earlier answer, as the chosen row. */
export function rowGiven(value: Value): string | boolean | undefined {
  return typeof value === 'string' || typeof value === 'boolean' ? value : undefined;
}

/** An earlier answer, as chosen rows. */
export function severalGiven(value: Value): readonly string[] {
  return typeof value === 'object' ? value : [];
}
