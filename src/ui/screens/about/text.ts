import type { OfflineState } from '../../app/offline.svelte';

/** Wording of 关于本工具. */
export const TEXT = {
  title: '关于本工具',
  what: '一条失信记录能不能修复、从哪天起、要交什么，在这里看清。表也在这里填好。',
  free: '免费',
  freeWhy: '本工具免费，信用修复本身也不收费。有人收费代办，可以不理。',
  privacy: '您的资料',
  privacyWhy: '填的内容只留在这台设备上，不上传，也不发给任何人。',
  drafts: '草稿存在哪里',
  draftsWhy: '存在这个浏览器里，换浏览器、换设备就看不到。',
  draftsClear: '清除浏览数据会一起清掉；苹果设备上七天不打开也可能清掉。',
  draftsKeep: '要紧的草稿，请备份到文件。',
  storage: '存储与备份',
  draftsShared: '这是大家共用的机器：填的内容不留底，结束使用就清掉。',
  rules: '规则',
  notReplacing: '结论由规则算出，供准备时参考，以受理机关的答复为准。',
  certified: '核验',
  certifiedWhat: '核验的是程序照规则算得准不准。规则与原文是否一致，要由人对照原文。',
  certificationLoading: '正在读取',
  certificationFailed: '现在读不到，重新打开本页再看。',
  fingerprints: '十二个事项的规则指纹',
  fingerprintWhat: '规则改动一个字，指纹就变。指纹变了，要重新核验。',
  offline: '断网能用吗',
  rareReady: '生僻字的字库也存好了。',
  rareMissing: '生僻字的字库还没有存好，联网打开时会自动存。',
  device: '设备指纹',
  deviceWhy: '签名用的钥匙只在这台设备里，读不出来。指纹是它的短名。',
  deviceProves: '它说明是同一台设备签出的，不证明签名人的身份。',
  deviceLoading: '正在读取',
  deviceFailed: '现在读不到，重新打开本页再看。',
  deviceNotKept: '浏览器没有留住这把钥匙，关掉本页就会换一把。',
  version: '版本',
  fingerprint: '程序指纹',
  fingerprintWhy: '您正在用的这一份程序的短名。网站维护人员可以照它核对。',
  host: '给网站维护人员',
  kioskCheck: '给运维人员：自助机自检',
  font: '表格用思源宋体，按 1.1 版开放字体许可证使用。',
} as const;

export function offlineWords(state: OfflineState): string {
  switch (state.kind) {
    case 'ready':
      return '能。全部内容都已存在这台设备上。';
    case 'installing':
      return '正在存入，存完之前还要联网。';
    case 'failed':
      return '没有存完整，目前还要联网。下次联网打开时会再试。';
    case 'unsupported':
      return state.because === 'address'
        ? '这个网址不是 https 开头，浏览器不存，要联网才能用。'
        : '这个浏览器存不下，要联网才能用。换个浏览器打开试试。';
  }
}
