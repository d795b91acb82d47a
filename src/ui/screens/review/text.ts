/** Wording of 核对. */
export const TEXT = {
  title: '核对',
  lead: '对着证件和决定书看一遍，错一个字都可能退回。',
  back: '填表',
  empty: '空着，打印后手写',
  show: '显示',
  hide: '隐藏',
  hidden: '已隐藏一部分',
  mend: '改',
  blocks: '改好才能生成表格',
  warns: '再看一眼，不改也能往下走',
  nothingLeft: '没有要改的了',
  make: '生成表格',
  mendFirst: '去改第一处',
  papers: '还要哪些材料，办到了哪一步',
  call: '拿不准，打电话问',
} as const;

export function acceptedWords(accepted: number, all: number): string {
  return accepted === all
    ? `${String(all)} 条都同意`
    : `同意 ${String(accepted)} 条，共 ${String(all)} 条`;
}

/** Said by a screen reader, so that each link and button names its field. */
export function ofField(verb: string, label: string): string {
  return `${verb}：${label}`;
}
