import type { LocalDate } from '../../../catalogue/types';
import { dateWords } from '../../../catalogue/wording/dates';
import type { Assessment } from '../../../rules/assessment';
import { nextStep } from '../../../rules/next-step';
import type { Register } from './register';

/** What the wording needs beside the assessment itself. */
export interface VerdictContext {
  readonly register: Register;
  /** Where the application is handed in, e.g. 信用中国网站. */
  readonly channel: string;
  /** What to make good first: for each thing the sentences of the catalogue, any one of which will do. */
  readonly remedies: readonly (readonly string[])[];
  /** A period that starts only when that is made good, e.g. 6 个月. */
  readonly waitAfterwards: string | undefined;
  /** Whose matter it is instead, e.g. 用人单位, and what to do then. */
  readonly another: { readonly who: string; readonly remedy: string | undefined } | undefined;
  /** The authority has to act without being asked. */
  readonly isDuty: boolean;
  /** The forms of this item are filled here. */
  readonly canFill: boolean;
  /** “信用中国” shows a list whose obligations are not known to be fulfilled: its end is then up to the authority. */
  readonly endIsUncertain: boolean;
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
  const { endsOn } = assessment;
  const { register } = context;
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
      if (context.endIsUncertain) return uncertainEnd('公示期限已满，停不停先要问', '先问');
      return {
        sentence: `期限已满，应当已经${register.ended}`,
        seal: '已到期',
        tone: 'seal',
        next: [
          ...(endsOn === undefined ? [] : [`${register.shown}到${dateWords(endsOn)}为止。`]),
          '现在还查得到的，打电话提异议，请对方改。',
        ],
      };
    case 'apply-now':
      return applyNow(context);
    case 'two-readings':
      return {
        sentence: '新旧规定算出来不一样',
        seal: '两种口径',
        tone: 'seal',
        next: [
          '先打电话，问清按哪一种算。',
          context.canFill ? '等答复的时候，可以先把表填好。' : '等答复的时候，可以先备材料。',
        ],
      };
    case 'apply-on':
      return applyOn(assessment, context);
    case 'another-applies':
      return anotherApplies(context);
    case 'other-procedure':
      return {
        sentence: register.correction.sentence,
        seal: register.correction.seal,
        tone: 'seal',
        next: [register.correction.next],
      };
    case 'fix-first':
      return fixFirst(assessment, context);
    case 'ends-on':
      if (context.endIsUncertain && endsOn !== undefined)
        return uncertainEnd(`公示期限到${dateWords(endsOn)}为止`, '到期再问');
      return {
        sentence:
          endsOn === undefined
            ? `${register.atEnd}，日子有两种算法`
            : `${register.shown}到${dateWords(endsOn)}为止`,
        seal: '到期自动',
        tone: 'seal',
        next: [`${register.atEnd}，不用申请。`, '到了日子还查得到，就打电话。'],
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

// Reaching the longest time ends the showing by itself only where nothing is owed any more.
function uncertainEnd(sentence: string, seal: string): VerdictWords {
  return {
    sentence,
    seal,
    tone: 'seal',
    next: ['义务没有做完的，满了期也不一定停。', '由认定部门按它的规定办，先打电话问清。'],
  };
}

function notPublished({ stillShown, register }: VerdictContext): VerdictWords {
  return stillShown
    ? {
        sentence: '这条依规不公示，不用申请',
        seal: '不用申请',
        tone: 'seal',
        next: ['网站上还查得到的，打电话提异议，请对方改。'],
      }
    : {
        sentence: `${register.gone}，不用申请`,
        seal: '不用申请',
        tone: 'seal',
        next: ['过几天再查一次。', '又出现了，就打电话问。'],
      };
}

function applyNow({ register, isDuty, channel, canFill }: VerdictContext): VerdictWords {
  if (isDuty && register.duty !== undefined) {
    return {
      sentence: register.duty.sentence,
      seal: register.duty.seal,
      tone: 'seal',
      next: [`不用干等，带上证明材料去${register.duty.ask}。`, `找${channel}。`],
    };
  }
  return {
    sentence: `现在可以${register.apply}`,
    seal: '可申请',
    tone: 'seal',
    next: [
      canFill ? '填好表，打印，签字盖章。' : '照下面的清单备齐材料。',
      `${canFill ? '连同材料，' : ''}${register.handIn}${channel}。`,
      ...(register.discretion === undefined ? [] : [register.discretion]),
    ],
  };
}

function applyOn(assessment: Assessment, context: VerdictContext): VerdictWords {
  const { eligibleOn, endsOn } = assessment;
  const { register, channel, canFill } = context;
  if (nextStep(assessment) === 'wait-for-end' && endsOn !== undefined) {
    return {
      sentence: `不必申请，${register.shown}到${dateWords(endsOn)}为止`,
      seal: '到期自动',
      tone: 'seal',
      next: [`${register.atEnd}，比申请还早。`, '到了日子还查得到，就打电话。'],
    };
  }
  return {
    sentence:
      eligibleOn === undefined
        ? `还没到可以${register.apply}的日子`
        : `${dateWords(eligibleOn)}起可以${register.apply}`,
    seal: '未到期',
    tone: 'seal',
    next: [
      canFill ? '现在可以先把表填好。' : '现在可以先备材料。',
      `到了日子，${register.handIn}${channel}。`,
    ],
  };
}

function anotherApplies({ register, another }: VerdictContext): VerdictWords {
  const who = another?.who ?? '别人';
  return {
    sentence: register.another.sentence.replace('{}', who),
    seal: register.another.seal,
    tone: 'seal',
    next: [another?.remedy ?? `请${who}提出，材料可以帮着备齐。`],
  };
}

function fixFirst({ eligibleOn }: Assessment, context: VerdictContext): VerdictWords {
  const { remedies, register, isDuty, canFill, waitAfterwards } = context;
  const [first, ...others] = remedies;
  const then = (isDuty ? register.duty?.ask : undefined) ?? register.apply;
  return {
    sentence:
      first === undefined || others.length > 0
        ? `先补上 ${String(Math.max(remedies.length, 1))} 件事，再${then}`
        : first.map(firstClause).join('，或者').replaceAll('或者先', '或者'),
    seal: '先补上',
    tone: 'seal',
    next: [
      ...waitAfterFixing(eligibleOn, then, waitAfterwards),
      canFill ? '表可以先填好。' : '要带的材料，可以先备起来。',
    ],
  };
}

function waitAfterFixing(
  eligibleOn: LocalDate | undefined,
  then: string,
  waitAfterwards: string | undefined,
): readonly string[] {
  if (eligibleOn !== undefined) {
    return ['先补上，再等到日子。', `补上后，${dateWords(eligibleOn)}起可以${then}。`];
  }
  return [
    ...(waitAfterwards === undefined ? [] : [`从补上那天起，还要等满 ${waitAfterwards}。`]),
    '补上以后，回来改一下回答。',
  ];
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
