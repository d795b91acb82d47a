import type { Answer } from '../pages/items';

/** One way through an item on 23 November 2026: what is said, and what the law makes of it. */
export interface ItemJourney {
  readonly item: string;
  /** Searched for, and the name that has to come up. */
  readonly wanted: string;
  readonly name: string;
  readonly phone: string;
  readonly first: string;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly verdict: string;
  /** One answer changed, and the verdict then. */
  readonly change: { readonly label: string; readonly to: Answer; readonly verdict: string };
  /** The list's own gate by its heading, and what “信用中国” says beside it. */
  readonly gates?: { readonly place: string; readonly creditChina: string };
  /** Handed in on that day: where, and by when the law expects an answer. */
  readonly handIn: {
    readonly channel: string;
    readonly gate: 'authority' | 'credit-china';
    readonly due: string;
  };
  /** What else has to be on the screen. */
  readonly also?: readonly string[];
}

/** No source was found that says how long it takes. */
const NOT_KNOWN = '几天有答复，没有查到';
const PUBLICITY_SYSTEM = '国家企业信用信息公示系统（内蒙古）';

const PLEDGED = { obligationsFulfilled: '是', pledgeGiven: '是' } as const;

/** Waiting times: the day that counts is not counted, so one can apply on the day after the corresponding day. */
export const JOURNEYS: readonly ItemJourney[] = [
  {
    item: 'penalty-market-regulation',
    wanted: '工商处罚',
    name: '市场监管领域行政处罚',
    phone: '0473-3156859',
    first: 'penaltyKinds',
    answers: {
      penaltyKinds: { ticked: ['罚款', '没收违法所得、没收财物'] },
      publishedOn: ['2026', '5', '10'],
      severity: '一般',
      harmRemedied: '是',
      samePenaltyAgain: '否',
      onAbnormalOrSeriousList: '否',
      ...PLEDGED,
    },
    // 一般: 3 months since publication
    verdict: '现在可以申请',
    // 7 working days since Monday 23 November; only a summary was read
    handIn: { channel: PUBLICITY_SYSTEM, gate: 'authority', due: '一般在 2026年12月2日' },
    change: { label: '失信类别', to: '严重', verdict: '2027年5月11日起可以申请' },
    also: ['7 个工作日内办结'],
  },
  {
    item: 'penalty-other-sectors',
    wanted: '消防',
    name: '其他行业领域行政处罚',
    phone: '0473-8991925',
    first: 'documentDate',
    answers: {
      documentDate: ['2026', '5', '10'],
      severity: '一般',
      violationCorrected: '是',
      ...PLEDGED,
    },
    verdict: '现在可以申请',
    // 10 working days; only a summary
    handIn: { channel: '信用中国网站', gate: 'credit-china', due: '一般在 2026年12月7日' },
    change: {
      label: '处罚决定书日期',
      to: ['2026', '8', '23'],
      verdict: '2026年11月24日起可以申请',
    },
  },
  {
    item: 'abnormal-operations',
    wanted: '没报年报',
    name: '经营异常名录',
    phone: '0473-3156832',
    first: 'subjectKind',
    answers: {
      subjectKind: '企业',
      listingReason: '没有按时报年报',
      reasonCured: '是',
      listedByMistake: '否',
    },
    verdict: '现在可以申请移出',
    handIn: { channel: PUBLICITY_SYSTEM, gate: 'authority', due: NOT_KNOWN },
    change: { label: '列入的原因已经解决', to: '否', verdict: '先把列入的原因解决' },
  },
  {
    item: 'abnormal-social-organisation',
    wanted: '商会',
    name: '社会组织活动异常名录',
    phone: '0473-8992070',
    first: 'orgListingReason',
    answers: {
      orgListingReason: '没有按要求报年度工作报告',
      rectified: '是',
      listedOn: ['2025', '3', '22'],
      nothingToRectify: '否',
    },
    verdict: '现在可以申请移出',
    handIn: { channel: '登记管理机关（市、区民政局）', gate: 'authority', due: NOT_KNOWN },
    change: {
      label: '已经履行义务、完成整改',
      to: '否',
      verdict: '先做完要整改、要补办的事',
    },
    // two years since the listing: 22 March 2027, 119 days from 23 November 2026
    also: ['还有 119 天，2027年3月22日满。', '社会组织自查整改报告'],
  },
  {
    item: 'serious-judgment-defaulter',
    wanted: '老赖',
    name: '失信被执行人名单',
    phone: '0473-3968118',
    first: 'inclusionGround',
    answers: {
      inclusionGround: '第（一）项',
      deletionGround: '已经履行完，或者法院已经执行完',
      correctionGround: '都没有',
      documentDate: ['2026', '3', '1'],
      ...PLEDGED,
    },
    verdict: '法院应当删除',
    // 3 working days
    handIn: { channel: '执行法院', gate: 'authority', due: '照规定，最迟 2026年11月26日' },
    change: { label: '删除的事由', to: '都没有', verdict: '先履行法律文书的义务' },
    gates: { place: '法院的名单', creditChina: '2027年3月2日起可以申请终止公示' },
  },
  {
    item: 'serious-wage-arrears',
    wanted: '欠薪黑名单',
    name: '拖欠农民工工资',
    phone: '0473-3158030',
    first: 'listedOn',
    answers: {
      listedOn: ['2026', '1', '12'],
      violationCorrected: '是',
      correctedOn: ['2026', '5', '22'],
      arrearsAgainWhileListed: '否',
      criminalProceedings: '否',
      listedAs: '用人单位',
      ...PLEDGED,
    },
    // six months since the wages were paid
    verdict: '现在可以申请提前移出',
    // 15 working days
    handIn: {
      channel: '作出列入决定的人社部门',
      gate: 'authority',
      due: '照规定，最迟 2026年12月14日',
    },
    change: {
      label: '被列入的是单位还是个人',
      to: '个人',
      verdict: '这条要由用人单位来申请',
    },
    gates: { place: '人社部门的名单', creditChina: '2027年1月13日起可以申请终止公示' },
    also: ['15 个工作日内核实并决定'],
  },
  {
    item: 'serious-tax-violation',
    wanted: '偷税',
    name: '重大税收违法失信主体名单',
    phone: '0473-2036387',
    first: 'publishedOn',
    answers: {
      publishedOn: ['2026', '5', '1'],
      taxGround: '税款、滞纳金、罚款都缴清了',
      determinedTwiceInFiveYears: '否',
      newTaxViolation: '否',
      documentDate: ['2026', '4', '1'],
      ...PLEDGED,
    },
    verdict: '现在可以申请提前停止公布',
    handIn: { channel: '作出确定决定的税务机关', gate: 'authority', due: NOT_KNOWN },
    change: {
      label: '五年内两次以上被确定',
      to: '是',
      verdict: '公布到2029年5月1日为止',
    },
    gates: { place: '税务机关的公布', creditChina: '2027年4月2日起可以申请终止公示' },
    also: ['《提请停止公布失信信息申请表》'],
  },
  {
    item: 'serious-work-safety',
    wanted: '安全事故',
    name: '安全生产严重失信主体名单',
    phone: '0473-3559864',
    first: 'listedOn',
    answers: {
      listedOn: ['2025', '11', '22'],
      rectificationAccepted: '是',
      ...PLEDGED,
    },
    verdict: '现在可以申请提前移出',
    handIn: { channel: '作出处罚决定的应急管理部门', gate: 'authority', due: NOT_KNOWN },
    change: {
      label: '列入日期',
      to: ['2025', '11', '23'],
      verdict: '2026年11月24日起可以申请提前移出',
    },
    gates: { place: '应急部门的名单', creditChina: '现在可以申请终止公示' },
  },
  {
    item: 'serious-market-regulation',
    wanted: '严违名单',
    name: '市场监督管理严重违法失信名单',
    phone: '0473-3156859',
    first: 'listedOn',
    answers: {
      listedOn: ['2025', '10', '1'],
      harmRemedied: '是',
      heavierPenaltySince: '否',
      managementMeasureRunning: '否',
      ...PLEDGED,
    },
    verdict: '现在可以申请提前移出',
    // 7 working days; only a summary
    handIn: { channel: PUBLICITY_SYSTEM, gate: 'authority', due: '一般在 2026年12月2日' },
    change: { label: '又受到较重处罚', to: '是', verdict: '现在还不能申请' },
    gates: { place: '市场监管部门的名单', creditChina: '现在可以申请终止公示' },
  },
  {
    item: 'serious-culture-tourism',
    wanted: '旅行社',
    name: '文化和旅游市场严重违法失信主体名单',
    phone: '0473-8992257',
    first: 'cultureClass',
    answers: {
      cultureClass: '严重失信主体',
      listedOn: ['2026', '5', '22'],
      violationCorrected: '是',
      materialsComplete: '是',
      ...PLEDGED,
    },
    verdict: '现在可以申请修复',
    handIn: { channel: '作出认定的文化和旅游主管部门', gate: 'authority', due: NOT_KNOWN },
    change: {
      label: '申请材料齐全',
      to: '否',
      verdict: '先备齐申请书和纠正失信行为的材料',
    },
    gates: { place: '文旅部门的名单', creditChina: '2027年5月23日起可以申请终止公示' },
  },
  {
    item: 'serious-statistics',
    wanted: '统计造假',
    name: '统计严重违法失信企业',
    phone: '0473-8992323',
    first: 'recognisedBy',
    answers: {
      recognisedBy: '市、区统计局',
      publishedOn: ['2026', '5', '22'],
      violationCorrected: '是',
      statisticsViolationAgain: '否',
      documentDate: ['2026', '5', '1'],
      ...PLEDGED,
    },
    verdict: '现在可以申请修复',
    handIn: { channel: '作出认定的统计机构', gate: 'authority', due: NOT_KNOWN },
    change: { label: '作出认定的机构', to: '国家调查队', verdict: '这条归国家调查队办' },
    gates: { place: '统计机构的公示', creditChina: '2027年5月2日起可以申请终止公示' },
  },
  {
    item: 'serious-other',
    wanted: '建筑市场黑名单',
    name: '其他领域严重失信名单',
    phone: '0473-8991925',
    first: 'recognisingAuthority',
    answers: {
      recognisingAuthority: { typed: '乌海市住房和城乡建设局' },
      documentDate: ['2025', '11', '22'],
      ...PLEDGED,
    },
    verdict: '现在可以申请终止公示',
    handIn: { channel: '作出列入认定的部门', gate: 'authority', due: NOT_KNOWN },
    change: {
      label: '列入决定书日期',
      to: ['2025', '11', '23'],
      verdict: '2026年11月24日起可以申请终止公示',
    },
    gates: { place: '认定部门的名单', creditChina: '现在可以申请终止公示' },
    also: ['先问乌海市住房和城乡建设局'],
  },
];
