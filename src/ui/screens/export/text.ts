import type { StillNeeded } from './sheets';

/** Wording of 打印和保存. */
export const TEXT = {
  title: '打印和保存',
  lead: '表格已填好。打印出来，签字、盖章，再交到窗口。',
  back: '核对',
  drawing: '正在画出表格',
  failed: '表格没有画出来',
  failedWhy: '您填的都还在。联网后再试一次；还是不行，先打电话问。',
  again: '再试一次',
  preview: '表格预览',
  unfinished: '还有要改的地方',
  unfinishedWhy: '改好之后，才能打印、保存和签名。',
  toReview: '去看看要改哪里',
  needed: '还差',
  outputs: '拿走表格',
  print: '打印',
  nothing: '这一类没有要打印的表。',
  printWhy: '打印勾选的，A4 纸，一页一张。要几份，材料里写着。',
  which: '打印和保存哪几张',
  chooseAll: '全选',
  chooseNone: '全不选',
  seePapers: '看材料办到哪一步',
  pdf: '保存 PDF',
  pdfAll: '保存为 PDF',
  pdfWhy: '一张表一个文件，文件名不带个人信息。',
  sign: '签名并保存',
  signWhy: '把填的内容和表格装进一个文件，交窗口核验。',
  signZip: '签名并保存为 .zip',
  zipWhy: '内容一样，只是换个名字，普通电脑能直接打开。',
  proves: '内容自导出后没有被改动；由同一台设备签出。不证明签名人的身份。',
  device: '本机的设备指纹（签名钥匙的短名）',
  notKept: '浏览器没有留住签名的钥匙，下次会换一个指纹。',
  check: '看看窗口打开是什么样：核验申请包',
  printTitle: '信用修复表格',
  working: { printing: '正在准备打印', pdf: '正在做 PDF', signing: '正在签名' },
} as const;

/** Heading of each part of 还差. */
export const NEEDED: Readonly<Record<StillNeeded['kind'], string>> = {
  sign: '签字',
  seal: '盖章',
  handprint: '按手印',
  authority: '请机关盖章',
  attach: '附上材料',
};

export function savedWords(fileNames: readonly string[]): string {
  const [only] = fileNames;
  return fileNames.length === 1 && only !== undefined
    ? `“${only}”已交给浏览器，到下载里找。`
    : `${String(fileNames.length)} 个文件已交给浏览器，到下载里找。`;
}

/** So that nobody believes a photo to be in it that is not. */
export function attachedWords(count: number): string {
  return count === 0 ? '里面没有附上的材料。' : `里面有 ${String(count)} 份附上的材料。`;
}

/** What did not work, and that nothing is lost. */
export function failureWords(task: 'printing' | 'pdf' | 'signing', error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'UnprintableCharacterError')
    return '有一个字印不出来，没有做成。草稿还在，请回核对看看。';
  if (name === 'UnreadableEvidenceError')
    return '有一件附上的材料读不出来，没有签。请到那份材料里移去它，重新加。';
  // Only the message survives the way out of the worker; it begins with the limit (`BundleLimitError`).
  if (name === 'BundleLimitError' && error instanceof Error) return limitWords(error.message);
  switch (task) {
    case 'printing':
      return '没有打印成。您填的都还在，请再试一次。';
    case 'pdf':
      return 'PDF 没有做成。您填的都还在，请再试一次。';
    case 'signing':
      return '没有签成。您填的都还在，请再试一次。';
  }
}

function limitWords(limit: string): string {
  if (limit.startsWith('too-many-files'))
    return '材料太多，一个申请包装不下 200 个文件。请移去用不上的。';
  if (limit.startsWith('file-too-large'))
    return '有一份材料超过 100 MB，没有签。请少加几页，或者改用照片。';
  if (limit.startsWith('too-large')) return '材料加起来超过 500 MB，没有签。请移去用不上的。';
  return '内容超出一个文件能装的，没有做成。请把长的文字改短。';
}

export function chosenWords(chosen: number, all: number): string {
  return chosen === 0 ? '一张也没有选' : `共 ${String(all)} 张，选了 ${String(chosen)} 张`;
}

export function pageLabel(title: string, number: number, count: number): string {
  return `${title}，第 ${String(number)} 页，共 ${String(count)} 页`;
}

/** Neutral on purpose: the date is all that tells one from another. */
export function bundleFileName(today: string, extension: 'asice' | 'zip'): string {
  return `信用修复申请包-${today}.${extension}`;
}
