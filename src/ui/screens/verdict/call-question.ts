import { dateWords } from '../../../catalogue/wording/dates';
import type { PathwayResult } from '../../../rules/assessment';
import { nextStep } from '../../../rules/next-step';
import { decidingResults } from './deciding';
import type { Register } from './register';
import { otherApplicant, type Judged } from './verdict-view';

/** What hangs on the call, as a question: a day that is not confirmed is asked for, never told. */
export function callQuestion(judged: Judged, register: Register): readonly string[] {
  const { assessment, item } = judged;
  const { eligibleOn, endsOn } = assessment;
  const { apply, shown } = register;
  switch (assessment.headline) {
    case 'no-rules':
      return ['现在按哪个规定办？', '要什么条件，等多久，交什么材料？'];
    case 'two-readings':
      return bothReadings(decidingResults(item, assessment), register);
    case 'apply-now':
      return [`我算的是现在就可以${apply}，对不对？`];
    case 'apply-on':
      if (nextStep(assessment) === 'wait-for-end') return [endQuestion(judged, register)];
      return eligibleOn === undefined
        ? [`哪一天起可以${apply}？`]
        : [`我算的是${dateWords(eligibleOn)}起可以${apply}，对不对？`];
    case 'fix-first':
      return eligibleOn === undefined
        ? [`还没做到的补上以后，多久可以${apply}？`]
        : [`补上以后，是不是${dateWords(eligibleOn)}起可以${apply}？`];
    case 'another-applies':
      return [
        `这条是不是要由${otherApplicant(judged) ?? '别处'}来办？`,
        '那边该找谁，打哪个电话？',
      ];
    case 'other-procedure':
      return ['这种情形，是不是找您那里更正？', '要带哪些证明？'];
    case 'ends-on':
      return endsOn === undefined
        ? ['到期的日子有两种算法，您那里按哪一种？']
        : [endQuestion(judged, register)];
    case 'ended':
      return [
        endsOn === undefined
          ? '我算的是期限已满，对不对？'
          : `我算的是${shown}到${dateWords(endsOn)}为止，对不对？`,
        '网上还查得到的，怎么办？',
      ];
    case 'not-published':
      return ['这条是不是已经不用公示、不用申请？'];
    case 'cannot-repair':
      return ['我这种情形，还有别的办法吗？'];
    case 'answers-needed':
      return [`查清以后，哪一天起可以${apply}？`];
  }
}

function endQuestion({ assessment: { endsOn } }: Judged, { shown }: Register): string {
  return endsOn === undefined
    ? '哪一天到期？'
    : `我算的是${shown}到${dateWords(endsOn)}为止，对不对？`;
}

function bothReadings(results: readonly PathwayResult[], register: Register): readonly string[] {
  const readings = results.find(({ readings: two }) => two !== undefined)?.readings;
  return [
    '新旧规定算出来不一样。',
    ...(readings === undefined
      ? []
      : [
          readingQuestion('按旧规定', readings.earlier, register),
          readingQuestion('按现行规定', readings.current, register),
        ]),
    '您那里按哪一种算？',
  ];
}

function readingQuestion(name: string, reading: PathwayResult, { apply }: Register): string {
  if (reading.status === 'closed') return `${name}，是不是还差条件？`;
  if (reading.status === 'unknown') return `${name}，要满足什么条件？`;
  return reading.eligibleOn === undefined
    ? `${name}，现在可以${apply}吗？`
    : `${name}，是不是${dateWords(reading.eligibleOn)}起可以${apply}？`;
}
