import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { FormFile } from '../../src/catalogue/form-schema';
import type { FormDefinition } from '../../src/catalogue/form-types';
import type { Answers, FormStamp } from '../../src/forms/answers';
import type { Subject } from '../../src/forms/when';

const FOLDER = new URL('../../src/catalogue/forms/', import.meta.url);

/** Every form of the catalogue. */
export const EVERY_FORM: readonly string[] = readdirSync(FOLDER)
  .map((name) => name.replace(/\.yaml$/, ''))
  .sort();

/** Those that keep to one page: a new one is tested with the others. Letters run on, and have tests of their own. */
export const FORM_IDS: readonly string[] = EVERY_FORM.filter((id) =>
  formOf(id).versions.every(({ letters }) => letters === undefined),
);

/** A form of the catalogue, read from its file. */
export function formOf(id: string): FormDefinition {
  const file = new URL(`${id}.yaml`, FOLDER);
  return v.parse(FormFile, parse(readFileSync(file, 'utf8')));
}

export const STAMP: FormStamp = {
  bundleId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  revision: 1,
  madeOn: '2026-11-23',
};

/** A made-up unit and its two penalties. */
export const ANSWERS: Answers = {
  'entity.name': '乌海市海勃湾区黄河湾新材料科技有限公司',
  'entity.uscc': '91150302MA0XE8A17Y',
  'entity.address': '内蒙古自治区乌海市海勃湾区滨河街道学府路12号',
  'legalRep.name': '欧阳堃',
  'legalRep.idNo': '150302199001011231',
  'legalRep.title': '执行董事',
  'legalRep.phone': '13847312345',
  'agent.name': '斯琴·图雅',
  'agent.idNo': '150303198512310024',
  'agent.phone': '13904731234',
  'agent.employer': '本公司行政部主任',
  'contact.name': '斯琴·图雅',
  'contact.phone': '0473-2051234',
  'mandate.matter':
    '办理乌海罚决〔2025〕12号、乌区应急罚〔2025〕7号行政处罚信息信用修复的申请、补正和领取结果。',
  'mandate.powers': ['submit', 'supplement', 'receive'],
  'mandate.from': '2026-11-23',
  'mandate.to': '2027-02-22',
  'penalties.0.docNo': '乌海罚决〔2025〕12号',
  'penalties.0.authority': '乌海市住房和城乡建设局',
  'penalties.0.decidedOn': '2025-06-18',
  'penalties.0.reason': '未按批准的施工组织设计落实扬尘防治措施，2025年5月20日检查时发现。',
  'penalties.0.content': '罚款人民币50000.00元；责令于2025年6月30日前改正。',
  'penalties.1.docNo': '乌区应急罚〔2025〕7号',
  'penalties.1.authority': '乌海市乌达区应急管理局',
  'penalties.1.decidedOn': '2025-09-02',
  'penalties.1.reason': '未对从业人员进行安全生产教育和培训。',
  'penalties.1.content': '罚款人民币30000.00元。',
  'remedy.summary':
    '我单位收到处罚决定书后，于2025年6月25日足额缴清罚款，并在厂区增设围挡和喷淋设施、硬化道路、覆盖裸露物料，责任到人。整改结果已经处罚机关2025年7月3日现场复查认可，此后未再发生同类问题。',
  'remedy.paidOn': '2025-06-25',
  'commitment.accepted': [
    'truthful',
    'fulfilled',
    'lawful',
    'honest',
    'no-repeat',
    'supervised',
    'liable',
    'public',
    'corrected',
    'wages',
    'tax-lawful',
  ],
  'application.addressee': '乌海市发展和改革委员会',
  'application.signedOn': '2026-11-23',
  'applicant.role': 'agent',
  'listing.docNo': '乌人社列字〔2026〕3号',
  'listing.authority': '乌海市人力资源和社会保障局',
  'listing.decidedOn': '2026-01-15',
  'listing.publishedOn': '2026-01-22',
  'listing.reason': '拖欠滨河大道改造工程23名农民工工资，经责令限期支付，逾期未支付。',
  'wage.project': '滨河大道改造工程',
  'wage.workerCount': '23人',
  'wage.amountOwed': '428600.00',
  'wage.amountPaid': '428601.00',
  'wage.paidOn': '2026-03-09',
  'tax.determinationDocNo': '乌税稽失信〔2026〕2号',
  'tax.treatDocNo': '乌税稽处〔2025〕31号',
  'tax.penaltyDocNo': '乌税稽罚〔2025〕18号',
  'tax.ground': 'paid-in-full',
  'tax.taxPaid': '186420.35',
  'tax.lateFee': '23615.80',
  'tax.fine': '93210.18',
  'safety.subjectType': 'unit',
  'safety.accidentName': '“7·12”高处坠落事故',
};

/** What another kind of applicant answers in place of the unit: the same papers in other words. */
export const SUBJECT_ANSWERS: Readonly<Record<Subject, Answers>> = {
  organisation: { 'entity.kind': 'enterprise' },
  'individual-business': {
    'entity.kind': 'individual-business',
    'entity.name': '乌海市海南区老阿妈羊杂碎店',
    'entity.uscc': '92150303MA0XE8A255',
  },
  person: {
    'entity.kind': 'person',
    'entity.name': '乌云其木格',
    'entity.idNo': '150302199001011231',
    'entity.uscc': '',
    'legalRep.name': '',
    'legalRep.idNo': '',
    'safety.subjectType': 'person',
  },
};
