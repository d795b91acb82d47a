import { catalogue } from '../../src/catalogue/index';
import type { FactDefinition, ItemId, LocalDate, ProfileEntry } from '../../src/catalogue/types';
import type { Answers } from '../../src/forms/answers';
import type { EvidenceFile, Packet } from '../../src/forms/defects/defect';
import { formVersionOn } from '../../src/forms/form-version';
import { withLetters } from '../../src/forms/letters';
import { placesOf } from '../../src/forms/paper-places';
import type { TrackedPaper } from '../../src/forms/paper-state';
import { planForms } from '../../src/forms/plan';
import type { Facts } from '../../src/rules/assessment';
import { askedGroups, type AskedEntry } from '../../src/ui/screens/fill/asked-entries';
import { day } from './catalogues';
import { madeUpIdentityNumber, madeUpUscc } from './numbers';
import { pick, whole, type Random } from './random';

export const TODAY = day('2026-11-28');

/** Who may apply for an item: most lists hold no natural persons. */
export function kindsOf(itemId: ItemId): readonly string[] {
  return KINDS[itemId] ?? ['enterprise', 'individual-business'];
}

const KINDS: Partial<Record<ItemId, readonly string[]>> = {
  'abnormal-social-organisation': ['social-organisation'],
  'serious-judgment-defaulter': ['enterprise', 'individual-business', 'person'],
  'serious-work-safety': ['enterprise', 'individual-business', 'person'],
};

/** A made-up application with nothing amiss: everything answered, printed, signed, sealed and photographed. */
export interface CleanPacket {
  readonly packet: Packet;
  /** What its papers ask for. */
  readonly entries: readonly ProfileEntry[];
}

export interface Wanted {
  readonly kind?: string;
  readonly role?: 'legal-rep' | 'agent';
  readonly penalties?: number;
}

/** The packet of an application of one item. The same numbers give the same packet. */
export function cleanPacket(itemId: ItemId, random: Random, wanted: Wanted = {}): CleanPacket {
  const item = catalogue.items[itemId];
  const facts = someFacts(itemId, random);
  const penalties = wanted.penalties ?? whole(random, 1, 3);
  const begun: Answers = {
    'entity.kind': wanted.kind ?? pick(random, kindsOf(itemId)),
    'applicant.role': wanted.role ?? pick(random, ['legal-rep', 'agent']),
    ...Object.fromEntries(
      Array.from({ length: penalties }, (_, index) => decision(index, random)).flat(),
    ),
  };
  const answers = complete({ catalogue, item, answers: begun, facts, today: TODAY }, random);
  const sources = { catalogue, item, answers, facts, today: TODAY };
  const planned = planForms(item.papers, withLetters(sources), facts);
  const asked = askedGroups(sources).flatMap(({ entries }) => entries.map(({ entry }) => entry));
  const papers = planned.map((paper): TrackedPaper => {
    const form = 'form' in paper.source ? catalogue.forms[paper.source.form] : undefined;
    const version = form && formVersionOn(form, TODAY);
    const places = version && { places: placesOf(version, paper.answers) };
    return { ...paper, ...places, state: 'scanned', changed: false, mark: paper.id };
  });
  const all = planned.map(({ id }) => id);
  const notes = { printed: {}, signed: all, stamped: all, ready: all, sealed: all, named: all };
  const evidence = planned.map(({ id }): EvidenceFile => ({ paper: id, pages: 2, pixels: SHARP }));
  return {
    packet: { ...sources, assessment: { headline: 'apply-now' }, papers, notes, evidence },
    entries: [...new Map(asked.map((entry) => [entry.path, entry])).values()],
  };
}

const SHARP = { width: 1654, height: 2339 };

function someFacts(itemId: ItemId, random: Random): Facts {
  // Who applies is decided by the profile.
  const asked = catalogue.items[itemId].rules.facts.filter(({ id }) => id !== 'subjectKind');
  return Object.fromEntries(asked.map((fact) => [fact.id, someAnswer(fact, random)]));
}

function someAnswer(fact: FactDefinition, random: Random): Facts[string] {
  if (fact.default !== undefined) return fact.default;
  switch (fact.type) {
    case 'boolean':
      return true;
    case 'choice':
      return pick(random, fact.options ?? []).value;
    case 'choices':
      return [pick(random, fact.options ?? []).value];
    case 'date':
      return someDay(random);
    case 'number':
      return 24;
    case 'text':
      return '乌海市城市管理综合行政执法局';
  }
}

function someDay(random: Random): LocalDate {
  const month = String(whole(random, 1, 6)).padStart(2, '0');
  return day(`2026-${month}-${String(whole(random, 1, 28)).padStart(2, '0')}`);
}

function decision(index: number, random: Random): readonly (readonly [string, string])[] {
  const at = (name: string): string => `penalties.${String(index)}.${name}`;
  const rectify = pick(random, ['yes', 'no']);
  const number = String(whole(random, 1, 400) * 10 + index);
  const content = rectify === 'yes' ? '罚款人民币30000元；责令限期改正。' : '罚款人民币30000元。';
  return [
    [at('docNo'), `乌海应急罚〔2026〕${number}号`],
    [at('hasRectifyOrder'), rectify],
    [at('content'), content],
  ];
}

type Sources = Parameters<typeof askedGroups>[0];

/** Answers what is asked, and what is asked because of an answer, until nothing is left. */
function complete(sources: Sources, random: Random): Answers {
  let { answers } = sources;
  for (;;) {
    const open = askedGroups({ ...sources, answers })
      .flatMap(({ entries }) => entries)
      .filter(({ path, entry }) => answers[path] === undefined && !IS_LETTER.test(entry.path));
    if (open.length === 0) return answers;
    const given = open.map((field) => [field.path, answerTo(field, answers, random)] as const);
    answers = { ...answers, ...Object.fromEntries(given) };
  }
}

const IS_LETTER = /\.(statement|attachments)$/;
const SURNAMES = Array.from('王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗');
const GIVEN = Array.from('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英图雅巴特尔');
const WORDS = [
  '消防通道堆放杂物',
  '没有及时公示年度报告',
  '安全培训记录不全',
  '特种设备没有按期检验',
];

function answerTo(
  { entry, path }: AskedEntry,
  answers: Answers,
  random: Random,
): string | readonly string[] {
  const options = (entry.options ?? []).map(({ value }) => value);
  const fixed = FIXED[path];
  if (fixed !== undefined) return fixed(answers);
  switch (entry.kind) {
    case 'choice':
      return pick(random, options);
    case 'choices':
      return options;
    case 'name':
      return entry.personal === true ? someName(random) : `乌海市${someName(random)}商贸有限公司`;
    case 'uscc':
      return madeUpUscc(random, PREFIX[String(answers['entity.kind'])] ?? '91');
    case 'identity-number':
      return madeUpIdentityNumber(random);
    case 'phone':
      return `139${String(whole(random, 10_000_000, 99_999_999))}`;
    case 'email':
      return 'office@example.invalid';
    case 'date':
      return someDay(random);
    case 'money':
      return `${String(whole(random, 100, 90_000))}.00`;
    case 'document-number':
      return `乌海罚决〔2026〕${String(whole(random, 1, 900))}号`;
    case 'multiline':
      return `${pick(random, WORDS)}，已经在检查当日全部整改完毕，并由专人负责，没有再次发生。`;
    case 'text':
      return '乌海市海勃湾区学府路12号'.slice(0, entry.maxLength);
  }
}

function someName(random: Random): string {
  return pick(random, SURNAMES) + pick(random, GIVEN) + pick(random, GIVEN);
}

const PREFIX: Readonly<Record<string, string>> = {
  enterprise: '91',
  'individual-business': '92',
  'social-organisation': '52',
};

const LISTED = '乌海市监列字〔2026〕31号';

/** Answers that have to agree with others. */
const FIXED: Readonly<Record<string, (answers: Answers) => string>> = {
  'application.signedOn': () => TODAY,
  'mandate.from': () => TODAY,
  'mandate.to': () => '2027-02-28',
  'mandate.matter': (answers) =>
    Object.entries(answers)
      .filter(([path]) => /^penalties\.\d+\.docNo$/.test(path))
      .map(([, number]) => `申请修复${String(number)}处罚信息`)
      .concat(`申请移出名单（${LISTED}）`, '递交材料、领取结果。')
      .join('；'),
  'listing.docNo': () => LISTED,
};
