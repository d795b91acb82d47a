import type { IsShown } from '../catalogue/form-entries';
import type { EntryCondition, OnlyWhen, ProfilePath } from '../catalogue/types';
import { SUBJECT_KIND } from '../catalogue/form-template';
import type { Facts } from '../rules/assessment';
import type { Answers } from './answers';
import { valuesOf } from './printed-value';

/** Whether a condition holds; `unknown` as long as nobody has answered the fact that it looks at. */
export type Held = 'yes' | 'no' | 'unknown';

/** Who applies: an organisation, an individual business (个体工商户) or a natural person. */
export const SUBJECTS = ['organisation', 'individual-business', 'person'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Who applies by these answers; an organisation as long as nothing is said. */
export function subjectOf(answers: Answers): Subject {
  const kind = answers[SUBJECT_KIND];
  return kind === 'individual-business' || kind === 'person' ? kind : 'organisation';
}

/** Whether all conditions on the profile hold. None given: yes. */
export function entriesHold(
  when: readonly EntryCondition[] | undefined,
  answers: Answers,
): boolean {
  return (when ?? []).every((condition) =>
    isAmong(condition, valuesSeen(answers, condition.entry)),
  );
}

/** Which parts of a form are on the sheet with these answers. */
export function shownWith(answers: Answers): IsShown {
  return (when) => entriesHold(when, answers);
}

/** Whether all conditions hold: no as soon as one does not, unknown when a fact among them is not known. */
export function conditionsHold(
  when: readonly OnlyWhen[] | undefined,
  answers: Answers,
  facts: Facts,
): Held {
  const held = (when ?? []).map((condition): Held => {
    if ('entry' in condition) {
      return isAmong(condition, valuesSeen(answers, condition.entry)) ? 'yes' : 'no';
    }
    const fact = facts[condition.fact];
    if (fact === undefined) return 'unknown';
    return isAmong(condition, typeof fact === 'object' ? fact : [String(fact)]) ? 'yes' : 'no';
  });
  if (held.includes('no')) return 'no';
  return held.includes('unknown') ? 'unknown' : 'yes';
}

/** Whether the values given satisfy a condition's list of them. */
export function isAmong(condition: OnlyWhen, values: readonly string[]): boolean {
  return 'is' in condition
    ? values.some((value) => condition.is.includes(value))
    : values.every((value) => !condition.not.includes(value));
}

/** In the answers of one copy of a form, those of its own penalty (`penalty.*`); else those of all members. */
function valuesSeen(answers: Answers, path: ProfilePath): readonly string[] {
  const [list, name] = path.split('[].');
  if (name === undefined) return valuesOf(answers, path);
  const own = valuesOf(answers, path.replace(/^penalties\[\]/, 'penalty'));
  if (own.length > 0) return own;
  return Object.keys(answers)
    .filter((key) => key.startsWith(`${list ?? ''}.`) && key.endsWith(`.${name}`))
    .flatMap((key) => valuesOf(answers, key));
}
