import type { Contact, FactDefinition, FactId, Gate } from '../../../catalogue/types';
import { citationMark } from '../../../catalogue/wording/sources';
import { dateWords } from '../../../catalogue/wording/dates';
import { decidesFirmly } from '../../../rules/verbs';
import { callPoints, type CallPoints } from './call-points';
import { callQuestion } from './call-question';
import { decidingResults } from './deciding';
import { pathwayOf } from './finding-rows';
import { CREDIT_CHINA_CONTACT, otherGateOf } from './gates';
import { type Register, registerAt, registerOf } from './register';
import { shortSentences } from './short-sentences';
import { ownHints, shownHints } from './shown-hints';
import type { Judged } from './verdict-view';

/** What to say on the telephone about one gate, word for word. */
export interface CallScript {
  readonly gate: Gate;
  /** What the call is about, e.g. 人社部门的名单. */
  readonly place: string;
  readonly whom: Contact;
  /** Sentences of at most 30 characters; the day at stake is only ever asked for. */
  readonly say: readonly string[];
  /** Papers to have at hand. */
  readonly hold: readonly string[];
  /** Where the points that are asked about are said to stand. */
  readonly sources: readonly string[];
}

interface Call {
  readonly judged: Judged;
  readonly gate: Gate;
  readonly register: Register;
  readonly contact: string;
  /** What was said of one's own case, still to be confirmed. */
  readonly hints: readonly string[];
}

/** Papers that every office asks for first. */
const WHO_ONE_IS = '营业执照，个人拿身份证';
/** More than so many papers are not held in one hand. */
const MOST_PAPERS = 4;

/**
 * The calls worth making before going anywhere, that of the headline's gate first: where a point is not confirmed, where
 * two versions differ, where nothing can be applied for, and where what is known of the own case was not read.
 */
export function callScripts(judged: Judged, contacts: readonly Contact[]): readonly CallScript[] {
  const { item, facts, assessment } = judged;
  const isOther = item.id === 'serious-other';
  const hints = ownHints(item, shownHints(item, assessment, facts))
    .filter(({ evidence }) => !decidesFirmly(evidence))
    .map(({ text }) => text);
  const main: Call = {
    judged,
    gate:
      isOther || item.rules.pathways.every(({ gate }) => gate !== 'authority')
        ? 'credit-china'
        : 'authority',
    register: registerOf(item.id, facts),
    contact: item.contact,
    hints,
  };
  const other = otherGateOf(judged);
  const calls: readonly Call[] =
    other === undefined
      ? [main]
      : [
          main,
          {
            judged: other,
            gate: 'credit-china',
            register: registerAt('credit-china', item, facts),
            contact: CREDIT_CHINA_CONTACT,
            hints: [],
          },
        ];
  return calls.filter(isWorthCalling).flatMap((call) => {
    const whom = contacts.find(({ id }) => id === call.contact);
    return whom === undefined ? [] : [scriptOf(call, whom)];
  });
}

function isWorthCalling({ judged, hints }: Call): boolean {
  const { headline, certainty, ask } = judged.assessment;
  return (
    certainty === 'call-first' ||
    hints.length > 0 ||
    headline === 'two-readings' ||
    headline === 'cannot-repair' ||
    headline === 'no-rules' ||
    (headline === 'answers-needed' && ask.every((fact) => judged.unsure.includes(fact)))
  );
}

function scriptOf(call: Call, whom: Contact): CallScript {
  const { judged, gate, register, hints } = call;
  const points = callPoints(judged);
  return {
    gate,
    place: register.place,
    whom,
    say: [
      ...opening(call),
      ...points.say,
      ...hintWords(hints),
      ...callQuestion(judged, register),
      ...(judged.item.id === 'serious-other' ? ['作出认定的部门，该打哪个电话？'] : []),
      '请问您贵姓，我记一下。',
    ],
    hold: papersFor(judged, points),
    sources: [
      ...new Set(points.conditions.map(({ citation }) => citationMark(judged.catalogue, citation))),
    ],
  };
}

function opening({ judged, gate }: Call): readonly string[] {
  const { item, facts } = judged;
  const date = recordFact(judged);
  const day = date === undefined ? undefined : facts[date.id];
  return [
    `您好，我想问${item.planName}的修复。`,
    ...(gate === 'credit-china' && item.category === 'serious'
      ? ['我问的是“信用中国”上的公示。']
      : []),
    ...(date === undefined || typeof day !== 'string'
      ? []
      : [`我这条，${date.label}是${dateWords(day)}。`]),
  ];
}

/** The date that the record goes by: the first one known, else the first one wanted. */
function recordFact(judged: Judged): FactDefinition | undefined {
  const { item, facts, assessment } = judged;
  const deciding = decidingResults(item, assessment).flatMap(
    (result) => pathwayOf(item, result)?.pathway ?? [],
  );
  // On a day without rules nothing decides, but the paper is the same.
  const wanted: readonly FactId[] = (deciding.length > 0 ? deciding : item.rules.pathways).flatMap(
    ({ recordDate }) => recordDate,
  );
  const known = wanted.find((fact) => facts[fact] !== undefined) ?? wanted[0];
  return item.rules.facts.find(({ id }) => id === known);
}

function hintWords(hints: readonly string[]): readonly string[] {
  if (hints.length === 0) return [];
  return [
    '还有一点，我没有核实。',
    // The hints address the person; to the authority the call itself need not be mentioned.
    ...hints.flatMap((text) =>
      shortSentences(text.replaceAll('，请打电话问', '').replaceAll('，先问', '，')),
    ),
    '我这种情形，该怎么办？',
  ];
}

function papersFor(judged: Judged, { facts }: CallPoints): readonly string[] {
  const date = recordFact(judged);
  const wheres = [
    date?.where,
    ...judged.item.rules.facts.filter(({ id }) => facts.includes(id)).map(({ where }) => where),
  ].flatMap((where) => where?.split('；') ?? []);
  return [...new Set([WHO_ONE_IS, ...wheres])].slice(0, MOST_PAPERS);
}
