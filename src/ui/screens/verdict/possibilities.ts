import type {
  Catalogue,
  FactDefinition,
  FactId,
  ItemId,
  LocalDate,
} from '../../../catalogue/types';
import { assess } from '../../../rules/assess';
import type { Assessment, Facts, PathwayResult } from '../../../rules/assessment';
import { dateWords } from '../../../catalogue/wording/dates';
import { type Register, registerOf } from './register';

/** What would follow from each answer to a question that is still open. */
export interface Possibilities {
  readonly fact: FactDefinition;
  readonly rows: readonly {
    readonly value: string;
    readonly label: string;
    readonly then: string;
  }[];
}

interface Question {
  readonly catalogue: Catalogue;
  readonly itemId: ItemId;
  readonly facts: Facts;
  readonly on: LocalDate;
}

/**
 * For every choice the verdict waits for: each of its options judged, so that the outcomes stand side by side. Options
 * that come to the same share a row; where all do, the table would say nothing and is left out.
 */
export function possibilities(
  ask: readonly FactId[],
  question: Question,
): readonly Possibilities[] {
  const { catalogue, itemId, facts, on } = question;
  return catalogue.items[itemId].rules.facts
    .filter((fact) => fact.type === 'choice' && ask.includes(fact.id))
    .map((fact) => {
      const register = registerOf(itemId, facts);
      const outcomes = (fact.options ?? []).map(({ value, label }) => {
        const supposed = assess(catalogue, itemId, { ...facts, [fact.id]: value }, on);
        return { value, label, then: outcomeWords(supposed, register) };
      });
      return { fact, rows: together(outcomes) };
    })
    .filter(({ rows }) => rows.length > 1);
}

function together(rows: Possibilities['rows']): Possibilities['rows'] {
  return [...new Set(rows.map(({ then }) => then))].map((then) => {
    const same = rows.filter((row) => row.then === then);
    return {
      value: same.map(({ value }) => value).join(),
      label: same.map(({ label }) => label).join('、'),
      then,
    };
  });
}

/** An outcome in one short line, with its dates. */
export function outcomeWords(assessment: Assessment, register: Register): string {
  const { apply, shown, ended, correction, another } = register;
  const start = startOf(assessment);
  const from = start === undefined ? undefined : `${dateWords(start)}起可以${apply}`;
  const end =
    assessment.endsOn === undefined ? '' : `；${shown}到${dateWords(assessment.endsOn)}为止`;
  switch (assessment.headline) {
    case 'apply-now':
      return isOwed(assessment)
        ? (register.duty?.sentence ?? `现在可以${apply}`)
        : `${from ?? `现在可以${apply}`}${end}`;
    case 'apply-on':
      return `${from ?? '还没到日子'}${end}`;
    case 'ended':
      return assessment.endsOn === undefined
        ? `应当已经${ended}`
        : `${dateWords(assessment.endsOn)}到期，应当已经${ended}`;
    case 'two-readings':
      return '新旧规定算出来不一样，先打电话问';
    case 'fix-first':
      return `先补上没做到的${end}`;
    case 'ends-on':
      return `不能申请${end}`;
    case 'answers-needed':
      return start === undefined ? '还要看别的回答' : `最早${dateWords(start)}，还要看别的回答`;
    case 'not-published':
      return '不公示，不用申请';
    case 'another-applies':
      return another.isApplicant ? '要由别人来申请' : '要到别处申请';
    case 'other-procedure':
      return correction.sentence;
    case 'cannot-repair':
      return '还不能申请';
    case 'no-rules':
      return '没有查到规定';
  }
}

function isOwed({ pathways }: Assessment): boolean {
  return pathways.some(({ nature, status }) => nature === 'ex-officio' && status === 'open');
}

function startOf({ eligibleOn, pathways }: Assessment): LocalDate | undefined {
  return eligibleOn ?? pathways.map(waitOf).find((day) => day !== undefined);
}

// A pathway that lacks other answers has no day of its own yet, but its waiting time is already known.
function waitOf({ nature, eligibleOn, findings }: PathwayResult): LocalDate | undefined {
  if (nature !== 'application' && nature !== 'ex-officio') return undefined;
  return eligibleOn ?? findings.find((finding) => finding.until !== undefined)?.until;
}
