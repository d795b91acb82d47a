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

/** For every choice the verdict waits for: each of its options judged, so that the dates stand side by side. */
export function possibilities(
  ask: readonly FactId[],
  question: Question,
): readonly Possibilities[] {
  const { catalogue, itemId, facts, on } = question;
  return catalogue.items[itemId].rules.facts
    .filter((fact) => fact.type === 'choice' && ask.includes(fact.id))
    .map((fact) => ({
      fact,
      rows: (fact.options ?? []).map(({ value, label }) => ({
        value,
        label,
        then: outcomeWords(assess(catalogue, itemId, { ...facts, [fact.id]: value }, on)),
      })),
    }));
}

/** An outcome in one short line, with its dates. */
export function outcomeWords(assessment: Assessment): string {
  const start = startOf(assessment);
  const end = assessment.endsOn === undefined ? '' : `；公示到${dateWords(assessment.endsOn)}为止`;
  switch (assessment.headline) {
    case 'apply-now':
      return start === undefined ? `现在可以申请${end}` : `${dateWords(start)}起可以申请${end}`;
    case 'apply-on':
      return `${start === undefined ? '还没到日子' : `${dateWords(start)}起可以申请`}${end}`;
    case 'ended':
      return assessment.endsOn === undefined
        ? '应当已经停止公示'
        : `${dateWords(assessment.endsOn)}到期，应当已经停止公示`;
    case 'two-readings':
      return '新旧规定算出来不一样，先打电话问';
    case 'fix-first':
      return `先补上没做到的，再申请${end}`;
    case 'ends-on':
      return `不能申请${end}`;
    case 'answers-needed':
      return start === undefined ? '还要看别的回答' : `最早${dateWords(start)}，还要看别的回答`;
    case 'not-published':
      return '不公示，不用申请';
    case 'another-applies':
      return '要由别人来申请';
    case 'other-procedure':
      return '可以要求更正';
    case 'cannot-repair':
      return '还不能申请';
    case 'no-rules':
      return '没有查到规定';
  }
}

function startOf({ eligibleOn, pathways }: Assessment): LocalDate | undefined {
  return eligibleOn ?? pathways.map(waitOf).find((day) => day !== undefined);
}

// A pathway that lacks other answers has no day of its own yet, but its waiting time is already known.
function waitOf({ nature, eligibleOn, findings }: PathwayResult): LocalDate | undefined {
  if (nature !== 'application' && nature !== 'ex-officio') return undefined;
  return eligibleOn ?? findings.find((finding) => finding.until !== undefined)?.until;
}
