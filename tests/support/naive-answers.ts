import type { FactDefinition } from '../../src/catalogue/types';
import type { Facts } from '../../src/rules/assessment';
import { isRealDay } from './naive-days';

/** What is known of a record: answers of the right type, and the defaults of those that nobody gave. */

export type Answer = string | number | boolean | readonly string[];
export type Answers = Readonly<Record<string, Answer | undefined>>;

export function answersOf(definitions: readonly FactDefinition[], facts: Facts): Answers {
  const answers: Record<string, Answer | undefined> = {};
  for (const definition of definitions) {
    answers[definition.id] = answerTo(definition, facts[definition.id]) ?? definition.default;
  }
  return answers;
}

/** The answer, or undefined when it is not one to this question. A numbered choice may be given as a number. */
function answerTo({ type, options }: FactDefinition, given: Facts[string]): Answer | undefined {
  const isOption = (word: string) => options?.some(({ value }) => value === word) === true;
  switch (type) {
    case 'boolean':
      return typeof given === 'boolean' ? given : undefined;
    case 'date':
      return isRealDay(given) ? given : undefined;
    case 'number':
      return Number.isInteger(given) && Number(given) >= 0 ? Number(given) : undefined;
    case 'text':
      return typeof given === 'string' ? given : undefined;
    case 'choice':
      if (typeof given !== 'string' && typeof given !== 'number') return undefined;
      return isOption(String(given)) ? String(given) : undefined;
    case 'choices':
      if (!Array.isArray(given) || given.length === 0) return undefined;
      return given.every((each) => typeof each === 'string' && isOption(each)) ? given : undefined;
  }
}

/** Every complete record that these facts may turn out to be. `days`: those to try for an unknown date. */
export function waysItMayBe(
  definitions: readonly FactDefinition[],
  facts: Facts,
  days: readonly string[],
): readonly Facts[] {
  let ways: Facts[] = [answersOf(definitions, facts)];
  for (const { id, type, options } of definitions) {
    if (ways[0]?.[id] !== undefined) continue;
    const values =
      type === 'date'
        ? days
        : type === 'boolean'
          ? [true, false]
          : (options ?? []).map(({ value }) => (type === 'choices' ? [value] : value));
    if (values.length === 0) continue;
    ways = ways.flatMap((way) => values.map((value) => ({ ...way, [id]: value })));
  }
  return ways;
}
