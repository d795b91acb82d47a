import type { LockAnswer } from '../../app/lock-desk';
import { shutWords } from '../unlock/text';
import type { LockWork } from './locking.svelte';

/** Wording of the passphrase lock. */
export const LOCK = {
  title: '口令锁',
  why: '别人也用这台设备的，可以给草稿和材料上锁。打开时要输口令。',
  insecure: '网址不是 https 开头，浏览器不让上锁。',
  auto: '10 分钟没有人动，会自己锁上；关掉网页也是。',
  lost: '忘了口令，谁也打不开，只能全部删除。请记在别处，再做一份备份。',
  protects: '锁着的时候才保护。打开着，谁拿到设备都能看。',
  traces: '上锁以前存过的，设备里也许还留着旧痕迹，懂行的人能找回一些。',
  passphrase: '口令锁的口令',
  again: '再输一遍这个口令',
  present: '现在的口令',
  presentWrong: '口令不对，请再输一遍。',
  next: '新的口令',
  nextAgain: '再输一遍新的口令',
  set: '上锁',
  isSet: '草稿和材料已经上锁，打开要输口令。',
  now: '现在锁上',
  change: '换口令',
  changeDo: '换成新的口令',
  remove: '取消口令',
  removeWhy: '取消以后，谁打开这台设备都能看。',
  removeDo: '确定取消',
  not: '不改了',
  working: '正在处理，请稍等。先别关这一页',
  failed: '没有做成，请再试一次。草稿没有动过。',
  unfinished: '有的草稿还没有处理完',
  finish: '接着做',
} as const;

export function lockDoneWords(work: LockWork): string {
  switch (work) {
    case 'set':
      return '上锁了。下次打开要输口令。';
    case 'change':
      return '口令换好了。下次打开用新的。';
    case 'remove':
      return '口令取消了，打开不用再输。';
  }
}

/** Why it was not done, or not done to the end. */
export function lockRefusedWords(answer: Exclude<LockAnswer, 'done'>): string {
  if (answer === 'unstored') return '有内容还没存上。先存好，再来一次。';
  return shutWords(answer);
}
