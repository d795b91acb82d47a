import type { ItemRules } from '../../src/catalogue/types';
import type { Assessment, PathwayResult, PathwayStatus } from '../../src/rules/assessment';
import { isInForce } from '../support/naive-pathway';
import { firstDayOf } from './promises';

/** What may happen to one record from a day to the next, while nothing but the day changes. */

/** Under the same versions a pathway only ever goes forward. */
const NEXT: Readonly<Record<PathwayStatus, readonly PathwayStatus[]>> = {
  open: ['open'],
  opens: ['opens', 'open'],
  closed: ['closed'],
  // A period that has run out can settle an alternative that nobody knows.
  unknown: ['unknown', 'open'],
  // Two readings meet when both have opened.
  'two-readings': ['two-readings', 'open'],
};

/** One version in force for every pathway that exists on that day, and that one used; none for the others. */
export function wrongVersions({ pathways }: ItemRules, { on, pathways: results }: Assessment) {
  return pathways.flatMap(({ id, versions }) => {
    const inForce = versions.filter((version) => isInForce(version, on));
    const used = results.filter(({ pathway }) => pathway === id).map(({ version }) => version);
    const since = versions[0]?.effectiveFrom ?? '';
    const wanted = on < since ? 0 : 1;
    const right =
      inForce.length === wanted && used.join() === inForce.map((v) => v.effectiveFrom).join();
    return right ? [] : [`${id}: ${String(inForce.length)} versions in force, used ${used.join()}`];
  });
}

/** What went backwards, or opened on another day than announced. `later` is of the day after `earlier`. */
export function unlawfulSteps(earlier: Assessment, later: Assessment): readonly string[] {
  return earlier.pathways.flatMap((before) => {
    const after = later.pathways.find(({ pathway }) => pathway === before.pathway);
    if (after === undefined) return [`${before.pathway}: gone`];
    return step(before, after, later.on);
  });
}

function step(before: PathwayResult, after: PathwayResult, on: string): readonly string[] {
  if (before.version !== after.version) return [];
  const name = `${before.pathway}: ${before.status} → ${after.status}`;
  if (!NEXT[before.status].includes(after.status)) return [name];
  if (before.status === 'opens') {
    const announced = firstDayOf(before);
    const due = announced !== undefined && announced <= on;
    if (due !== (after.status === 'open'))
      return [`${name} although announced for ${String(announced)}`];
    if (firstDayOf(after) !== announced) return [`${name}, another day than announced`];
  }
  const [was, is] = [before.readings, after.readings];
  if (was === undefined || is === undefined) return [];
  return [...step(was.earlier, is.earlier, on), ...step(was.current, is.current, on)];
}
