/** Enough to tell one's own number from another, too little to copy it over a shoulder. */
export function masked(number: string): string {
  const signs = [...number];
  if (signs.length < 8) return '•'.repeat(signs.length);
  return [...signs.slice(0, 3), ...signs.slice(3, -2).map(() => '•'), ...signs.slice(-2)].join('');
}
