import type { FieldId } from './fields';

/** What kind of record a label belongs to; `any` says nothing. */
export type About = 'any' | 'penalty' | 'listing' | 'abnormal' | 'serious-market' | 'judgment';

export interface Label {
  readonly field: FieldId;
  readonly about: About;
}

/** Labels of 信用中国, 国家企业信用信息公示系统 and 中国执行信息公开网, half-width and without spaces. */
const WRITTEN: readonly (readonly [FieldId, About, readonly string[]])[] = [
  ['name', 'any', ['行政相对人名称', '企业名称', '单位名称', '主体名称', '信用主体名称']],
  ['name', 'any', ['经营主体名称', '市场主体名称', '社会组织名称', '当事人名称', '当事人', '名称']],
  ['name', 'judgment', ['被执行人姓名/名称', '被执行人名称', '失信被执行人名称']],
  ['code', 'any', ['统一社会信用代码', '统一社会信用代码/注册号', '注册号/统一社会信用代码']],
  ['code', 'any', ['行政相对人代码(统一社会信用代码)', '行政相对人代码_1(统一社会信用代码)']],
  ['code', 'any', ['行政相对人代码', '统一社会信用代码(注册号)']],
  ['code', 'judgment', ['身份证号码/组织机构代码', '组织机构代码']],
  ['legalRep', 'any', ['法定代表人', '法定代表人姓名', '法定代表人(负责人)', '法定代表人/负责人']],
  [
    'legalRep',
    'any',
    ['法定代表人(负责人、经营者)', '法定代表人或者负责人姓名', '负责人', '经营者'],
  ],
  ['legalRep', 'any', ['法定代表人或负责人姓名', '法定代表人或负责人', '法定代表人(负责人)姓名']],
  ['address', 'any', ['住所', '住所(经营场所)', '经营场所', '主要经营场所']],

  ['penaltyNumber', 'penalty', ['行政处罚决定书文号', '行政处罚决定文书号', '决定书文号']],
  ['penaltyNumber', 'penalty', ['处罚决定书文号', '处罚决定文书号', '行政处罚决定书号']],
  ['penaltyAuthority', 'penalty', ['处罚机关', '作出处罚的机关', '作出处罚机关', '处罚机关名称']],
  ['penaltyAuthority', 'penalty', ['作出行政处罚决定机关名称', '作出行政处罚决定机关']],
  ['penaltyAuthority', 'penalty', ['作出行政处罚决定的机关', '行政处罚机关', '作出处罚决定机关']],
  ['decidedOn', 'penalty', ['处罚决定日期', '作出行政处罚决定日期', '作出处罚决定日期']],
  ['decidedOn', 'penalty', ['行政处罚决定日期', '作出处罚决定的日期', '处罚决定书日期']],
  ['violation', 'penalty', ['违法事实', '主要违法事实', '处罚事由']],
  ['violationType', 'penalty', ['违法行为类型']],
  ['basis', 'penalty', ['处罚依据', '行政处罚依据']],
  ['penaltyKinds', 'penalty', ['处罚类别', '处罚种类', '行政处罚种类', '行政处罚类别']],
  ['penaltyContent', 'penalty', ['处罚内容', '行政处罚内容']],
  ['fine', 'penalty', ['罚款金额(万元)', '罚款金额(元)', '罚款金额']],
  ['confiscated', 'penalty', ['没收违法所得、没收非法财物的金额(万元)', '没收金额(万元)']],
  ['confiscated', 'penalty', ['没收违法所得、没收非法财物的金额(元)', '没收金额(元)']],
  ['confiscated', 'penalty', ['没收违法所得、没收非法财物的金额', '没收金额']],
  ['licence', 'penalty', ['暂扣或吊销证照名称及编号']],
  ['penaltyEndsOn', 'penalty', ['处罚有效期']],
  ['severity', 'penalty', ['失信程度', '失信类别', '失信行为严重程度', '失信严重程度']],
  ['repairableFrom', 'any', ['可申请修复日期', '可申请信用修复日期']],
  ['authorityCode', 'penalty', ['处罚机关统一社会信用代码']],

  ['publishedOn', 'any', ['公示日期', '公示开始日期', '公示起始日期']],
  ['publishedUntil', 'any', ['公示截止期', '公示截止日期', '公示截止日']],
  ['source', 'any', ['数据来源单位', '数据来源']],
  ['sourceCode', 'any', ['数据来源单位统一社会信用代码']],
  ['remark', 'any', ['备注']],

  ['listingNumber', 'listing', ['列入决定书文号', '列入决定文书号', '列入文号']],
  ['listingReason', 'abnormal', ['列入经营异常名录原因', '标记经营异常状态原因']],
  ['listingReason', 'serious-market', ['列入严重违法失信名单原因', '列入严重违法失信企业名单原因']],
  [
    'listingReason',
    'serious-market',
    ['列入严重违法失信企业名单(黑名单)原因', '列入严重违法失信名单(黑名单)原因'],
  ],
  ['listingReason', 'listing', ['列入原因', '列入事由']],
  ['listedOn', 'abnormal', ['列入经营异常名录日期', '标记日期']],
  ['listedOn', 'serious-market', ['列入严重违法失信名单日期', '列入严重违法失信企业名单日期']],
  ['listedOn', 'listing', ['列入日期', '列入决定日期', '作出列入决定日期']],
  ['listingAuthority', 'listing', ['作出决定机关(列入)', '列入决定机关', '作出列入决定机关']],
  ['listingAuthority', 'listing', ['列入机关', '认定部门', '认定机关', '认定单位', '列入部门']],
  ['listingClass', 'listing', ['类别', '列入名单类别', '名单类别']],
  ['removalReason', 'abnormal', ['移出经营异常名录原因', '恢复正常记载状态原因']],
  ['removalReason', 'serious-market', ['移出严重违法失信名单原因', '移出严重违法失信企业名单原因']],
  ['removalReason', 'listing', ['移出原因']],
  ['removedOn', 'listing', ['移出日期', '恢复日期']],
  ['removalAuthority', 'listing', ['作出决定机关(移出)', '移出决定机关', '作出移出决定机关']],

  ['caseNumber', 'judgment', ['案号', '执行案号']],
  ['court', 'judgment', ['执行法院']],
  ['courtBasis', 'judgment', ['执行依据文号']],
  ['courtBasisMaker', 'judgment', ['做出执行依据单位', '作出执行依据单位']],
  ['caseOpenedOn', 'judgment', ['立案时间', '立案日期']],
  ['duty', 'judgment', ['生效法律文书确定的义务']],
  ['performance', 'judgment', ['被执行人的履行情况']],
  ['conduct', 'judgment', ['失信被执行人行为具体情形', '失信行为具体情形', '行为具体情形']],
  ['publishedOn', 'judgment', ['发布时间', '发布日期']],

  ['ordinal', 'any', ['序号']],
];

const LABELS: ReadonlyMap<string, Label> = new Map(
  WRITTEN.flatMap(([field, about, labels]) => labels.map((label) => [label, { field, about }])),
);

const BEGINNINGS: ReadonlySet<string> = new Set(
  Array.from(LABELS.keys()).flatMap((label) =>
    Array.from({ length: label.length + 1 }, (_, length) => label.slice(0, length)),
  ),
);

/** The label written so, half-width and without spaces; undefined when it is none of ours. */
export function labelOf(written: string): Label | undefined {
  return LABELS.get(written);
}

/** Whether some label begins so: where none does, nobody has to look further. */
export function beginsLabel(written: string): boolean {
  return BEGINNINGS.has(written);
}
