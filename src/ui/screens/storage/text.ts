import type { BackupFailure } from '../../../storage/backup-file';
import type { BackupContent } from '../../../storage/backup-content';
import type { BackupResult } from '../../../storage/backup';
import type { RestoredBackup } from '../../../storage/backup-restore';
import type { PassphraseFault } from '../../../storage/passphrase';

/** Wording of 存储与备份. */
export const TEXT = {
  title: '存储与备份',
  lead: '草稿和材料只在这台设备的这个浏览器里。备份一份，换设备、清数据都不怕。',

  kept: '这个浏览器里有什么',
  counting: '正在清点',
  keptNothing: '这个浏览器里没有草稿，可以用备份恢复。',
  keptFailed: '这一部分没有打开，请再试一次。草稿没有动过。',
  closed: '浏览器不让本页存东西',
  closedWhy: '常见于无痕窗口，或者空间满了。换普通窗口再打开这一页。以前的草稿没有动过。',
  closedHere: '只在这一页里的草稿，在“我的草稿”里看得到。',
  again: '再试一次',
  never: '还没有做过备份。',
  last: '上次备份：',
  spaceUnknown: '这个浏览器不说占了多少空间。',
  spaceEstimate: '这是它的估计，包括本工具自己，只供参考。',
  persist: '请浏览器长期保留',
  persistWhy: '现在，设备空间紧张时，浏览器可能自动清掉。可以请它长期保留。',
  persisted: '浏览器已答应长期保留。手动清除数据仍会清掉。',
  notPersisted: '浏览器没有答应，这很常见。请做一份备份，就不怕了。',
  persistUnknown: '这个浏览器没有这项功能。请做一份备份。',
  appleTitle: '苹果设备请留意',
  apple: '苹果的浏览器，连续 7 天没打开，本网站存的可能被清掉。',
  appleUntil: '现在的草稿，照这条规定可以留到：',
  appleHome: '添加到主屏幕，从那里打开，就不受这条限制。备份一份更稳妥。',
  private: '无痕窗口',
  privateWhy: '无痕窗口里存的，关掉窗口就没有了。要留着，请换普通窗口做。',
  privateFile: '已经在无痕窗口里做了，关掉之前先备份。',

  insecure: '这个网址做不了备份',
  insecureWhy: '网址不是 https 开头，浏览器不让给文件上锁。',
  insecureHelp: '草稿可以在“我的草稿”里一份一份保存为文件。',
  backup: '备份',
  backupWhy: '全部草稿和材料装进一个文件，用口令锁上。换设备时，凭文件和口令取回。',
  passphrase: '口令',
  passphraseHelp: '至少 8 个字，全用数字要 12 个以上。最好是一句只有自己知道的。',
  passphraseLost: '忘了口令就打不开，谁也帮不了。请记在别处。',
  passphraseAgain: '再输一遍口令',
  show: '显示口令',
  make: '做备份',
  making: '正在上锁，请稍等',
  made: '备份文件已交给浏览器保存',
  madeWhere: '请到下载里看一看，再存到别处，比如 U 盘。',
  notRemembered: '空间满了，这次的日子没有记下。文件是好的。',
  differ: '两遍口令不一样，请再输一遍。',
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
  madeAt: '做备份的时间：',
  bring: '恢复到这台设备',
  bringing: '正在恢复，请稍等',
  restored: '恢复好了',
  stopped: '没有全部恢复',
  seeDrafts: '看我的草稿',

  remove: '全部删除',
  removeWhy: '删掉这个浏览器里的全部草稿、材料和签名用的钥匙。已经保存的文件还在。',
  removeAsk: '全部删除…',
  removeSure: '真的全部删除？',
  removeForGood: '删了不能撤销。还要用的，请先备份。',
  removeTrace: '删除不等于擦净：懂行的人也许还能从设备里找回一些。',
  removeShared: '公用电脑上，请在浏览器设置里再清除一次浏览数据。',
  removeDo: '确定删除',
  removeNot: '不删了',
  removing: '正在删除',
  removed: '已全部删除',
} as const;

/** What is wrong with a new passphrase, and how to mend it. */
export function passphraseWords(fault: PassphraseFault): string {
  switch (fault) {
    case 'too-short':
      return '口令至少 8 个字，请再加几个字。';
    case 'only-digits':
      return '全是数字的，至少 12 个。加几个汉字或字母也行。';
    case 'too-plain':
      return '重复的字太多，容易被猜到。请换一句话。';
  }
}

/** Why no backup was made; in each case nothing here was touched. */
export function notMadeWords(reason: Extract<BackupResult, { ok: false }>['reason']): string {
  switch (reason) {
    case 'closed':
      return '浏览器不让本页读写，请换普通窗口再试。草稿没有动过。';
    case 'nothing':
      return '这个浏览器里没有草稿，没有东西可以备份。';
    case 'too-large':
      return '材料太多，一个文件装不下。请先删去不用的材料。';
  }
}

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
      return '文件坏了或不完整。请重新拷一份，再试一次。这里的草稿没有动过。';
    case 'wrong-passphrase':
      return '口令不对，请再输一遍。文件没有坏。';
    case 'unreadable-file':
      return '设备读不出这个文件，请重新选一次。';
  }
}

/** How much is kept. */
export function keptWords(drafts: number, attachments: number): string {
  return `草稿 ${String(drafts)} 份，材料 ${String(attachments)} 件。`;
}

/** As the browser says it; both in the words of file sizes. */
export function spaceWords(used: string, free: string): string {
  return `浏览器说：已用 ${used}，还可用 ${free}。`;
}

/** What is in a backup, before anything is done. */
export function contentWords(content: BackupContent): readonly string[] {
  const files = content.drafts.reduce((sum, { attachments }) => sum + attachments.length, 0);
  return [
    `草稿 ${String(content.drafts.length)} 份`,
    `材料 ${String(files)} 件`,
    ...lines([
      [content.earlierDrafts, (n) => `其中 ${n} 份草稿只读得出前一次保存的`],
      [content.unreadableDrafts, (n) => `另有 ${n} 份草稿读不出来，恢复不了`],
      [content.unreadableAttachments, (n) => `另有 ${n} 件材料读不出来，恢复不了`],
    ]),
  ];
}

/** What became of the drafts of a backup. */
export function restoredWords(done: RestoredBackup, content: BackupContent): readonly string[] {
  const words = lines([
    [done.added, (n) => `新增草稿 ${n} 份`],
    [done.replaced, (n) => `更新草稿 ${n} 份`],
    [done.copied, (n) => `${n} 份两边不一样，两份都留着，恢复的另存`],
    [done.same, (n) => `${n} 份草稿这里已经有了`],
    [done['newer-here'], (n) => `${n} 份草稿这里的更新，没有动`],
    [done.files, (n) => `取回材料 ${n} 件`],
    [content.unreadableDrafts, (n) => `${n} 份草稿读不出来，没有恢复`],
    [content.unreadableAttachments, (n) => `${n} 件材料读不出来，没有恢复`],
  ]);
  return words.length === 0 ? ['备份里没有草稿'] : words;
}

/** Why restoring, or deleting, ended early. */
export function stoppedWords(reason: NonNullable<RestoredBackup['stopped']>): string {
  switch (reason) {
    case 'disk-full':
      return '空间满了。请清出空间再试一次，会接着做。';
    case 'closed':
      return '浏览器不让本页读写，请换普通窗口再试。';
    case 'newer-schema':
      return '另一个窗口里是新版程序，请刷新本页再试。';
    case 'lock-changed':
      return '口令锁在另一个窗口里变了，请刷新本页再试。';
  }
}

/** What can be brought back from the file that was made, and what cannot. */
export function madeWords(drafts: number, attachments: number, lost: number): string {
  const all = `里面有${keptWords(drafts, attachments)}`;
  return lost === 0 ? all : `${all}另有 ${String(lost)} 件读不出来，取不回。`;
}

/** Tells nothing about the person: files lie around in download folders. */
export function backupFileName(today: string): string {
  return `信用修复-备份-${today}.wuhai-backup`;
}

function lines(counts: readonly (readonly [number, (n: string) => string])[]): readonly string[] {
  return counts.flatMap(([count, words]) => (count === 0 ? [] : [words(String(count))]));
}
