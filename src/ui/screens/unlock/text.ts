import type { LockReason } from '../../app/draft-lock.svelte';

/** Wording of the question for the passphrase. */
export const TEXT = {
  title: '草稿锁着',
  lead: '输入口令，接着做。依据、通讯录和核验不用口令。',
  passphrase: '口令',
  open: '打开',
  opening: '正在打开，请稍等',
  missing: '请输入上锁时的口令。',
  forgotten: '忘了口令',
  forgottenWhy: '没有口令，谁也打不开，我们也不能。只能全部删除，从头再来。',
  forgottenBackup: '做过备份的，删掉以后可以用备份恢复。',
  failed: '没有打开，请再试一次。草稿没有动过。',
} as const;

/** Why the drafts stay shut; in each case nothing was touched. */
export function shutWords(reason: LockReason): string {
  switch (reason) {
    case 'wrong-passphrase':
      return '口令不对，请再输一遍。草稿没有动过。';
    case 'damaged':
      return '锁的记录坏了，口令打不开。做过备份的，可以删掉再恢复。';
    case 'newer-format':
      return '这把锁是新版程序上的。请联网更新后再打开。';
    case 'closed':
      return '浏览器不让本页读写，请换普通窗口再试。';
    case 'disk-full':
      return '空间满了。请清出空间再试一次，会接着做。';
    case 'newer-schema':
      return '另一个窗口里是新版程序，请刷新本页再试。';
    case 'lock-changed':
      return '口令锁在另一个窗口里变了，请刷新本页再试。';
  }
}
