import { catalogue } from '../../src/catalogue/index';
import type { FormDefinition, FormVersion } from '../../src/catalogue/form-types';
import type { ItemId } from '../../src/catalogue/types';
import type { Answers } from '../../src/forms/answers';
import { lettersOf, withLetters, type PacketSources } from '../../src/forms/letters';
import { answersForPenalty } from '../../src/forms/penalty-answers';
import type { Facts } from '../../src/rules/assessment';
import { day } from './catalogues';

/** The letters, and the item for which each is written. */
export const LETTERS = {
  f08: 'penalty-market-regulation',
  f08l: 'serious-market-regulation',
  f10: 'abnormal-operations',
  f12: 'abnormal-social-organisation',
  f13: 'serious-judgment-defaulter',
  f17: 'serious-work-safety',
  f19: 'serious-culture-tourism',
  f22: 'serious-statistics',
} as const satisfies Record<string, ItemId>;
export type LetterId = keyof typeof LETTERS;

export const LETTER_IDS = [
  'f08',
  'f08l',
  'f10',
  'f12',
  'f13',
  'f17',
  'f19',
  'f22',
] as const satisfies readonly LetterId[];

/** What a company says, whichever letter it writes. */
export const COMPANY: Answers = {
  'entity.kind': 'enterprise',
  'applicant.role': 'legal-rep',
  'entity.name': '乌海市海勃湾区黄河湾新材料科技有限公司',
  'entity.uscc': '91150302MA0XE8A17Y',
  'entity.address': '内蒙古自治区乌海市海勃湾区滨河街道学府路12号',
  'entity.registrar': '乌海市市场监督管理局',
  'entity.foundedOn': '2019-04-08',
  'legalRep.name': '欧阳堃',
  'legalRep.idNo': '150302199001011231',
  'contact.name': '斯琴·图雅',
  'contact.phone': '0473-2051234',
  'penalties.0.docNo': '乌海市监罚〔2026〕18号',
  'penalties.0.authority': '乌海市市场监督管理局',
  'penalties.0.decidedOn': '2026-03-09',
  'penalties.0.publishedOn': '2026-03-20',
  'penalties.0.reason': '销售不符合质量标准的防水涂料。',
  'penalties.0.content': '没收违法所得1200元，罚款5000元。',
  'listing.docNo': '乌海列字〔2025〕3号',
  'listing.authority': '乌海市市场监督管理局',
  'listing.decidedOn': '2025-10-08',
  'listing.publishedOn': '2025-10-20',
  'listing.reason': '生产销售不符合标准的产品，情节严重。',
  'court.name': '乌海市海勃湾区人民法院',
  'court.caseNo': '（2025）内0302执123号',
  'court.basisDocNo': '（2024）内0302民初456号民事判决书',
  'court.otherParty': '乌海市信达商贸有限公司',
  'court.request': 'delete',
  'safety.subjectType': 'unit',
  'safety.accidentName': '“5·12”叉车伤害事故',
  'culture.market': 'tourism',
  'culture.permitNo': 'L-NMG00123',
  'culture.training': '2026年9月旅游市场信用修复培训，9月18日完成',
  'social.supervisor': '乌海市工业和信息化局',
  'social.problems': '2024年度工作报告没有按时报送：专职人员离职，没有人接手。',
  'social.measures': '补报2024年度工作报告，秘书长负责，2026年9月10日完成。',
  'social.plan': '指定专人负责年度报告，每年3月底前完成。',
  'remedy.summary':
    '2026年3月18日缴清罚款，召回全部问题产品，向购买者退款，更换供应商并建立进货查验制度。',
  'remedy.reasonCode': 'reported',
  'remedy.annualReportYears': '2023年度、2024年度',
  'remedy.paidOn': '2026-03-18',
  'remedy.receiptNo': '15026030018',
  'remedy.rectifiedOn': '2026-04-02',
  'commitment.accepted': ['truthful', 'statistics-duty', 'statistics-no-repeat', 'liable'],
  'application.addressee': '乌海市市场监督管理局',
  'application.request': 'remove',
  'application.signedOn': '2026-11-28',
};

/** A noodle shop, represented by an agent. */
export const SHOP: Answers = {
  ...COMPANY,
  'entity.kind': 'individual-business',
  'applicant.role': 'agent',
  'entity.name': '乌达区王氏面馆',
  'entity.uscc': '92150303MA0XE8A255',
  'legalRep.name': '王建国',
  'remedy.reasonCode': 'relocated',
  'remedy.newAddress': '乌海市乌达区巴音赛街8号',
};

/** A natural person: nothing of a unit. */
export const PERSON: Answers = {
  ...Object.fromEntries(
    Object.entries(COMPANY).filter(
      ([path]) => !/^(legalRep\.|entity\.(uscc|registrar|foundedOn))/.test(path),
    ),
  ),
  'entity.kind': 'person',
  'entity.name': '斯琴·图雅',
  'entity.idNo': '150303198512310024',
  'entity.address': '乌海市乌达区巴音赛街8号',
  'safety.subjectType': 'person',
};

/** The same company before the court that enforces a judgment against it. */
export const DEBTOR: Answers = {
  ...COMPANY,
  'listing.docNo': '（2025）内0302执123号之一',
  'listing.authority': '乌海市海勃湾区人民法院',
  'remedy.summary': '2026年5月6日向申请执行人付清货款86000元，申请执行人出具了收条。',
};

/** All conditions met. */
export const MET: Facts = {
  obligationsFulfilled: true,
  violationCorrected: true,
  harmRemedied: true,
  samePenaltyAgain: false,
  onAbnormalOrSeriousList: false,
  heavierPenaltySince: false,
  managementMeasureRunning: false,
  rectified: true,
  nothingToRectify: false,
  reasonCured: true,
  listingReason: 'no-annual-report',
  inclusionGround: '1',
  deletionGround: 'performed',
  rectificationAccepted: true,
  cultureClass: 'serious',
  statisticsViolationAgain: false,
};

export function letterForm(id: LetterId): FormDefinition {
  const form = catalogue.forms[id];
  if (form === undefined) throw new Error(`no form ${id}`);
  return form;
}

export function letterVersion(id: LetterId): FormVersion {
  const [version] = letterForm(id).versions;
  if (version === undefined) throw new Error('a form has a version');
  return version;
}

function sourcesOf(id: LetterId, answers: Answers, facts: Facts): PacketSources {
  const item = catalogue.items[LETTERS[id]];
  return { catalogue, item, answers, facts, today: day('2026-11-28') };
}

/** The proposed text of a letter, the first penalty's where there is one a penalty. */
export function statement(id: LetterId, answers: Answers, facts: Facts): string {
  const path = id === 'f08' ? 'penalties.0.statement' : 'application.statement';
  return lettersOf(sourcesOf(id, answers, facts))[path] ?? '';
}

/** Every text proposed for a letter and what goes with it. */
export function proposals(id: LetterId, answers: Answers, facts: Facts): readonly string[] {
  return Object.values(lettersOf(sourcesOf(id, answers, facts)));
}

/** The answers of the first copy, with the proposed texts among them. */
export function letterAnswers(id: LetterId, answers: Answers, facts: Facts): Answers {
  return answersForPenalty(withLetters(sourcesOf(id, answers, facts)), 0);
}

/** A letter as it must read: for whom, from which answers and facts, paragraph by paragraph. */
export interface WrittenLetter {
  readonly by: string;
  readonly answers: Answers;
  readonly facts: Facts;
  readonly text: readonly string[];
}
