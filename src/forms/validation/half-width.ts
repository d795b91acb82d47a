/** Full-width letters, digits and signs, as Chinese keyboards type them, in their ASCII form. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}

/** For codes and numbers, in which no space means anything. */
export function compact(text: string): string {
  return halfWidth(text).replace(/\s/g, '');
}
