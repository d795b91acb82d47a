import type { Assessment, PathwayResult } from '../../src/rules/assessment';
import type { NaiveVerdict } from '../support/naive-assess';
import type { NaivePath } from '../support/naive-pathway';

/** Where the engine and the second opinion differ: in everything that a person is told. */

const DAYS = ['eligibleOn', 'advisableOn', 'endsOn'] as const;

/** The names of what differs; empty when the two agree. Reasons and questions are compared as sets. */
export function differences(engine: Assessment, second: NaiveVerdict): readonly string[] {
  const found: string[] = [];
  if (engine.headline !== second.headline) found.push('headline');
  if (engine.certainty !== second.certainty) found.push('certainty');
  for (const day of DAYS) if (engine[day] !== second[day]) found.push(day);
  if (!sameSet(engine.ask, second.ask)) found.push('ask');
  let known = 0;
  for (const path of engine.pathways) {
    const other = second.pathways[path.pathway];
    if (other === undefined) {
      found.push(path.pathway);
      continue;
    }
    known += 1;
    comparePaths(path, other, path.pathway, found);
  }
  if (known !== Object.keys(second.pathways).length) found.push('pathways');
  return found;
}

function comparePaths(
  engine: PathwayResult,
  second: NaivePath,
  name: string,
  found: string[],
): void {
  if (engine.status !== second.status) found.push(`${name}.status`);
  if (engine.version !== second.version) found.push(`${name}.version`);
  for (const day of DAYS) if (engine[day] !== second[day]) found.push(`${name}.${day}`);
  if (!sameSet(engine.because, second.because)) found.push(`${name}.because`);
  if (!sameSet(engine.ask, second.ask)) found.push(`${name}.ask`);
  if (engine.status !== 'two-readings' || second.status !== 'two-readings') return;
  for (const which of ['earlier', 'current'] as const) {
    const [one, other] = [engine.readings?.[which], second.readings?.[which]];
    if (one === undefined || other === undefined) found.push(`${name}.readings.${which}`);
    else comparePaths(one, other, `${name}.readings.${which}`, found);
  }
}

function sameSet(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one.length === other.length && one.every((word) => other.includes(word));
}
