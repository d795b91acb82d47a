import type { ItemId } from './types';
import type { Which, WhichOption, WhichQuestion } from './which-types';

/** Nobody is asked more than this. */
export const MOST_QUESTIONS = 4;
/** The answer that says nothing. */
export const UNSURE = 'unsure';

/** One question with the answer given to it. */
export interface WhichStep {
  readonly question: WhichQuestion;
  /** Only those that leave something possible. */
  readonly options: readonly WhichOption[];
  /** Value of an option, or `UNSURE`. */
  readonly answer: string;
}

/** Where some answers have led. */
export interface WhichPlace {
  readonly steps: readonly WhichStep[];
  /** Items still possible, in the order of the plan; never none. */
  readonly candidates: readonly ItemId[];
  /** The question to ask now; none at the end. */
  readonly ask:
    { readonly question: WhichQuestion; readonly options: readonly WhichOption[] } | undefined;
  /** Answers that lead nowhere from here, e.g. the item looked at after the end. */
  readonly rest: readonly string[];
}

/** Follows answers from the first question as far as they go; any list of words is allowed. */
export function walk(which: Which, answers: readonly string[]): WhichPlace {
  let place: WhichPlace = {
    steps: [],
    candidates: which.items,
    ask: asked(which, which.first, which.items),
    rest: answers,
  };
  for (;;) {
    const next = afterAnswer(which, place);
    if (next === undefined) return place;
    place = next;
  }
}

/** How many questions may still follow the one asked at this place. */
export function mostAfter(which: Which, place: WhichPlace): number {
  if (place.ask === undefined) return 0;
  const values = [...place.ask.options.map(({ value }) => value), UNSURE];
  return Math.max(
    ...values.map((value) => {
      const next = afterAnswer(which, { ...place, rest: [value] });
      return next?.ask === undefined ? 0 : 1 + mostAfter(which, next);
    }),
  );
}

function afterAnswer(which: Which, place: WhichPlace): WhichPlace | undefined {
  const [answer, ...rest] = place.rest;
  if (place.ask === undefined || answer === undefined) return undefined;
  const { question, options } = place.ask;
  const option = options.find(({ value }) => value === answer);
  if (option === undefined && answer !== UNSURE) return undefined;
  const candidates = left(place.candidates, option);
  const steps = [...place.steps, { question, options, answer }];
  const then = option === undefined ? question.unsure : option.then;
  const isEnd = candidates.length === 1 || steps.length === MOST_QUESTIONS;
  return { steps, candidates, rest, ask: isEnd ? undefined : asked(which, then, candidates) };
}

function asked(
  which: Which,
  id: string | undefined,
  candidates: readonly ItemId[],
): WhichPlace['ask'] {
  const question = which.questions.find((one) => one.id === id);
  if (question === undefined) return undefined;
  const options = question.options.filter((option) => left(candidates, option).length > 0);
  return { question, options };
}

function left(candidates: readonly ItemId[], option: WhichOption | undefined): readonly ItemId[] {
  const { items } = option ?? {};
  return items === undefined ? candidates : candidates.filter((item) => items.includes(item));
}
