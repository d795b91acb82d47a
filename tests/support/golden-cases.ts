import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Assessment, PathwayResult } from '../../src/rules/assessment';

/**
 * The cases of `tests/cases/<item>.yaml`: facts on a day, and the verdict that a person derived from the law. Only what
 * a case names is compared; `none` says that there is no such day, or no such pathway. A misspelt key is an error, not
 * a case that passes.
 */
const FOLDER = join(import.meta.dirname, '../cases');

const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const DayOrNone = v.optional(v.union([Day, v.literal('none')]));
const days = { eligibleOn: DayOrNone, advisableOn: DayOrNone, endsOn: DayOrNone };
const names = v.array(v.string());

const Finding = v.strictObject({
  state: v.optional(v.picklist(['met', 'unmet', 'waits', 'unknown'])),
  until: DayOrNone,
  evidence: v.optional(v.picklist(['full', 'quoted', 'plan', 'summary', 'inferred'])),
});
const Reading = v.strictObject({
  status: v.optional(v.picklist(['open', 'opens', 'closed', 'unknown', 'two-readings'])),
  version: v.optional(Day),
  because: v.optional(names),
  ask: v.optional(names),
  /** By the id of the condition. */
  findings: v.optional(v.record(v.string(), Finding)),
  ...days,
});
const Path = v.strictObject({
  ...Reading.entries,
  readings: v.optional(v.strictObject({ earlier: Reading, current: Reading })),
});
const Expected = v.strictObject({
  headline: v.string(),
  certainty: v.optional(v.picklist(['firm', 'call-first'])),
  ask: v.optional(names),
  pathways: v.optional(v.record(v.string(), v.union([v.literal('none'), Path]))),
  ...days,
});
const Case = v.strictObject({
  name: v.string(),
  on: Day,
  facts: v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), names])),
  expect: Expected,
  /** The articles, by the number of the fact in the source handbook, e.g. GR36-10. */
  why: v.pipe(v.string(), v.regex(/[A-Z][A-Z\d]*-?\d+/)),
});
export const Cases = v.array(Case);

export type GoldenCase = v.InferOutput<typeof Case>;
export type Expectation = v.InferOutput<typeof Expected>;
type PathExpectation = v.InferOutput<typeof Path>;

/** The items that have cases, by the names of the files. */
export function itemsWithCases(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.replace(/\.yaml$/, ''));
}

/** Throws, with the file and the place, on a file that is not a list of cases. */
export function goldenCases(item: string): readonly GoldenCase[] {
  const parsed: unknown = parse(readFileSync(join(FOLDER, `${item}.yaml`), 'utf8'));
  const read = v.safeParse(Cases, parsed);
  if (!read.success) throw new Error(`tests/cases/${item}.yaml: ${v.summarize(read.issues)}`);
  return read.output;
}

/** What the assessment says of everything that the case names, in the shape of the case: it holds when the two are equal. */
export function saidOf(wanted: Expectation, assessment: Assessment): unknown {
  const { pathways, ...rest } = wanted;
  if (pathways === undefined) return named(rest, assessment);
  const said = Object.entries(pathways).map(([id, path]): [string, unknown] => {
    const result = assessment.pathways.find(({ pathway }) => pathway === id);
    if (result === undefined) return [id, 'none'];
    return [id, path === 'none' ? result.status : pathSaid(path, result)];
  });
  return { ...named(rest, assessment), pathways: Object.fromEntries(said) };
}

function pathSaid(
  { readings, findings, ...rest }: PathExpectation,
  result: PathwayResult,
): unknown {
  return {
    ...named(rest, result),
    ...(findings && { findings: findingsSaid(findings, result) }),
    ...(readings && {
      readings: result.readings && {
        earlier: pathSaid(readings.earlier, result.readings.earlier),
        current: pathSaid(readings.current, result.readings.current),
      },
    }),
  };
}

function findingsSaid(
  wanted: NonNullable<PathExpectation['findings']>,
  { findings }: PathwayResult,
): unknown {
  const said = Object.entries(wanted).map(([id, finding]): [string, unknown] => {
    const found = findings.find(({ condition }) => condition === id);
    return [id, found && named(finding, found)];
  });
  return Object.fromEntries(said);
}

function named(wanted: object, result: object): object {
  const actual = new Map<string, unknown>(Object.entries(result));
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, actual.get(key) ?? 'none']));
}
