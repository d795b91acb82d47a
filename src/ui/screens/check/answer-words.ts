import type { FactDefinition, FactId } from '../../../catalogue/types';
import type { Facts } from '../../../rules/assessment';
import { optionLabel } from '../../../catalogue/wording/answers';
import { dateWords } from '../../../catalogue/wording/dates';

/** One row a person can choose. */
export interface AnswerOption {
  readonly value: string | boolean;
  readonly label: string;
  readonly help?: string;
}

/** An answer given before, for the list under a question. */
export interface GivenAnswer {
  readonly fact: FactId;
  readonly label: string;
  readonly answer: string;
}

export const UNSURE = '不清楚';

/** The rows of a question with a single choice: those of the catalogue, or 是 and 否. */
export function answerOptions(fact: FactDefinition): readonly AnswerOption[] {
  if (fact.type !== 'boolean') return fact.options ?? [];
  return [true, false].map((value) => {
    const option = fact.options?.find((candidate) => candidate.value === String(value));
    return { ...option, value, label: optionLabel(fact, value) };
  });
}

/** An answer as words: 是, 2026年5月10日, 24 个月, 一般, 罚款、没收. */
export function answerWords(fact: FactDefinition, value: Facts[string]): string {
  if (value === undefined) return UNSURE;
  if (typeof value === 'object') {
    return value.length === 0 ? '都没有' : value.map((one) => optionLabel(fact, one)).join('、');
  }
  if (fact.type === 'date' && typeof value === 'string') return dateWords(value);
  // Numbers are months read off a paper.
  if (typeof value === 'number') return `${String(value)} 个月`;
  return optionLabel(fact, value);
}

/** What was said so far, in the order of `answered`; 不清楚 is an answer too, and says what is taken instead. */
export function givenAnswers(
  questions: readonly FactDefinition[],
  facts: Facts,
  answered: readonly FactId[],
): readonly GivenAnswer[] {
  return answered.flatMap((id) => {
    const fact = questions.find((question) => question.id === id);
    return fact === undefined
      ? []
      : [{ fact: id, label: fact.label, answer: givenWords(fact, facts[id]) }];
  });
}

function givenWords(fact: FactDefinition, value: Facts[string]): string {
  return value === undefined && fact.default !== undefined
    ? `${UNSURE}，${takenWords(fact, fact.default)}`
    : answerWords(fact, value);
}

/** What happens after 不清楚, said under it. */
export function unsureHelp(fact: FactDefinition): string {
  return fact.default === undefined
    ? '先跳过，结论里会说清楚还差什么'
    : takenWords(fact, fact.default);
}

/** 先按“被执行人”算: what counts as long as nobody says otherwise. */
export function takenWords(
  fact: FactDefinition,
  value: NonNullable<FactDefinition['default']>,
): string {
  return `先按“${answerWords(fact, value)}”算`;
}
