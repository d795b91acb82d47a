import * as v from 'valibot';
import { parseTemplate } from './form-template';
import { Citation, Day, Id, Path, Text } from './values';

/** `forms/*.yaml`: one official form with all its versions. An unknown key is refused: it is a slip of the pen. */

const Width = v.pipe(v.number(), v.minValue(1));
const Points = v.pipe(v.number(), v.minValue(1));

const Template = v.pipe(
  Text,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    try {
      parseTemplate(dataset.value);
    } catch (error) {
      addIssue({ message: error instanceof Error ? error.message : '写法不对' });
    }
  }),
);

const Zone = v.strictObject({
  id: Id,
  kind: v.picklist(['sign', 'seal', 'photo', 'authority']),
  label: Text,
  by: v.picklist(['applicant', 'legal-representative', 'agent', 'authority']),
});
const closing = { lines: v.array(Template), zones: v.array(Zone) };

const Cell = v.variant('kind', [
  v.strictObject({ kind: v.literal('label'), text: Text, width: Width }),
  v.strictObject({
    kind: v.literal('field'),
    entry: Path,
    width: Width,
    lines: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    comb: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(2))),
    as: v.exactOptional(v.literal('date')),
  }),
  v.strictObject({
    kind: v.literal('options'),
    entry: v.exactOptional(Path),
    width: Width,
    options: v.array(v.strictObject({ value: Text, label: Text })),
  }),
  v.strictObject({ kind: v.literal('text'), text: Template, width: Width }),
  v.strictObject({ kind: v.literal('closing'), width: Width, ...closing }),
]);

const Row = v.strictObject({ cells: v.array(Cell), minHeight: v.exactOptional(Points) });

const Block = v.variant('kind', [
  v.strictObject({ kind: v.literal('title'), text: Text }),
  v.strictObject({
    kind: v.literal('paragraph'),
    text: Template,
    indent: v.exactOptional(v.boolean()),
    align: v.exactOptional(v.picklist(['start', 'end', 'centre'])),
  }),
  v.strictObject({ kind: v.literal('heading'), text: Text }),
  v.strictObject({
    kind: v.literal('table'),
    side: v.exactOptional(Text),
    by: v.picklist(['applicant', 'authority']),
    rows: v.array(Row),
  }),
  v.strictObject({
    kind: v.literal('clauses'),
    entry: Path,
    clauses: v.array(v.strictObject({ id: Id, text: Template })),
  }),
  v.strictObject({ kind: v.literal('closing'), ...closing }),
  v.strictObject({ kind: v.literal('zones'), zones: v.array(Zone), height: Points }),
  v.strictObject({ kind: v.literal('notes'), lines: v.array(Text) }),
]);

export const FormFile = v.strictObject({
  id: Id,
  code: Text,
  title: Text,
  per: v.picklist(['application', 'penalty']),
  versions: v.pipe(
    v.array(
      v.strictObject({
        effectiveFrom: Day,
        effectiveTo: v.exactOptional(Day),
        edition: Text,
        citation: Citation,
        notice: Text,
        textSize: Points,
        blocks: v.array(Block),
      }),
    ),
    v.minLength(1, '至少要有一个版本'),
  ),
});
