/** Wording of 填表. */
export const TEXT = {
  title: '填表',
  lead: '填一次，各张表都有。照证件和决定书抄，空着的可以打印后手写。',
  back: '结论',
  next: '下一步：核对',
  undo: '撤销',
  another: '再加一条处罚',
  anotherWhy: '每一条处罚单独出一份承诺书。',
  mend: '改好这些再往下走',
  goOn: '先去核对，回头再改',
  example: '例如',
  written: '这段照您填的写好了，可以直接改。',
  nothing: '这一类没有要填的表。要带的材料，结论里都有。',
  rewritten: '您改过这段文字，它不再跟着别的栏目变。',
  proposeAgain: '换回照资料写的',
  proposed: '已换回照资料写的文字。',
  undoProposed: '还是用我改的',
  signToday: '改成今天',
  signByHand: '空着，签字时手写',
  sameContact: '联系人用同一个人',
} as const;

export function groupTitle(
  title: string,
  member: { index: number; count: number } | undefined,
): string {
  if (member === undefined || member.count < 2) return title;
  return `${title}（第 ${String(member.index + 1)} 条，共 ${String(member.count)} 条）`;
}

export function removeWords(index: number): string {
  return `移去第 ${String(index + 1)} 条`;
}

export function removedWords(index: number): string {
  return `已移去第 ${String(index + 1)} 条处罚。`;
}

export function summaryTitle(count: number): string {
  return `有 ${String(count)} 处要改`;
}
