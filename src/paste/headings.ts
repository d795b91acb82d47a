import type { ItemId } from '../catalogue/types';

const LONGEST_HEADING = 30;

/** Words of a heading and the item whose records stand under it; `penalty` is settled by the authority. */
const TOPICS: readonly (readonly [topic: ItemId | 'penalty', words: readonly string[]])[] = [
  ['penalty', ['行政处罚']],
  ['abnormal-operations', ['经营异常']],
  ['abnormal-social-organisation', ['活动异常']],
  ['serious-judgment-defaulter', ['失信被执行人']],
  ['serious-wage-arrears', ['拖欠农民工工资']],
  ['serious-tax-violation', ['重大税收违法']],
  ['serious-work-safety', ['安全生产严重失信', '安全生产领域失信']],
  ['serious-market-regulation', ['严重违法失信']],
  ['serious-culture-tourism', ['文化和旅游市场']],
  ['serious-statistics', ['统计严重失信', '统计上严重失信']],
];

export type Topic = ItemId | 'penalty';

/** What a heading is about; several for a menu line that names several; none when it is no heading. */
export function topicsOf(line: string): readonly Topic[] {
  if (line.length > LONGEST_HEADING || /[，。；,;:：]/.test(line)) return [];
  // Other registers keep lists of the same name.
  if (line.includes('社会组织') && line.includes('严重违法失信')) return ['serious-other'];
  return TOPICS.filter(([, words]) => words.some((word) => line.includes(word))).map(
    ([topic]) => topic,
  );
}

/** Whether a line parts two records: a rule of signs, 第 2 条, a bare small number. */
export function isEdge(line: string): boolean {
  return (
    /^[-=—–_*·•~─━]{3,}$/.test(line) ||
    /^第[一二三四五六七八九十\d]{1,3}[条项个](记录|处罚|信息)?[:：]?$/.test(line) ||
    /^(记录|处罚)[一二三四五六七八九十\d]{1,3}[:：]?$/.test(line) ||
    /^\(?\d{1,3}[.、)]?$/.test(line) ||
    /^\d{1,3}\/\d{1,3}$/.test(line)
  );
}

/** Words of the page around the record: buttons, site names, menus. Never a value. */
const PAGE_WORDS: ReadonlySet<string> = new Set([
  ...['打印', '关闭', '返回', '返回顶部', '返回列表', '分享', '收藏', '下载', '查看', '详情'],
  ...['查看详情', '更多', '展开', '收起', '复制', '首页', '上一页', '下一页', '异议申诉'],
  ...['我要纠错', '信用修复', '信用修复申请', '下载信用信息报告', '下载信用报告', '搜索'],
  ...['信用中国', '国家企业信用信息公示系统', '中国执行信息公开网', '基础信息', '登录', '注册'],
]);

export function isPageWord(line: string): boolean {
  return PAGE_WORDS.has(line);
}
