/** A text of at most so many characters; of a longer one its beginning, and how long it is. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const signs = [...text];
  if (signs.length <= most) return text;
  return `${signs.slice(0, most).join('')}……（共 ${String(signs.length)} 字）`;
}
