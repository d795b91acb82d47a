/** Wording of 我的草稿. */
export const TEXT = {
  title: '我的草稿',
  loading: '正在取出草稿',
  empty: '这个浏览器里没有草稿，可以用备份恢复。',
  emptyWhy: '自查时答过的题会自动存在这里。清除过浏览数据的，存过的也清掉了。',
  start: '开始自查',
  kept: '草稿只在这台设备的这个浏览器里，清除浏览数据会一起清掉。',
  backup: '存储与备份',
  restore: '从备份恢复',
  unnamed: '还没有填单位名称',
  open: '接着做',
  save: '保存为文件',
  remove: '删除',
  removed: '已删除',
  undo: '撤销删除',
  compare: '和另一份比一比',
  undoUntil: '离开本页前可以撤销。',
  unreadable: '这份草稿读不出来',
  unreadableWhy: '内容还在，没有动过。可以保存为文件，拿去请人看看。',
  locked: '这份草稿锁着',
  lockedWhy: '内容完好，只是没有打开它的钥匙。不要了，就删除。',
  closed: '浏览器不让本页存东西',
  closedHelp: '常见于无痕窗口，或者存储空间满了。换普通窗口再试，以前的草稿没有动过。',
  nextDay: '下一个日子：',
  bySaved: '最近保存的在前。',
  byDay: '日子近的在前。',
  sortBySaved: '改成按保存时间排',
  sortByDay: '改成按日子排',
  here: '这些只在这一页里，关掉就没有了：',
  again: '再试一次',
  saveFailed: '文件没有保存成，草稿还在，请再试一次。',
  removeFailed: '没有删掉，草稿还在，请再试一次。',
  undoFailed: '没有恢复，请留在本页再试一次。',
  orderTitle: '先办哪一个',
  check: '去核对',
  another: '再查这个单位的另一条记录',
  anotherHelp: '是哪一类？单位和人的资料会带过去，处罚的不带。',
  anotherWhich: '不知道是哪一类？先找一找，再回来选',
  namesakes:
    '有两份草稿单位名称一样，没有都填信用代码，没有放在一起。填上代码，才知道是不是同一家。',
} as const;

/** Said by a screen reader instead of the bare verb, so that every button names its draft. */
export function about(verb: string, name: string): string {
  return `${verb}：${name}`;
}

/** Tells nothing about the person: files lie around in download folders. */
export function draftFileName(today: string): string {
  return `信用修复-草稿-${today}.json`;
}
