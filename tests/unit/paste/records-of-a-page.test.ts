import { describe, expect, it } from 'vitest';
import { doubts, records, values } from './pages';

describe('which item', () => {
  it.each([
    ['乌海市市场监督管理局', ['penalty-market-regulation']],
    ['内蒙古自治区药品监督管理局', ['penalty-market-regulation']],
    ['乌海市应急管理局', ['penalty-other-sectors']],
    ['乌海市综合行政执法局', ['penalty-market-regulation', 'penalty-other-sectors']],
    ['执法人员张三', ['penalty-market-regulation', 'penalty-other-sectors']],
  ])('a penalty of %s', (authority, items) => {
    expect(records(`处罚机关：${authority}`)[0]?.items).toEqual(items);
  });

  it('takes the heading where the labels leave it open, and nothing from a menu', () => {
    const lines = ['列入日期：2026-01-15', '列入原因：拖欠工资'];
    expect(records('拖欠农民工工资失信联合惩戒对象名单', ...lines)[0]?.items).toEqual([
      'serious-wage-arrears',
    ]);
    const menu = ['行政处罚信息', '经营异常名录', '严重违法失信名单'];
    expect(records(...menu, ...lines)[0]?.items.length).toBe(10);
  });
});

describe('which words belong to which record', () => {
  it('moves what stands before a repeated label in its paragraph to the new record', () => {
    const read = records(
      '行政处罚决定书文号：乌应急罚〔2026〕12号',
      '处罚决定日期：2026-05-10',
      '',
      '处罚机关：乌海市生态环境局',
      '行政处罚决定书文号：乌环罚〔2026〕8号',
    );
    expect(read.map((record) => record.values.map(({ lineNumber }) => lineNumber))).toEqual([
      [1, 2],
      [4, 5],
    ]);
  });

  it('does not put a row that was cut up under the wrong labels', () => {
    const [record, ...more] = records(
      '序号\t决定书文号\t行政处罚内容\t作出行政处罚决定日期\t公示日期',
      '1\t乌应急罚〔2026〕',
      '12号\t罚款5万元\t2026年5月10日\t2026年5月18日',
    );
    expect([record, ...more]).toEqual([undefined]);
  });

  it('does not take the words of a label that nobody knows', () => {
    expect(values('法定代表人', '联系电话：0473-0000000', '处罚机关：乌海市应急管理局')).toEqual({
      'entry:penalties[].authority': '乌海市应急管理局',
    });
  });

  it.each([
    ['as many lines', ['行政相对人名称', '处罚机关', '甲公司', '乌海市应急管理局']],
    ['fewer', ['行政相对人名称', '法定代表人', '处罚机关', '甲公司', '乌海市应急管理局']],
    ['lines apart', ['行政相对人名称', '', '处罚机关', '', '甲公司', '', '乌海市应急管理局']],
  ])('takes nothing from a column of labels and then %s', (_, lines) => {
    expect(values(...lines)).toEqual({});
    expect(new Set(doubts(...lines))).toEqual(new Set(['which-label']));
  });

  it('gives one line after several labels to the last of them', () => {
    expect(values('法定代表人', '处罚机关', '乌海市应急管理局', '备注')).toEqual({
      'entry:penalties[].authority': '乌海市应急管理局',
    });
  });

  it('reads an amount on the line after its label, though it is a bare small number', () => {
    expect(values('罚款金额（万元）', '5', '处罚类别：罚款')).toEqual({
      'entry:penalties[].fineAmount': '50000.00',
      'fact:penaltyKinds': ['fine'],
    });
  });

  it.each([
    '未设警示标志；负责人：李四未履职',
    '未设警示标志 负责人：李四未履职',
    '未设标志，处罚机关：甲局',
  ])('keeps a sentence whole: %s', (text) => {
    expect(values(`违法事实：${text}`)).toEqual({ 'entry:penalties[].reason': text });
  });

  it('does not take the first words of a line of a sentence for a label', () => {
    expect(values('违法事实', '负责人 李四未履职')).toEqual({
      'entry:penalties[].reason': '负责人 李四未履职',
    });
  });

  it('sees two listings that differ in nothing but their day', () => {
    const listing = (day: string): readonly string[] => [
      '列入原因：未公示年度报告',
      `列入日期：${day}`,
      '列入机关：乌海市市场监督管理局',
    ];
    const read = records(...listing('2024-07-10'), ...listing('2025-07-10'));
    expect(read.map(({ conflicts }) => conflicts)).toEqual([[], []]);
  });

  it('gives the head of a page to each record under it', () => {
    const head = ['企业名称：甲公司', '法定代表人：张三'];
    const record = (number: string): readonly string[] => [
      '企业名称：甲公司',
      `决定书文号：甲罚〔2026〕${number}号`,
    ];
    const read = records(...head, ...record('1'), ...record('2'));
    expect(read.map((one) => one.values.map(({ value }) => value))).toEqual([
      ['张三', '甲公司', '甲罚〔2026〕1号'],
      ['张三', '甲公司', '甲罚〔2026〕2号'],
    ]);
  });

  it('takes no button of the page for a value', () => {
    expect(values('法定代表人', '打印', '处罚种类', '查看详情', '处罚种类：罚款')).toEqual({
      'fact:penaltyKinds': ['fine'],
    });
  });

  it('needs no yes to what a field of its own says as well', () => {
    const [record] = records('处罚内容：罚款5万元', '处罚类别：罚款');
    const kinds = record?.values.filter(({ to }) => to.kind === 'fact');
    expect(kinds).toMatchObject([{ value: ['fine'], confirm: false, lineNumber: 2 }]);
  });

  it('does not give the head of a page to the record of somebody else', () => {
    const [record] = records(
      '企业名称：甲公司',
      '法定代表人：张三',
      '',
      '第1条',
      '行政相对人名称：乙公司',
      '处罚决定日期：2026-05-10',
    );
    expect(record?.values.map(({ value }) => value)).toEqual(['乙公司', '2026-05-10']);
  });
});
