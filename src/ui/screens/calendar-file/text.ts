/** Wording of 存进日历. */
export const TEXT = {
  one: '存进日历',
  all: '全部存进日历',
  saved: '日历文件已交给浏览器保存。打开它，就加进手机或电脑的日历。',
  again: '日子变了就再存一次，多数日历会换掉旧的。',
  failed: '日历文件没有做成，请再试一次。',
} as const;

/** What will be in the file: 2 个日子，前一天早上提醒。 */
export function contentWords(records: number, days: number): string {
  const what =
    records > 1 ? `${String(records)} 条记录，共 ${String(days)} 个日子` : `${String(days)} 个日子`;
  return `${what}，提前提醒。里面不写姓名和单位。`;
}

/** Tells nothing about the person: files lie around in download folders. */
export function calendarFileName(today: string): string {
  return `信用修复-日历-${today}.ics`;
}
