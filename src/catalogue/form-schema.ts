import * as v from 'valibot';
import { parseTemplate } from './form-template';
import type { FormDefinition } from './form-types';
import type { LocalDate } from './types';

/** The shape of `forms/*.yaml`. An unknown key is refused: it is a slip of the pen, and would be lost. */
const text = v.pipe(v.string('应为文字'), v.minLength(1, '不能为空'));
const day = v.pipe(
  v.string('应为日期'),
  v.isoDate('应为真实日期，如 2026-04-01'),
  v.transform((value) => value as LocalDate),
);
const points = v.pipe(v.number('应为数字'), v.minValue(1, '应大于 0'));
const template = v.pipe(
  text,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    try {
      parseTemplate(dataset.value);
    } catch (error) {
      addIssue({ message: error instanceof Error ? error.message : '写法不对' });
    }
  }),
);
const entry = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]\w*(\.[A-Za-z]\w*)+$/, '应为资料项路径，如 entity.name'),
);
const options = v.pipe(
  v.array(v.strictObject({ value: text, label: text })),
  v.minLength(1, '至少一项'),
);

const zone = v.strictObject({
  id: text,
  kind: v.picklist(['sign', 'seal', 'photo', 'authority']),
  label: text,
  by: v.picklist(['applicant', 'legal-representative', 'agent', 'authority']),
});
const closing = { lines: v.array(template), zones: v.array(zone) };

const cell = v.variant('kind', [
  v.strictObject({ kind: v.literal('label'), text, width: points }),
  v.strictObject({
    kind: v.literal('field'),
    entry,
    width: points,
    lines: v.exactOptional(points),
    comb: v.exactOptional(points),
    as: v.exactOptional(v.literal('date')),
  }),
  v.strictObject({
    kind: v.literal('options'),
    entry: v.exactOptional(entry),
    width: points,
    options,
  }),
  v.strictObject({ kind: v.literal('text'), text: template, width: points }),
  v.strictObject({ kind: v.literal('blank'), label: text, width: points }),
  v.strictObject({ kind: v.literal('closing'), width: points, ...closing }),
]);
const row = v.strictObject({ cells: v.array(cell), minHeight: v.exactOptional(points) });

const block = v.variant('kind', [
  v.strictObject({ kind: v.literal('title'), text }),
  v.strictObject({
    kind: v.literal('paragraph'),
    text: template,
    indent: v.exactOptional(v.boolean()),
    align: v.exactOptional(v.picklist(['start', 'end', 'centre'])),
  }),
  v.strictObject({ kind: v.literal('heading'), text }),
  v.strictObject({
    kind: v.literal('table'),
    side: v.exactOptional(text),
    by: v.picklist(['applicant', 'authority']),
    rows: v.array(row),
  }),
  v.strictObject({
    kind: v.literal('clauses'),
    entry,
    clauses: v.array(v.strictObject({ id: text, text: template })),
  }),
  v.strictObject({ kind: v.literal('closing'), ...closing }),
  v.strictObject({ kind: v.literal('zones'), zones: v.array(zone), height: points }),
  v.strictObject({ kind: v.literal('notes'), lines: v.array(text) }),
]);

const version = v.strictObject({
  effectiveFrom: day,
  effectiveTo: v.exactOptional(day),
  edition: text,
  citation: v.strictObject({ document: text, article: v.exactOptional(text) }),
  notice: text,
  textSize: points,
  blocks: v.array(block),
});

export const formSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^f\d{2}$/, '应与文件名相同，如 f01')),
  code: text,
  title: text,
  per: v.picklist(['application', 'penalty']),
  versions: v.pipe(v.array(version), v.minLength(1, '至少一个版本')),
});

/** A form file as read by the YAML parser. Throws valibot's `ValiError`, with the path of each mistake. */
export function parseForm(file: unknown): FormDefinition {
  return v.parse(formSchema, file);
}
