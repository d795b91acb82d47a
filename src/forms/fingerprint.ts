import { entriesOfForm } from '../catalogue/form-entries';
import type { FormDefinition, FormVersion } from '../catalogue/form-types';
import type { Answers } from './answers';
import { shownWith } from './when';

const BYTES = 10;

/** The answers that a version prints or depends on, in alphabetical order of their paths, without empty ones. */
export function answersUsed(version: FormVersion, answers: Answers): Answers {
  const used = [...entriesOfForm(version, shownWith(answers))].sort().flatMap((entry) => {
    const answer = answers[entry];
    return answer === undefined || answer.length === 0 ? [] : [[entry, answer] as const];
  });
  return Object.fromEntries(used);
}

/**
 * The form fingerprint: the first 80 bits of SHA-256 over the canonical JSON of form id, edition and the answers it
 * prints, as 20 hexadecimal digits. A sheet that was signed and scanned shows which answers it was printed from.
 */
export async function fingerprintOf(
  form: FormDefinition,
  version: FormVersion,
  answers: Answers,
): Promise<string> {
  // Keys stand in alphabetical order, and JSON.stringify adds no space: the canonical form of RFC 8785 for such values.
  const canonical = JSON.stringify({
    answers: answersUsed(version, answers),
    edition: version.edition,
    form: form.id,
  });
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical));
  return [...new Uint8Array(digest, 0, BYTES)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
