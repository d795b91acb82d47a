import type { Catalogue, ItemId } from '../../src/catalogue/types';
import { assess } from '../../src/rules/assess';
import type { Assessment, Facts, PathwayResult } from '../../src/rules/assessment';
import { naiveAssess, type NaiveVerdict } from './naive-assess';
import type { NaivePath } from './naive-pathway';
import { day } from './catalogues';

/** What a person is told, by the engine and by the second opinion, in the same words; lists of ids in one order. */

/** What the two say of one record; undefined where they agree. */
export function disagreement(
  catalogue: Catalogue,
  itemId: ItemId,
  facts: Facts,
  on: string,
): string | undefined {
  const engine = saidByEngine(assess(catalogue, itemId, facts, day(on)));
  const second = saidByNaive(naiveAssess(catalogue, itemId, facts, on));
  if (engine === second) return undefined;
  const record = `${itemId} ${on} ${JSON.stringify(facts)}`;
  return [record, `engine: ${engine}`, `second: ${second}`].join('\n');
}

function saidByEngine(verdict: Assessment): string {
  return words(
    verdict,
    verdict.pathways.map((path) => [path.pathway, path]),
  );
}

function saidByNaive(verdict: NaiveVerdict): string {
  return words(verdict, Object.entries(verdict.pathways));
}

function words(
  verdict: Assessment | NaiveVerdict,
  pathways: readonly (readonly [string, PathwayResult | NaivePath])[],
): string {
  const { headline, certainty, eligibleOn, advisableOn, endsOn, ask } = verdict;
  return JSON.stringify({
    headline,
    certainty,
    eligibleOn,
    advisableOn,
    endsOn,
    ask: [...ask].sort(),
    pathways: pathways.map(([id, path]) => [id, pathWords(path)]),
  });
}

function pathWords(path: PathwayResult | NaivePath): object {
  const { status, version, because, ask, eligibleOn, advisableOn, endsOn, readings } = path;
  return {
    status,
    version: String(version),
    because: [...(because ?? [])].sort(),
    ask: [...(ask ?? [])].sort(),
    eligibleOn,
    advisableOn,
    endsOn,
    // The engine keeps both readings of an unknown pathway too; what they lack together stands in `ask`.
    readings: status === 'two-readings' &&
      readings && [pathWords(readings.earlier), pathWords(readings.current)],
  };
}
