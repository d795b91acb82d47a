import type { FormCell } from '../../catalogue/form-types';
import type { Answers } from '../answers';
import { valuesOf } from '../printed-value';
import { plainWords } from '../subject-words';
import { checkBox, glyphsOf, type Glyph } from './glyphs';

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
    ...glyphsOf(plainWords(option.label, answers), undefined, true),
  ]);
}
