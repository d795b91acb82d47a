import type { LocalDate } from '../../../catalogue/types';
import type { Assessment } from '../../../rules/assessment';
import { nextStep } from '../../../rules/next-step';
import { dateWords } from '../../../catalogue/wording/dates';

/** What the wording needs beside the assessment itself. */
export interface VerdictContext {
  /** Where the application is handed in, e.g. 信用中国. */
  readonly channel: string;
  /** What to make good first, one sentence of the catalogue per condition. */
  readonly remedies: readonly string[];
  /** Who has to apply instead, e.g. 用人单位. */
  readonly another: string | undefined;
  /** The person says that the record can still be found. */
  readonly stillShown: boolean;
  /** Questions not yet answered; those answered 不清楚 are not among them. */
  readonly openQuestions: number;
}

/** The verdict as a letter opens with it: the sentence, the seal beside it, and what to do next. */
export interface VerdictWords {
  readonly sentence: string;
  /** Two to four characters. */
  readonly seal: string;
  /** `soft`: nothing is decided, so no seal is set under it. */
  readonly tone: 'seal' | 'soft';
  readonly next: readonly string[];
}

/** A sentence, a seal and a next step for every headline. */
export function verdictWords(assessment: Assessment, context: VerdictContext): VerdictWords {
  const { eligibleOn, endsOn } = assessment;
  switch (assessment.headline) {
    case 'no-rules':
      return {
        sentence: '这一天按哪个规定办，还没有查到',
        seal: '没有规则',
        tone: 'soft',
        next: ['先打电话，问清按哪个规定办。'],
      };
    case 'not-published':
      return notPublished(context);
    case 'ended':
      return {
        sentence: '公示期已满，应当已经停止公示',
        seal: '已到期',
        tone: 'seal',
        next: [
          ...(endsOn === undefined ? [] : [`公示到${dateWords(endsOn)}为止。`]),
          '现在还查得到的，打电话提出异议。',
        ],
      };
    case 'apply-now':
      return {
        sentence: '现在可以申请',
        seal: '可申请',
        tone: 'seal',
        next: ['填好表，打印，签字盖章。', `连同材料，提交到${context.channel}。`],
      };
    case 'two-readings':
      return {
        sentence: '新旧规定算出来不一样',
        seal: '两种口径',
        tone: 'seal',
        next: ['先打电话，问清按哪一种算。', '等答复的时候，可以先把表填好。'],
      };
    case 'apply-on':
      return applyOn(assessment, context.channel);
    case 'another-applies':
      return {
        sentence: `这条要由${context.another ?? '别人'}来申请`,
        seal: '他人申请',
        tone: 'seal',
        next: [`请${context.another ?? '有权申请的人'}提出，材料可以帮着备齐。`],
      };
    case 'other-procedure':
      return {
        sentence: '可以要求更正，不走修复',
        seal: '走更正',
        tone: 'seal',
        next: ['带上证明，向作出认定的部门提出。'],
      };
    case 'fix-first':
      return fixFirst(context.remedies, eligibleOn);
    case 'ends-on':
      return {
        sentence:
          endsOn === undefined ? '到期自动停止，日子有两种算法' : `公示到${dateWords(endsOn)}为止`,
        seal: '到期自动',
        tone: 'seal',
        next: ['到期自动停止公示，不用申请。', '到了日子还查得到，就打电话。'],
      };
    case 'cannot-repair':
      return {
        sentence: '现在还不能申请',
        seal: '暂不能办',
        tone: 'seal',
        next: ['下面写明是哪一条挡住了。', '有出入的，打电话问清。'],
      };
    case 'answers-needed':
      return answersNeeded(context.openQuestions);
  }
}

/** Rules are looked through long before so many years have passed; a day beyond them is a clock set wrong. */
const CLOCK_YEARS = 3;

/**
 * What to say when the device's day cannot be right: earlier than the rules that it judges by, or years after them.
 * Undefined when there is nothing to say.
 */
export function clockWords(
  today: LocalDate,
  checkedOn: LocalDate,
): { readonly title: string; readonly words: readonly string[] } | undefined {
  const latest = `${String(Number(checkedOn.slice(0, 4)) + CLOCK_YEARS)}${checkedOn.slice(4)}`;
  if (today >= checkedOn && today <= latest) return undefined;
  return {
    title: '这台设备的日期好像不对',
    words: [
      `它说今天是${dateWords(today)}，结论就照这一天算的。`,
      '请先把设备的日期调准；日期没错的，打电话核实。',
    ],
  };
}

function notPublished({ stillShown }: VerdictContext): VerdictWords {
  return stillShown
    ? {
        sentence: '这条依规不公示，不用申请',
        seal: '不用申请',
        tone: 'seal',
        next: ['网站上还查得到的，打电话提出异议。'],
      }
    : {
        sentence: '网站上已经查不到，不用申请',
        seal: '不用申请',
        tone: 'seal',
        next: ['过几天再查一次。', '又出现了，就打电话问。'],
      };
}

function applyOn(assessment: Assessment, channel: string): VerdictWords {
  const { eligibleOn, endsOn } = assessment;
  if (nextStep(assessment) === 'wait-for-end' && endsOn !== undefined) {
    return {
      sentence: `不必申请，公示到${dateWords(endsOn)}为止`,
      seal: '到期自动',
      tone: 'seal',
      next: ['到期自动停止公示，比申请还早。', '到了日子还查得到，就打电话。'],
    };
  }
  return {
    sentence:
      eligibleOn === undefined ? '还没到可以申请的日子' : `${dateWords(eligibleOn)}起可以申请`,
    seal: '未到期',
    tone: 'seal',
    next: ['现在可以先把表填好。', `到了日子，提交到${channel}。`],
  };
}

function fixFirst(remedies: readonly string[], eligibleOn: LocalDate | undefined): VerdictWords {
  const [first, ...others] = remedies;
  return {
    sentence:
      first === undefined || others.length > 0
        ? `先补上 ${String(Math.max(remedies.length, 1))} 件事，再申请`
        : firstClause(first),
    seal: '先补上',
    tone: 'seal',
    next: [
      ...(eligibleOn === undefined
        ? ['补上以后，回来改一下回答。']
        : ['先补上，再等到日子。', `补上后，${dateWords(eligibleOn)}起可以申请。`]),
      '表可以先填好。',
    ],
  };
}

function answersNeeded(openQuestions: number): VerdictWords {
  return openQuestions > 0
    ? {
        sentence: `还差 ${String(openQuestions)} 个回答`,
        seal: '待补答',
        tone: 'soft',
        next: ['接着回答，马上就有结论。'],
      }
    : {
        sentence: '还定不下来，有几种可能',
        seal: '待补答',
        tone: 'soft',
        next: ['把不清楚的查到，回来补上。', '查不到的，打电话问。'],
      };
}

// A remedy opens with what to do; what follows explains it and stands under the conditions.
function firstClause(remedy: string): string {
  return remedy.split(/[，。；：]/, 1)[0] ?? remedy;
}
