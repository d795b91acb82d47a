const OFFICE_FORM = '自己填，表样找受理的部门要';
const COPY = '自己复印';

/** Where each kind of paper comes from, by the catalogue's kinds of attachment. */
const MAKERS: Readonly<Record<string, string>> = {
  licenseCopy: COPY,
  legalRepIdCopy: COPY,
  agentIdCopy: COPY,
  applicantIdCopy: COPY,
  applicationLetter: OFFICE_FORM,
  pledgeLetter: OFFICE_FORM,
  fineReceipt: '缴款的银行给',
  rectifyProof: '自己收齐：凭证、照片、复查意见',
  financials: '单位的财务出',
  courtClosing: '法院出',
  courtRuling: '法院出',
  reorganizationRuling: '法院出',
  creditorConsent: '申请执行人写，签字或者盖章',
  contributionProof: '主管机关或者受助的单位出',
  settlement: '自己保存的协议和付款凭证',
  guarantee: '提供担保的人出',
  trainingRecord: '培训的一方出',
};

/** Who makes the papers of a material, each way once; empty where nobody knows, or the authority will say. */
export function makersOf(kinds: readonly string[]): readonly string[] {
  return [...new Set(kinds.flatMap((kind) => MAKERS[kind] ?? []))];
}

/** What stands above a list of materials whose forms are not filled here. `who`: another has to hand them in. */
export function materialsLead(who: string | undefined): string {
  const source = '工作方案附表的原话，以受理部门现在的要求为准。';
  return who === undefined ? source : `由${who}准备和提交。下面是${source}`;
}
