import type { Refusal } from '../../../evidence/inspect';
import type { AttachmentFailure } from '../../../storage/change-attachments';
import { sizeWords } from '../../components/size-words';

/** Wording of one paper's photos and PDFs. */
export const TEXT = {
  over: '附上材料',
  back: '打印和保存',
  lead: '拍照或选文件。可以加几张，合起来算这一份材料。',
  local: '照片只存在这台设备上，不会上传。',
  cleaned: '加进来时会去掉拍摄地点、时间等信息。',
  why: '为什么要',
  camera: '拍照',
  choose: '选文件',
  drop: '也可以把文件拖到这里，或者粘贴。',
  accepts: '照片（JPEG、PNG、WebP）或者 PDF。每个不超过 50 MB。',
  list: '已加的材料',
  none: '还没有加。',
  order: '按这个顺序合成一份。',
  left: '左转',
  right: '右转',
  crop: '裁剪',
  up: '上移',
  down: '下移',
  save: '另存',
  remove: '移去',
  undo: '撤销',
  removed: '已移去',
  undoUntil: '离开这一页之前可以撤销。',
  cutDone: '裁好了',
  cutCancel: '不裁了',
  cutWhole: '恢复整张',
  cutHow: '拖四个角，或选中一个角后按方向键。',
  cropUndo: '撤销裁剪',
  small: '这张不大，放大看看字清不清楚。不清楚就重拍。',
  unreadable: '有一个文件读不出来',
  unreadableWhy: '可能存坏了，或者是更新的版本存的。它不会装进申请包；移去后请重新加。',
  locked: '这一份锁着',
  lockedWhy: '内容完好，只是没有打开它的钥匙。可以移去，重新加。',
  notTaken: '没有加上',
  notKept: '没有存上',
  unneededTitle: '这份材料现在用不上',
  unneeded: '按您现在填的，这份材料不用交。加过的都还在，不会装进申请包。',
  closed: '浏览器不让本页存东西，照片留不住。换普通窗口再打开。',
  opening: '正在打开',
  readAgain: '再读一次',
} as const;

export function fileTitle(number: number): string {
  return `第 ${String(number)} 件`;
}

/** Which of several files a button means, for those who hear it. */
export function about(verb: string, number: number): string {
  return `${verb}：${fileTitle(number)}`;
}

export function progressWords(at: number, of: number): string {
  return of === 1 ? '正在处理，请稍等' : `正在处理第 ${String(at)} 个，共 ${String(of)} 个`;
}

export function addedWords(count: number): string {
  return `加好了 ${String(count)} 个`;
}

/** What was done to a file on its way in. */
export function doneWords(file: {
  readonly type: 'image/jpeg' | 'application/pdf';
  readonly size: number;
  readonly originalSize: number;
}): string {
  const what = file.type === 'image/jpeg' ? '已去掉拍摄地点等信息' : '已去掉脚本、链接和附带的文件';
  return `${what}。${sizeWords(file.originalSize)} → ${sizeWords(file.size)}`;
}

/** Why a file was not taken, and what to do instead. */
export function refusalWords(refusal: Refusal): string {
  switch (refusal) {
    case 'empty':
      return '文件是空的，一个字节也没有。请重新拍，或另选一个。';
    case 'directory':
      return '拖进来的是文件夹。请打开它，选里面的文件。';
    case 'too-many-bytes':
      return '文件超过 50 MB。请拍照，或者拆成几个再加。';
    case 'too-many-pixels':
      return '照片太大，这台设备解不开。请用普通模式重拍。';
    case 'too-few-pixels':
      return '照片太小，字看不清。请重拍一张，别用缩略图。';
    case 'heic':
      return '这是 HEIC 一类的照片，读不了。请截一张屏再加，或在相机设置里改为“兼容性最佳”重拍。';
    case 'other-picture':
      return '这种图片读不了。请另存为 JPEG 或 PNG 再加，截屏也行。';
    case 'office-file':
      return '这是文档或压缩包，读不了。请打开它，另存为 PDF 再加。';
    case 'unknown-type':
      return '认不出这是什么文件。请加照片或 PDF。';
    case 'broken-picture':
      return '照片打不开，可能没有存全。请重新拍，或另选一张。';
    case 'unreadable':
      return '浏览器读不到这个文件，可能刚被移走或改名。请重新选一次。';
    case 'encrypted-pdf':
      return 'PDF 设了密码或权限。请用没设密码的那份，或者打印出来拍照。';
    case 'broken-pdf':
      return 'PDF 打不开，可能没有存全。请重新导出，或者拍照。';
    case 'too-slow-pdf':
      return 'PDF 太复杂，等了很久也没读完。请把它打印出来拍照，或者打印成新的 PDF。';
    case 'too-many-pages':
      return '一份材料最多 200 页。请只加用得上的那几页。';
  }
}

/** Why a change was not stored, and that nothing else is lost. */
export function failureWords(reason: AttachmentFailure | 'unexpected'): string {
  switch (reason) {
    case 'disk-full':
      return '这台设备存满了，这个没有存上。填的表和先加的都在。先把用不上的移去，或者另存后移去，再加一次。';
    case 'closed':
      return TEXT.closed;
    case 'newer-schema':
      return '另一个窗口已换成新版本。请重新打开本页再加。';
    case 'lock-changed':
      return '口令锁在另一个窗口里变了。请重新打开本页再加。';
    case 'missing':
      return '草稿或这个文件已不在，可能在另一个窗口里删了。请回草稿看看。';
    case 'conflict':
      return '另一个窗口刚改过这一件。现在显示的是改过的，请看看再动手。';
    case 'unexpected':
      return '没有做成，原因不明。先加的都在，请再试一次。';
  }
}

/** Neutral on purpose: it lands among the downloads. */
export function savedName(number: number, type: string): string {
  return `信用修复材料-${String(number)}.${type === 'image/jpeg' ? 'jpg' : 'pdf'}`;
}

/** Where a corner of the cut stands, for those who hear it. */
export function cornerWords(
  corner: 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right',
  x: number,
  y: number,
): string {
  const names = {
    'top-left': '左上角',
    'top-right': '右上角',
    'bottom-left': '左下角',
    'bottom-right': '右下角',
  } as const;
  const share = (value: number): string => `${String(Math.round(value * 100))}%`;
  return `${names[corner]}，离左边 ${share(x)}，离上边 ${share(y)}`;
}
