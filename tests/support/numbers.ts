import {
  hasCheckCharacter,
  hasOrganisationCheck,
  parseUscc,
} from '../../src/forms/validation/uscc';
import { pick, whole, type Random } from './random';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A made-up unified social credit code of Wuhai, right in both its check characters. */
export function madeUpUscc(random: Random, prefix: string): string {
  const district = pick(random, ['150302', '150303', '150304']);
  for (;;) {
    const body = `MA${Array.from({ length: 6 }, () => pick(random, Array.from(ALPHABET))).join('')}`;
    for (const organisation of '0123456789X')
      for (const check of ALPHABET) {
        const code = parseUscc(`${prefix}${district}${body}${organisation}${check}`);
        if (code && hasCheckCharacter(code) && hasOrganisationCheck(code)) return code;
      }
  }
}

/** A made-up resident identity number with a right check digit (GB 11643). */
export function madeUpIdentityNumber(random: Random): string {
  const year = String(whole(random, 1950, 2004));
  const month = String(whole(random, 1, 12)).padStart(2, '0');
  const date = String(whole(random, 1, 28)).padStart(2, '0');
  const sequence = String(whole(random, 1, 998)).padStart(3, '0');
  const body = `150302${year}${month}${date}${sequence}`;
  const sum = ID_WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return `${body}${'10X98765432'.charAt(sum % 11)}`;
}
