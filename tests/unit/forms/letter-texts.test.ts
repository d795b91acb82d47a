import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/forms/answers';
import type { Facts } from '../../../src/rules/assessment';
import {
  COMPANY,
  DEBTOR,
  LETTER_IDS,
  MET,
  PERSON,
  SHOP,
  statement,
  type LetterId,
} from '../../support/letters';

// Read as an official would: who, which decision, what has been done, what is asked; and not a word that nobody said.
interface Written {
  readonly by: string;
  readonly answers: Answers;
  readonly facts: Facts;
  readonly text: readonly string[];
}

const WRITTEN: Readonly<Record<LetterId, readonly Written[]>> = {
  f08: [
    {
      by: 'a company that meets every condition',
      answers: COMPANY,
      facts: MET,
      text: [
        '我单位乌海市海勃湾区黄河湾新材料科技有限公司，于2026年3月9日被乌海市市场监督管理局给予行政处罚（决定书文号：乌海市监罚〔2026〕18号）。决定书认定的违法事实是：销售不符合质量标准的防水涂料。处罚内容是：没收违法所得1200元，罚款5000元。该行政处罚信息自2026年3月20日起在国家企业信用信息公示系统公示。',
        '2026年3月18日缴清罚款，召回全部问题产品，向购买者退款，更换供应商并建立进货查验制度。',
        '我单位已全部履行处罚决定规定的义务。违法行为造成的危害后果和不良影响已经消除。此后未因同一类违法行为再受到市场监督管理部门行政处罚。目前不在经营异常名录、严重违法失信名单中。',
        '现根据《市场监督管理信用修复管理办法》，我单位申请提前停止公示上述行政处罚信息，请予审核。',
        '特此申请。',
      ],
    },
    {
      by: 'a shop that has paid and knows no more',
      answers: { ...SHOP, 'remedy.summary': '', 'penalties.0.publishedOn': '' },
      facts: { obligationsFulfilled: true, harmRemedied: false },
      text: [
        '我店乌达区王氏面馆，于2026年3月9日被乌海市市场监督管理局给予行政处罚（决定书文号：乌海市监罚〔2026〕18号）。决定书认定的违法事实是：销售不符合质量标准的防水涂料。处罚内容是：没收违法所得1200元，罚款5000元。',
        '我店已全部履行处罚决定规定的义务。',
        '现根据《市场监督管理信用修复管理办法》，我店申请提前停止公示上述行政处罚信息，请予审核。',
        '特此申请。',
      ],
    },
  ],
  f08l: [
    {
      by: 'a company that meets every condition',
      answers: COMPANY,
      facts: MET,
      text: [
        '我单位乌海市海勃湾区黄河湾新材料科技有限公司，于2025年10月8日被乌海市市场监督管理局列入市场监督管理严重违法失信名单（决定书文号：乌海列字〔2025〕3号）。列入的原因是：生产销售不符合标准的产品，情节严重。',
        '2026年3月18日缴清罚款，召回全部问题产品，向购买者退款，更换供应商并建立进货查验制度。',
        '我单位已全部履行处罚决定规定的义务。违法行为造成的危害后果和不良影响已经消除。列入以来未再受到市场监督管理部门较重行政处罚。不存在法律、行政法规规定的管理措施期限未届满的情形。',
        '现根据《市场监督管理信用修复管理办法》，我单位申请提前移出市场监督管理严重违法失信名单，请予审核。',
        '特此申请。',
      ],
    },
    {
      by: 'a person without a document number who has been punished again',
      answers: { ...PERSON, 'listing.docNo': '' },
      facts: { ...MET, heavierPenaltySince: true, managementMeasureRunning: true },
      text: [
        '本人斯琴·图雅，于2025年10月8日被乌海市市场监督管理局列入市场监督管理严重违法失信名单。列入的原因是：生产销售不符合标准的产品，情节严重。',
        '2026年3月18日缴清罚款，召回全部问题产品，向购买者退款，更换供应商并建立进货查验制度。',
        '本人已全部履行处罚决定规定的义务。违法行为造成的危害后果和不良影响已经消除。',
        '现根据《市场监督管理信用修复管理办法》，本人申请提前移出市场监督管理严重违法失信名单，请予审核。',
        '特此申请。',
      ],
    },
  ],
  f10: [
    {
      by: 'a company that has reported',
      answers: COMPANY,
      facts: MET,
      text: [
        '我单位乌海市海勃湾区黄河湾新材料科技有限公司，于2025年10月8日被乌海市市场监督管理局列入经营异常名录（决定书文号：乌海列字〔2025〕3号）。',
        '未报的年度报告（2023年度、2024年度）已补报并公示。列入的原因已经消除。',
        '现根据《市场监督管理信用修复管理办法》，我单位申请移出经营异常名录，请予审核。',
        '特此申请。',
      ],
    },
    {
      by: 'a shop that has moved',
      answers: SHOP,
      facts: {},
      text: [
        '我店乌达区王氏面馆，于2025年10月8日被乌海市市场监督管理局标记为经营异常状态（决定书文号：乌海列字〔2025〕3号）。',
        '已依法办理经营场所变更登记。变更后的地址是：乌海市乌达区巴音赛街8号。',
        '现根据《市场监督管理信用修复管理办法》，我店申请恢复正常记载状态，请予审核。',
        '特此申请。',
      ],
    },
    {
      by: 'a shop listed by mistake',
      answers: { ...SHOP, 'application.request': 'correct', 'listing.docNo': '' },
      facts: {},
      text: [
        '我店乌达区王氏面馆，于2025年10月8日被乌海市市场监督管理局标记为经营异常状态。',
        '我店认为上述标记有错，理由是：＿＿＿＿。',
        '现根据《个体工商户年度报告暂行办法》第十九条，我店申请核实上述情况，对标记决定予以更正。',
        '特此申请。',
      ],
    },
  ],
  f12: [
    {
      by: 'an association that has put things right',
      answers: COMPANY,
      facts: MET,
      text: [
        '我单位已履行义务、完成整改。现根据《社会组织信用信息管理办法》，我单位申请移出社会组织活动异常名录，请予审查。',
        '特此报告。',
      ],
    },
    {
      by: 'an association with nothing to put right',
      answers: COMPANY,
      facts: { nothingToRectify: true, rectified: true },
      text: [
        '这次列入，我单位不存在需要整改、需要履行的事项。现根据《社会组织信用信息管理办法》，我单位申请移出社会组织活动异常名录，请予审查。',
        '特此报告。',
      ],
    },
    {
      by: 'an association that has not',
      answers: COMPANY,
      facts: { rectified: false },
      text: [
        '现根据《社会组织信用信息管理办法》，我单位申请移出社会组织活动异常名录，请予审查。',
        '特此报告。',
      ],
    },
  ],
  f13: [
    {
      by: 'a company that has paid',
      answers: DEBTOR,
      facts: MET,
      text: [
        '一、请求事项',
        '请求删除申请人的失信被执行人信息。',
        '二、事实和理由',
        '申请人是贵院（2025）内0302执123号执行案件的被执行人，申请执行人是乌海市信达商贸有限公司。执行依据是（2024）内0302民初456号民事判决书。2025年10月8日，贵院决定将申请人纳入失信被执行人名单，决定书文号是（2025）内0302执123号之一。',
        '2026年5月6日向申请执行人付清货款86000元，申请执行人出具了收条。',
        '生效法律文书确定的义务已经全部履行（执行）完毕。根据《最高人民法院关于公布失信被执行人名单信息的若干规定》第十条第一款，属于应当删除失信信息的情形。',
        '特此申请。',
      ],
    },
    {
      by: 'a creditor who asks',
      answers: { ...DEBTOR, 'listing.docNo': '', 'court.basisDocNo': '', 'remedy.summary': '' },
      facts: {
        applicantRole: 'creditor',
        inclusionGround: '1',
        deletionGround: 'creditor-applied',
      },
      text: [
        '一、请求事项',
        '请求删除被执行人乌海市信达商贸有限公司的失信被执行人信息。',
        '二、事实和理由',
        '申请人是贵院（2025）内0302执123号执行案件的申请执行人，被执行人是乌海市信达商贸有限公司。2025年10月8日，贵院决定将被执行人纳入失信被执行人名单。',
        '申请人作为申请执行人，书面申请删除被执行人的失信信息。根据《最高人民法院关于公布失信被执行人名单信息的若干规定》第十条第一款，申请执行人书面申请删除失信信息，经人民法院审查同意的，应当删除。',
        '特此申请。',
      ],
    },
    {
      by: 'a person listed for a term',
      answers: { ...DEBTOR, 'entity.kind': 'person', 'court.request': 'shorten' },
      facts: { inclusionGround: '4', obligationsFulfilled: false, violationCorrected: true },
      text: [
        '一、请求事项',
        '请求缩短申请人的失信被执行人信息的公布期限。',
        '二、事实和理由',
        '申请人是贵院（2025）内0302执123号执行案件的被执行人，申请执行人是乌海市信达商贸有限公司。执行依据是（2024）内0302民初456号民事判决书。2025年10月8日，贵院决定将申请人纳入失信被执行人名单，决定书文号是（2025）内0302执123号之一。',
        '2026年5月6日向申请执行人付清货款86000元，申请执行人出具了收条。',
        '失信行为已经主动纠正。根据《最高人民法院关于公布失信被执行人名单信息的若干规定》第二条第二款，积极履行义务或者主动纠正失信行为的，人民法院可以决定提前删除失信信息。请贵院依此审查决定。',
        '特此申请。',
      ],
    },
    {
      by: 'a company that had given security',
      answers: { ...DEBTOR, 'court.request': 'correct', 'remedy.summary': '' },
      facts: {
        inclusionGround: '1',
        correctionGround: 'adequate-security',
        deletionGround: 'performed',
      },
      text: [
        '一、请求事项',
        '请求纠正申请人的失信被执行人信息。',
        '二、事实和理由',
        '申请人是贵院（2025）内0302执123号执行案件的被执行人，申请执行人是乌海市信达商贸有限公司。执行依据是（2024）内0302民初456号民事判决书。2025年10月8日，贵院决定将申请人纳入失信被执行人名单，决定书文号是（2025）内0302执123号之一。',
        '列入名单时，已经提供充分有效的担保。根据《最高人民法院关于公布失信被执行人名单信息的若干规定》第三条，不得以有能力履行而拒不履行为由纳入失信被执行人名单。',
        '请贵院依照《最高人民法院关于公布失信被执行人名单信息的若干规定》第十二条审查，予以纠正。',
        '特此申请。',
      ],
    },
  ],
  f17: [
    {
      by: 'a company that meets every condition',
      answers: COMPANY,
      facts: MET,
      text: [
        '我单位乌海市海勃湾区黄河湾新材料科技有限公司，于2025年10月8日被乌海市市场监督管理局列入安全生产严重失信主体名单（决定书文号：乌海列字〔2025〕3号）。列入的原因是：生产销售不符合标准的产品，情节严重。涉及的事故（案件）是：“5·12”叉车伤害事故。',
        '2026年3月18日缴清罚款，召回全部问题产品，向购买者退款，更换供应商并建立进货查验制度。',
        '我单位已全部履行行政处罚决定书规定的义务。存在的问题已经整改到位，证明材料附后。',
        '现根据《安全生产严重失信主体名单管理办法》，我单位申请提前移出安全生产严重失信主体名单，请予审核。',
        '特此申请。',
      ],
    },
    {
      by: 'a person',
      answers: { ...PERSON, 'listing.docNo': '', 'safety.accidentName': '' },
      facts: { obligationsFulfilled: true, rectificationAccepted: false },
      text: [
        '本人斯琴·图雅，于2025年10月8日被乌海市市场监督管理局列入安全生产严重失信主体名单。列入的原因是：生产销售不符合标准的产品，情节严重。',
        '2026年3月18日缴清罚款，召回全部问题产品，向购买者退款，更换供应商并建立进货查验制度。',
        '本人已全部履行行政处罚决定书规定的义务。',
        '现根据《安全生产严重失信主体名单管理办法》，本人申请提前移出安全生产严重失信主体名单，请予审核。',
        '特此申请。',
      ],
    },
  ],
  f19: [
    {
      by: 'a company that meets every condition',
      answers: COMPANY,
      facts: MET,
      text: [
        '我单位乌海市海勃湾区黄河湾新材料科技有限公司，于2025年10月8日被乌海市市场监督管理局认定为文化和旅游市场严重失信主体（决定书文号：乌海列字〔2025〕3号）。认定的原因是：生产销售不符合标准的产品，情节严重。',
        '2026年3月18日缴清罚款，召回全部问题产品，向购买者退款，更换供应商并建立进货查验制度。',
        '我单位已全部履行行政处罚决定规定的义务。失信行为已经纠正。信用修复培训情况：2026年9月旅游市场信用修复培训，9月18日完成。',
        '现根据《文化和旅游市场信用管理规定》，我单位申请信用修复，请予审核。',
        '特此申请。',
      ],
    },
    {
      by: 'a guide who has not been trained',
      answers: { ...PERSON, 'culture.training': '' },
      facts: { violationCorrected: true },
      text: [
        '本人斯琴·图雅，于2025年10月8日被乌海市市场监督管理局认定为文化和旅游市场失信主体（决定书文号：乌海列字〔2025〕3号）。认定的原因是：生产销售不符合标准的产品，情节严重。',
        '2026年3月18日缴清罚款，召回全部问题产品，向购买者退款，更换供应商并建立进货查验制度。',
        '失信行为已经纠正。',
        '现根据《文化和旅游市场信用管理规定》，本人申请信用修复，请予审核。',
        '特此申请。',
      ],
    },
  ],
  f22: [
    {
      by: 'a company that meets every condition',
      answers: COMPANY,
      facts: MET,
      text: [
        '我单位乌海市海勃湾区黄河湾新材料科技有限公司，于2025年10月8日被乌海市市场监督管理局认定为统计严重失信企业（决定书文号：乌海列字〔2025〕3号）。认定的原因是：生产销售不符合标准的产品，情节严重。该信息自2025年10月20日起向社会公示。',
        '一、履行行政处罚决定的情况',
        '我单位已全部履行行政处罚决定规定的义务。罚款于2026年3月18日缴清。缴款凭证号码：15026030018。',
        '二、整改到位的情况',
        '2026年3月18日缴清罚款，召回全部问题产品，向购买者退款，更换供应商并建立进货查验制度。',
        '整改于2026年4月2日完成。统计违法行为已经改正。认定以来未再发生统计违法行为。',
        '三、申请事项',
        '现根据《统计严重失信企业信用管理办法》，我单位申请信用修复，请予审核。',
        '特此申请。',
      ],
    },
    {
      by: 'a company without a fine',
      answers: {
        ...COMPANY,
        'remedy.paidOn': '',
        'remedy.receiptNo': '',
        'remedy.rectifiedOn': '',
      },
      facts: { obligationsFulfilled: true, violationCorrected: true },
      text: [
        '我单位乌海市海勃湾区黄河湾新材料科技有限公司，于2025年10月8日被乌海市市场监督管理局认定为统计严重失信企业（决定书文号：乌海列字〔2025〕3号）。认定的原因是：生产销售不符合标准的产品，情节严重。该信息自2025年10月20日起向社会公示。',
        '一、履行行政处罚决定的情况',
        '我单位已全部履行行政处罚决定规定的义务。',
        '二、整改到位的情况',
        '2026年3月18日缴清罚款，召回全部问题产品，向购买者退款，更换供应商并建立进货查验制度。',
        '统计违法行为已经改正。',
        '三、申请事项',
        '现根据《统计严重失信企业信用管理办法》，我单位申请信用修复，请予审核。',
        '特此申请。',
      ],
    },
  ],
};

const cases = LETTER_IDS.flatMap((id) => WRITTEN[id].map((one) => ({ id, ...one })));

describe('a letter says what is known, and nothing else', () => {
  it.each(cases)('$id of $by', ({ id, answers, facts, text }) => {
    expect(statement(id, answers, facts).split('\n')).toEqual(text);
  });
});
