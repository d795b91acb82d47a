/** Longest name that an application file carries. */
const LONGEST = 255;

/**
 * A file's name as it may stand in the data: well-formed Unicode, not too long, otherwise untouched. It is shown isolated
 * and never used as a path.
 */
export function originalName(name: string): string {
  const whole = [...name].map((character) => (isLoneSurrogate(character) ? '\ufffd' : character));
  let kept = '';
  for (const character of whole) {
    if (kept.length + character.length > LONGEST) break;
    kept += character;
  }
  return kept;
}

function isLoneSurrogate(character: string): boolean {
  return character.length === 1 && character >= '\ud800' && character <= '\udfff';
}
