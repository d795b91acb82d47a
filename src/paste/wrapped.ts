import { parseDay } from '../forms/validation/date-field';
import { parseUscc } from '../forms/validation/uscc';
import { fieldOf, type FieldId } from './fields';
import { plain } from './lines';

/** Lines a sentence may be broken into, and those that a name or a number may. */
const MOST_LINES = 60;
const FEW_LINES = 3;

/** How many of the lines that follow belong to the value that begins with `first`. */
export function linesThatFollow(
  field: FieldId,
  first: string,
  following: readonly string[],
): number {
  const isWhole = wholeTest(field);
  if (isWhole === undefined) return Math.min(following.length, MOST_LINES);
  let text = first;
  if (isWhole(text)) return 0;
  for (const [index, line] of following.slice(0, FEW_LINES).entries()) {
    text += line;
    if (isWhole(text)) return index + 1;
  }
  // Not even all of them make it whole: what follows is something else.
  return 0;
}

/** Whether the value is a sentence or several, which no sign tells to be all there. */
export function isSentence(field: FieldId): boolean {
  return wholeTest(field) === undefined;
}

/** How many lines can matter at all for a value of this field. */
export function mostLines(field: FieldId): number {
  return isSentence(field) ? MOST_LINES : FEW_LINES;
}

/** Lines of one sentence are put together; a line that begins a numbered point stays a line. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    const begins = /^(?:\(?（?[一二三四五六七八九十\d]{1,2}[、.．)）])/.test(line.slice(0, 5));
    return begins ? `${text}\n${line}` : text + line;
  });
}

/** Whether a value is all there, for kinds that show it; sentences do not, so they have no such test. */
function wholeTest(field: FieldId): ((text: string) => boolean) | undefined {
  switch (fieldOf(field).kind) {
    case 'prose':
    case 'penalty-content':
    case 'listing-reason':
    case 'conduct':
      return undefined;
    case 'title':
      return (text) =>
        /(公司|企业|厂|店|社|部|行|院|所|站|场|中心|工作室|经营者|会|园|馆|超市|商行|基地|合伙\))$/.test(
          ending(text),
        );
    case 'authority':
      return (text) => /(局|委员会|委|厅|队|政府|法院|办公室|部|所|中心|院)$/.test(ending(text));
    case 'number':
      return (text) => ending(text).endsWith('号');
    case 'code':
      return (text) => text.length < 60 && parseUscc(text) !== undefined;
    case 'day':
    case 'past-day':
      return (text) => text.length < 60 && parseDay(text) !== undefined;
    case 'person':
    case 'amount':
    case 'severity':
    case 'penalty-kinds':
      return () => true;
  }
}

function ending(text: string): string {
  return plain(text.slice(-12));
}
