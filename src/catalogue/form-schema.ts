import * as v from 'valibot';
import { parseTemplate } from './form-template';
import { Citation, Conditions, Day, EntryConditions, Id, Path, Text } from './values';

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
  label: Template,
  by: v.picklist(['applicant', 'legal-representative', 'agent', 'authority']),
});
const closing = { lines: v.array(Template), zones: v.array(Zone) };

const Cell = v.variant('kind', [
  v.strictObject({ kind: v.literal('label'), text: Template, width: Width }),
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
    options: v.array(v.strictObject({ value: Text, label: Template })),
  }),
  v.strictObject({ kind: v.literal('text'), text: Template, width: Width }),
  v.strictObject({ kind: v.literal('closing'), width: Width, ...closing }),
]);

const when = v.exactOptional(EntryConditions);

const Row = v.strictObject({ when, cells: v.array(Cell), minHeight: v.exactOptional(Points) });

const Block = v.variant('kind', [
  v.strictObject({ kind: v.literal('title'), when, text: Template }),
  v.strictObject({
    kind: v.literal('paragraph'),
    when,
    text: Template,
    indent: v.exactOptional(v.boolean()),
    align: v.exactOptional(v.picklist(['start', 'end', 'centre'])),
  }),
  v.strictObject({ kind: v.literal('heading'), when, text: Template }),
  v.strictObject({
    kind: v.literal('prose'),
    when,
    entry: Path,
    lines: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  v.strictObject({
    kind: v.literal('table'),
    when,
    side: v.exactOptional(Template),
    by: v.picklist(['applicant', 'authority']),
    rows: v.array(Row),
  }),
  v.strictObject({
    kind: v.literal('clauses'),
    when,
    entry: Path,
    clauses: v.array(v.strictObject({ id: Id, text: Template })),
  }),
  v.strictObject({ kind: v.literal('closing'), when, ...closing }),
  v.strictObject({ kind: v.literal('zones'), when, zones: v.array(Zone), height: Points }),
  v.strictObject({ kind: v.literal('notes'), when, lines: v.array(Template) }),
]);

const Letter = v.strictObject({
  entry: Path,
  parts: v.array(
    v.strictObject({
      text: Template,
      joins: v.exactOptional(v.literal(true)),
      ifFilled: v.exactOptional(v.literal(true)),
      when: v.exactOptional(Conditions),
    }),
  ),
});

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
        letters: v.exactOptional(v.array(Letter)),
      }),
    ),
    v.minLength(1, '至少要有一个版本'),
  ),
});
