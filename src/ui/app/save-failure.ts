import type { SaveState } from './matter.svelte';

type Reason = Extract<SaveState, { kind: 'failed' }>['reason'];

/** Why a change was not stored, what is kept, and what to do about it. */
export function saveFailureWords(reason: Reason): string {
  switch (reason) {
    case 'disk-full':
      return '设备的存储空间满了，刚才的改动没有存上，之前保存的还在。腾出空间后再改一下，会重新保存。';
    case 'closed':
      return '浏览器不让本页存东西（常见于无痕窗口），刚才的改动没有存上。换普通窗口打开，或者当场做完并打印。';
    case 'newer-schema':
      return '另一个窗口已经换成新版本，这一页存不进去了。重新打开本页，接着改。';
    case 'unexpected':
      return '刚才的改动没有存上，之前保存的还在。再改一下，会重新保存；还不行，就重新打开本页。';
  }
}
