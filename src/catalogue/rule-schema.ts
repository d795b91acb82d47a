import * as v from 'valibot';
import { ClockWords, LaterDayWords, PeriodWords } from './period-schema';
import type { Citation as CitationShape, Evidence as EvidenceShape, Test } from './types';
import { Citation, Day, Evidence, Id, OneOrMore, Text } from './values';

/** One line of a rule as the clerk wrote it; the citation may still have to come from its version. */
export type RuleLine =
  | { readonly kind: 'hint'; readonly said: Said; readonly when?: HintTest }
  | { readonly kind: 'condition'; readonly said: Said; readonly test: Test; readonly more: More }
  | { readonly kind: 'group'; readonly lines: RuleLines };

export interface RuleLines {
  readonly all: readonly RuleLine[];
  readonly any: readonly RuleLine[];
  readonly none: readonly RuleLine[];
}

interface Said {
  readonly id: string;
  readonly text: string;
  readonly evidence: EvidenceShape;
  readonly citation?: CitationShape;
}

interface More {
  readonly curable?: true;
  readonly curedBy?: string;
  readonly another?: string;
  readonly remedy?: string;
}

type HintTest = Exclude<Test, { readonly verb: 'since' }>;

const lineList: v.GenericSchema<unknown, RuleLine[]> = v.lazy(() => v.array(RuleLine));

const LineParts = v.strictObject({
  id: v.exactOptional(Id),
  text: v.exactOptional(Text),
  hint: v.exactOptional(v.literal(true)),
  fact: v.exactOptional(Id),
  is: v.exactOptional(OneOrMore),
  isNot: v.exactOptional(OneOrMore),
  includes: v.exactOptional(OneOrMore),
  only: v.exactOptional(OneOrMore),
  since: v.exactOptional(ClockWords),
  atLeast: v.exactOptional(PeriodWords),
  notBefore: v.exactOptional(LaterDayWords),
  evidence: v.exactOptional(Evidence),
  citation: v.exactOptional(Citation),
  curable: v.exactOptional(v.literal(true)),
  curedBy: v.exactOptional(Id),
  another: v.exactOptional(Text),
  remedy: v.exactOptional(Text),
  all: v.exactOptional(lineList),
  any: v.exactOptional(lineList),
  none: v.exactOptional(lineList),
});
type LineParts = v.InferOutput<typeof LineParts>;

/** The verb the line uses; undefined when it has none; a message when it has half of one or several. */
function testOf(parts: LineParts): Test | undefined | string {
  const { fact, since, atLeast, notBefore } = parts;
  const values = [
    { verb: 'is', list: parts.is },
    { verb: 'is-not', list: parts.isNot },
    { verb: 'includes', list: parts.includes },
    { verb: 'only', list: parts.only },
  ] as const;
  const used = values.filter((one) => one.list !== undefined);
  if (since !== undefined || atLeast !== undefined) {
    if (since === undefined || atLeast === undefined) return 'since 和 atLeast 要成对写';
    if (fact !== undefined || used.length > 0) return '有 since 就不要再写 fact';
    return { verb: 'since', clock: since, period: atLeast, ...(notBefore && { notBefore }) };
  }
  if (notBefore !== undefined) return 'notBefore 只能和 since 一起写';
  if (fact === undefined) return used.length > 0 ? '缺少 fact（问的是哪一件事实）' : undefined;
  if (used.length > 1) return 'is、isNot、includes、only 只能写一个';
  const only = used[0];
  if (only?.list === undefined) return { verb: 'true', fact };
  return { verb: only.verb, fact, values: only.list };
}

function lineOf(parts: LineParts): RuleLine | string {
  const { id, text, all, any, none, evidence, citation } = parts;
  if (all ?? any ?? none) {
    if (text !== undefined || parts.fact !== undefined)
      return '一组条件（all、any、none）不要同时写 text 或 fact';
    return { kind: 'group', lines: { all: all ?? [], any: any ?? [], none: none ?? [] } };
  }
  if (id === undefined || text === undefined) return '每个条件要有 id 和 text';
  const test = testOf(parts);
  if (typeof test === 'string') return test;
  const cited = citation === undefined ? {} : { citation };
  if (test === undefined || parts.hint === true) {
    if (test?.verb === 'since') return '提示（hint）不能带 since';
    const said = { id, text, evidence: evidence ?? 'unverified', ...cited };
    return { kind: 'hint', said, ...(test && { when: test }) };
  }
  if (evidence === undefined) return '缺少 evidence（这一条读到什么程度）';
  if (parts.curedBy !== undefined && test.verb !== 'since') return 'curedBy 只能和 since 一起写';
  return { kind: 'condition', said: { id, text, evidence, ...cited }, test, more: moreOf(parts) };
}

function moreOf({ curable, curedBy, another, remedy }: LineParts): More {
  return {
    ...(curable && { curable }),
    ...(curedBy && { curedBy }),
    ...(another && { another }),
    ...(remedy && { remedy }),
  };
}

const RuleLine: v.GenericSchema<unknown, RuleLine> = v.pipe(
  LineParts,
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const line = lineOf(dataset.value);
    if (typeof line !== 'string') return line;
    addIssue({ message: line });
    return NEVER;
  }),
);

export const VersionFile = v.strictObject({
  effectiveFrom: Day,
  effectiveTo: v.exactOptional(Day),
  citation: Citation,
  checked: v.strictObject({ on: Day, by: Text }),
  all: v.optional(lineList, []),
  any: v.optional(lineList, []),
  none: v.optional(lineList, []),
});
export type VersionFile = v.InferOutput<typeof VersionFile>;
