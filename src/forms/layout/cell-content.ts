import type { FormCell } from '../../catalogue/form-types';
import type { Answers } from '../answers';
import { valuesOf } from '../printed-value';
import type { Flow } from './flow';
import { checkBox, fillTemplate, glyphsOf, type Glyph } from './glyphs';

type Cell<Kind extends FormCell['kind']> = Extract<FormCell, { readonly kind: Kind }>;

/** Between the rule and the text, in points. */
export const CELL_PADDING = 5;

/** Check boxes with their words, each kept on one line. */
export function optionGlyphs(cell: Cell<'options'>, answers: Answers): readonly Glyph[] {
  const { entry } = cell;
  const chosen = entry === undefined ? [] : valuesOf(answers, entry);
  return cell.options.flatMap((option, index) => [
    ...(index === 0 ? [] : glyphsOf('　')),
    checkBox(chosen.includes(option.value), entry),
    ...glyphsOf(option.label, undefined, true),
  ]);
}

/** A sentence in a cell; answers too long for it go to the extra page. */
export function templateOfCell(
  cell: Cell<'text'>,
  flow: Flow,
): { readonly glyphs: readonly Glyph[]; readonly cut: readonly string[] } {
  return fillTemplate(cell.text, flow.answers);
}
