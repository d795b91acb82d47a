import type { Reason } from '../../../bundle/reason';
import type { Opened } from '../../../bundle/opened';
import type { Assessment } from '../../../rules/assessment';
import { registerOf } from '../verdict/register';
import { verdictWords } from '../verdict/text';

/** Wording of 核验申请包. */
export const TEXT = {
  title: '核验申请包',
  lead: '选申请人带来的文件，看看内容有没有被改动。文件只在这台设备上打开。',
  choose: '选择文件',
  chooseAnother: '再核验一个',
  drop: '也可以把文件拖到这里',
  accepts: '申请包的名字以 .asice 或 .zip 结尾。',
  checking: '正在核验',
  notChecked: '没有核验',
  applicant: '谁在申请',
  matter: '办什么事',
  verdict: '结论',
  then: '导出那天',
  now: '按今天的规则',
  replay: '重算',
  forms: '表格',
  formsWhy: '下面的表格由包里的数据重新画出。',
  notRedrawn: '这份表格未能重算，和数据画出的不一致。请只看纸质件。',
  save: '另存',
  files: '包里的文件',
  scanned: '签过字的扫描件',
  picture: '附上的照片',
  pictureOpening: '正在打开照片',
  pictureFailed: '这张照片没有打开，只能另存。',
  pdfOnly: 'PDF 不在这里打开。要看就另存，用浏览器看。',
  signedAt: '签出时间',
  device: '设备指纹（签名钥匙的短名）',
  proves: '能说明什么',
  notProven: '内容自导出后没有被改动；由同一台设备签出。不证明签名人的身份。',
  identity: '身份请核对身份证、公章和纸质件。',
  blank: '没有填写',
  drawing: '正在画出表格',
  notDrawn: '表格没有画出来，请看纸质件。',
} as const;

/** What stops a file before it is read as a bundle. */
export type BeforeReading = 'directory' | 'several' | 'check-failed';

/** The first line of the result: three answers to one question, and a fourth for what is not decided here. */
export const STATE: Readonly<
  Record<Opened['state'], { readonly seal: string; readonly sentence: string }>
> = {
  intact: { seal: '完好', sentence: '文件完好，导出后没有被改动' },
  altered: { seal: '已改动', sentence: '文件已被改动，不能采用' },
  'not-a-bundle': { seal: '不是', sentence: '这不是申请包' },
  unsupported: { seal: '打不开', sentence: '这个版本打不开，完好与否还不知道' },
};

/** Why, and what to do about it. */
export function reasonWords(reason: Reason): string {
  switch (reason) {
    case 'empty':
      return '文件是空的，一个字节也没有。请申请人重新导出，再拷一次。';
    case 'other-file':
      return '这是别的程序做的文件。请找名字以 .asice 或 .zip 结尾的申请包。';
    case 'application':
      return '文件签得完整，但里面的内容不是本工具写的申请。请申请人重新导出。';
    case 'files':
      return '包里的文件和申请里列的不一样。请申请人重新导出。';
    case 'truncated':
      return '文件的末尾不完整，或者后面多了东西。多半是没有拷完，请重新拷一次。';
    case 'container':
      return '文件的外壳和导出时不一样。用压缩软件重新打过包也会这样，请拿原文件来。';
    case 'entry-names':
      return '包里有不该有的文件，或者有重名的文件。请拿原文件来。';
    case 'checksum':
      return '有一处内容坏了，和存的时候不一样。请重新拷一次；还是这样，就请申请人重新导出。';
    case 'manifest-missing':
      return '包里没有清单。请拿原文件来。';
    case 'manifest':
      return '有文件被改过、增减过或换过位置，和签过的清单不符。';
    case 'signature-missing':
      return '包里没有签名。请拿原文件来。';
    case 'signature-form':
      return '签名不是本工具的样式，或者是从别的包里拿来的。';
    case 'signature':
      return '签名对不上内容。导出之后有人改过，或者文件坏了。';
    case 'too-large':
      return '文件太大。申请包最大 500 MB，里面每个文件最大 100 MB。';
    case 'other-algorithm':
      return '签名用的是本工具不认得的算法，没有办法核验。';
    case 'newer-format':
      return '这个包是更新的版本做的。请先更新本工具，再核验一次。';
    case 'unreadable':
      return '浏览器读不到这个文件，可能刚被移走或改名。请重新选一次。';
  }
}

export function beforeReadingWords(reason: BeforeReading): string {
  switch (reason) {
    case 'directory':
      return '拖进来的是文件夹。请打开它，选里面的那个申请包。';
    case 'several':
      return '一次只核验一个文件。请只选一个。';
    case 'check-failed':
      return '这次没有核验成，文件没有动。请关掉别的网页，再选一次。';
  }
}

export function replayWords(replay: 'same' | 'differs' | 'unknown-rules'): string {
  switch (replay) {
    case 'same':
      return '用当时的规则重算，结论一样。';
    case 'differs':
      return '用当时的规则重算，结论不一样。请以今天的结论为准。';
    case 'unknown-rules':
      return '未能重算：本机没有当时那一版规则。';
  }
}

/** The sentence that the applicant's own screen opened with. */
export function headlineWords(assessment: Assessment): string {
  const { itemId, ask, pathways } = assessment;
  return verdictWords(assessment, {
    register: registerOf(itemId, {}),
    channel: '',
    remedies: [],
    waitAfterwards: undefined,
    another: undefined,
    isDuty: pathways.some(({ nature, status }) => nature === 'ex-officio' && status === 'open'),
    canFill: true,
    endIsUncertain: false,
    stillShown: false,
    openQuestions: ask.length,
  }).sentence;
}

/** 9115 0302 MA0X E8A1 7Y: read out and compared in fours. Anything that is no code stays as it is. */
export function groupedCode(code: string): string {
  return code.length === 18 ? (code.match(/.{1,4}/g) ?? []).join(' ') : code;
}
