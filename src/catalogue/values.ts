import * as v from 'valibot';
import type { LocalDate } from './types';

/** Small values that every catalogue file is made of. Messages are read by the clerk who edits the YAML. */

function isRealDay(value: unknown): value is LocalDate {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

export const Day = v.custom<LocalDate>(isRealDay, '要写成真实的日期，如 2026-04-01');

export const Text = v.pipe(v.string(), v.trim(), v.nonEmpty('不能空着'));

export const Id = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z][A-Za-z0-9-]*$/, '编号只用英文字母、数字和连字符，以字母开头'),
);

/** `entity.name`, `penalties[].docNo`. */
export const Path = v.pipe(
  v.string(),
  v.regex(
    /^[a-z][A-Za-z]*(\[\])?(\.[a-z][A-Za-z]*)+$/,
    '栏目路径写成 entity.name 或 penalties[].docNo',
  ),
);

export const Evidence = v.picklist(['full', 'quoted', 'plan', 'summary', 'inferred', 'unverified']);

export const Citation = v.strictObject({ document: Id, article: v.exactOptional(Text) });

/** One word or several: `is: a` and `is: [a, b]` read the same. */
export const OneOrMore = v.pipe(
  v.union([v.string(), v.pipe(v.array(v.string()), v.minLength(1, '至少写一个'))]),
  v.transform((value): readonly string[] => (typeof value === 'string' ? [value] : value)),
);

export const Options = v.array(
  v.strictObject({ value: Text, label: Text, help: v.exactOptional(Text) }),
);

const EntryIs = v.strictObject({ entry: Path, is: OneOrMore });
const EntryIsNot = v.strictObject({ entry: Path, not: OneOrMore });
const FactIs = v.strictObject({ fact: Id, is: OneOrMore });
const FactIsNot = v.strictObject({ fact: Id, not: OneOrMore });

const OnEntry = v.union([EntryIs, EntryIsNot]);
const OnAnything = v.union([EntryIs, EntryIsNot, FactIs, FactIsNot]);
const AT_LEAST_ONE = '至少写一个';

/** What the profile must say: one condition, or a list of them that must all hold. */
export const EntryConditions = v.union([
  v.pipe(
    OnEntry,
    v.transform((one) => [one]),
  ),
  v.pipe(v.array(OnEntry), v.minLength(1, AT_LEAST_ONE)),
]);
/** The same, of the profile or of the self-check. */
export const Conditions = v.union([
  v.pipe(
    OnAnything,
    v.transform((one) => [one]),
  ),
  v.pipe(v.array(OnAnything), v.minLength(1, AT_LEAST_ONE)),
]);
