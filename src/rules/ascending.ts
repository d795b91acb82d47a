/** Order of days, ids and other text, for `sort`: by code unit, so that it is the same on every device. */
export function ascending(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
