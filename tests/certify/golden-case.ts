import { stringify } from 'yaml';
import type { ItemId } from '../../src/catalogue/types';
import type { Assessment, Facts, PathwayResult } from '../../src/rules/assessment';

/**
 * A record with its verdict as `tests/cases/<item>.yaml` has them. The reason stays to be written: the case is refused
 * until somebody has looked the article up and put its number there.
 */
export function goldenCaseOf(
  itemId: ItemId,
  facts: Facts,
  on: string,
  assessment: Assessment | undefined,
): string {
  const given = Object.entries(facts).filter(([, value]) => value !== undefined);
  const golden = {
    name: `${itemId}，核验时发现`,
    on,
    facts: Object.fromEntries(given),
    ...(assessment !== undefined && { expect: expectationOf(assessment) }),
    why: '待对照条文',
  };
  return stringify([golden], { lineWidth: 0 });
}

function expectationOf({ headline, certainty, ask, pathways, ...days }: Assessment): object {
  return {
    headline,
    certainty,
    ...daysOf(days),
    ...(ask.length > 0 && { ask }),
    pathways: Object.fromEntries(pathways.map((path) => [path.pathway, readingOf(path)])),
  };
}

function readingOf(path: PathwayResult): object {
  const { status, version, because, ask, readings } = path;
  return {
    status,
    version,
    ...(because !== undefined && { because }),
    ...(ask !== undefined && { ask }),
    ...daysOf(path),
    ...(readings !== undefined && {
      readings: { earlier: readingOf(readings.earlier), current: readingOf(readings.current) },
    }),
  };
}

type Days = Pick<Assessment, 'eligibleOn' | 'advisableOn' | 'endsOn'>;

function daysOf({ eligibleOn, advisableOn, endsOn }: Days): object {
  const days = { eligibleOn, advisableOn, endsOn };
  return Object.fromEntries(Object.entries(days).filter(([, value]) => value !== undefined));
}
