import { WARNING_SECONDS } from './idle';

/** Wording of a shared machine. */
export const TEXT = {
  unreadable: '这台自助机的设置读不出来',
  unreadableWhy: '设置文件写错了。改好之前，不能开始使用。',
  unreadableForPeople: '来办事的，请先到窗口；也可以打电话问：0473-8991925。',
  mend: '运维人员请改这几处',
  openAgain: '改好了，重新打开',
  bar: '自助机',
  back: '返回',
  call: '打电话问人',
  end: '结束使用',
  startTitle: '这条记录能不能修复，从哪天起',
  startLead: '回答几个问题，就知道答案和依据。免费，不用登录。',
  startNote: '填写的内容只在这次使用里有，结束就清掉。',
  start: '开始自查',
  startWhy: '被处罚、被列入异常或严重失信名单，都从这里开始',
  law: '依据和指引',
  lawWhy: '照哪些规定办，去哪里办，空白表也在里面',
  contacts: '通讯录',
  contactsWhy: '各部门咨询电话',
  warning: '还在使用吗',
  warningWhy: '再过一会儿没有人动，这台机器就清掉填的内容，给下一位用。',
  goOn: '继续使用',
  takeAway: '走之前，要不要打印带走',
  takeAwayWhy: '填的内容就要清掉了，清掉就找不回来。',
  toPrint: '去打印',
  toSave: '去打印和保存',
  confirm: '现在结束吗',
  confirmWhy: '填的内容会全部清掉，找不回来。要带走的，先打印。',
  confirmPlain: '这次看过的、填过的，都会清掉。',
  endNow: '结束并清掉',
  ended: '已经结束，内容已清掉',
  ending: '已经结束，正在清掉内容',
  endedWhy: '几秒后自动回到开始页。',
  toStart: '回到开始页',
  second: '秒',
  keypad: '屏幕键盘',
  keypadAway: '收起',
  erase: '退格',
  clear: '清空',
} as const;

/** What must not be left behind. */
export function takeWords(sheets: number, hasUncounted: boolean): string {
  if (hasUncounted) return '请带走身份证，和打印出来的所有纸';
  return sheets === 0 ? '请带走身份证和带来的材料' : `请带走身份证和 ${String(sheets)} 张纸`;
}

/** Spoken now and then, not every second. */
export function spokenSeconds(secondsLeft: number): string {
  const step = Math.ceil(secondsLeft / 10) * 10;
  return `还剩 ${String(Math.min(step, WARNING_SECONDS))} 秒`;
}
