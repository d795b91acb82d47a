import type { BackupFailure } from '../../../storage/backup-file';
import type { BackupContent } from '../../../storage/backup-content';
import type { RestoredBackup } from '../../../storage/backup-restore';

/** Wording of 存储与备份. */
export const TEXT = {
  title: '存储与备份',
  lead: '草稿和材料只在这台设备的这个浏览器里。备份一份，换设备、清数据都不怕。',
  appleTitle: '苹果设备请留意',
  apple: 'Safari 规定：连续 7 天没有打开，本网站存的东西可能被清掉。',
  appleUntil: '现在的草稿，照这条规定可以留到：',
  appleHome: '添加到主屏幕，从那里打开，就不受这条限制。备份一份更稳妥。',
  insecure: '这个网址不是 https 开头，浏览器不让加密，做不了备份。',
  insecureHelp: '草稿可以在“我的草稿”里一份一份保存为文件。',
  backup: '备份',
  backupWhy: '全部草稿和材料装进一个文件，用口令锁上。',
  never: '这台设备上还没有做过备份。',
  last: '上次备份：',
  passphrase: '口令',
  passphraseHelp: '至少 8 个字。请记牢：口令丢了，谁也打不开这份备份。',
  again: '再输一遍口令',
  show: '显示口令',
  make: '做备份',
  making: '正在加密，请稍等',
  made: '备份文件已交给浏览器保存',
  madeWhere: '请到下载里看一看，再存到别处，比如 U 盘。',
  tooShort: '口令至少 8 个字，请再加几个字。',
  differ: '两遍口令不一样，请再输一遍。',
  nothing: '这台设备上还没有草稿，没有东西可以备份。',
  tooLarge: '材料太多，一个文件装不下。请先删去不用的材料。',
  closed: '浏览器不让本页读写，请换普通窗口再试。草稿没有动过。',
  failed: '没有做成，请再试一次。草稿没有动过。',
  restore: '恢复',
  restoreWhy: '从备份文件取回草稿。这里已有的，不会被盖掉。',
  choose: '选备份文件',
  chosen: '已选：',
  passphraseOfFile: '这份备份的口令',
  open: '打开备份',
  opening: '正在打开，请稍等',
  noFile: '请先选备份文件，名字以 .wuhai-backup 结尾。',
  noPassphrase: '请输入做这份备份时的口令。',
  inside: '备份已打开，还没有恢复',
  bring: '恢复到这台设备',
  bringing: '正在恢复，请稍等',
  restored: '恢复好了',
  stopped: '没有全部恢复',
  seeDrafts: '看我的草稿',
  space: '占用的空间',
  spaceUnknown: '这个浏览器不说占了多少。',
  spaceEstimate: '这是浏览器的估计，只供参考。',
  persist: '请浏览器长期保留',
  persistWhy: '答应了，设备空间紧张时就不会自动清掉。手动清除数据仍会清掉。',
  persisted: '浏览器已答应长期保留。',
  notPersisted: '浏览器没有答应。请做一份备份，放心些。',
  persistUnknown: '这个浏览器没有这项功能。请做一份备份。',
} as const;

/** Why a file could not be opened; in each case nothing here was touched. */
export function failureWords(reason: BackupFailure | 'unreadable-file'): string {
  switch (reason) {
    case 'not-a-backup':
      return '这不是备份文件。请选名字以 .wuhai-backup 结尾的文件。';
    case 'newer-format':
      return '这份备份是新版程序做的。请联网更新后再打开。';
    case 'out-of-range':
      return '这份文件不像本工具做的，没有打开。';
    case 'damaged':
      return '文件坏了或不完整。请重新拷一份，再试一次。';
    case 'wrong-passphrase':
      return '口令不对，请再输一遍。文件没有坏。';
    case 'unreadable-file':
      return '设备读不出这个文件，请重新选一次。';
  }
}

/** What is in a backup, before anything is done. */
export function contentWords(content: BackupContent): readonly string[] {
  const files = content.drafts.reduce((sum, { attachments }) => sum + attachments.length, 0);
  return [
    `草稿 ${String(content.drafts.length)} 份`,
    `材料 ${String(files)} 件`,
    ...lines([
      [content.unreadableDrafts, (n) => `另有 ${n} 份草稿读不出来，恢复不了`],
      [content.unreadableAttachments, (n) => `另有 ${n} 件材料读不出来，恢复不了`],
    ]),
  ];
}

/** What became of the drafts of a backup. */
export function restoredWords(done: RestoredBackup, content: BackupContent): readonly string[] {
  const words = lines([
    [done.added, (n) => `新增 ${n} 份`],
    [done.replaced, (n) => `更新 ${n} 份`],
    [done.copied, (n) => `${n} 份两边不一样，两份都留着，恢复的另存`],
    [done.same, (n) => `${n} 份这里已经有了`],
    [done['newer-here'], (n) => `${n} 份这里的更新，没有动`],
    [content.unreadableDrafts, (n) => `${n} 份草稿读不出来，没有恢复`],
    [content.unreadableAttachments, (n) => `${n} 件材料读不出来，没有恢复`],
  ]);
  return words.length === 0 ? ['备份里没有草稿'] : words;
}

/** Why restoring ended early. */
export function stoppedWords(reason: NonNullable<RestoredBackup['stopped']>): string {
  switch (reason) {
    case 'disk-full':
      return '空间满了。请清出空间再恢复一次，会接着做。';
    case 'closed':
      return '浏览器不让本页读写，请换普通窗口再试。';
    case 'newer-schema':
      return '另一个窗口里是新版程序，请刷新本页再试。';
  }
}

/** Rows that the browser did not bring back, and that are not in the file. */
export function madeWords(drafts: number, attachments: number, lost: number): string {
  const all = `草稿 ${String(drafts)} 份，材料 ${String(attachments)} 件。`;
  return lost === 0 ? all : `${all}有 ${String(lost)} 件浏览器读不出来，不在里面。`;
}

/** Tells nothing about the person: files lie around in download folders. */
export function backupFileName(today: string): string {
  return `信用修复-备份-${today}.wuhai-backup`;
}

function lines(counts: readonly (readonly [number, (n: string) => string])[]): readonly string[] {
  return counts.flatMap(([count, words]) => (count === 0 ? [] : [words(String(count))]));
}
