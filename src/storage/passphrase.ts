const SHORTEST = 8;
/** Eight digits, as of a birthday, are tried out in hours; twelve are not. */
const SHORTEST_OF_DIGITS = 12;
const FEWEST_DIFFERENT = 4;

/** What makes a passphrase easy to guess; the rest is its owner’s to choose. */
export type PassphraseFault = 'too-short' | 'only-digits' | 'too-plain';

/** Counts characters as people do. Undefined when there is no fault. */
export function passphraseFault(passphrase: string): PassphraseFault | undefined {
  const typed = normalPassphrase(passphrase);
  const characters = Array.from(typed);
  if (characters.length < SHORTEST) return 'too-short';
  if (new Set(characters).size < FEWEST_DIFFERENT) return 'too-plain';
  const isOfDigits = /^\d+$/.test(typed);
  return isOfDigits && characters.length < SHORTEST_OF_DIGITS ? 'only-digits' : undefined;
}

/**
 * The same on whichever keyboard it was typed: composed and decomposed letters are one, wide and narrow ones too, and a
 * telephone’s blank behind the last word is none.
 */
export function normalPassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC').trim();
}
