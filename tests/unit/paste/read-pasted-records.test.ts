import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/catalogue/index';
import { targetKey } from '../../../src/paste/pasted';
import { MOST_CHARACTERS, readPastedRecords } from '../../../src/paste/read-pasted-records';
import { day } from '../forms/validation/sample';
import { doubts, records, values } from './pages';

describe('how much is read', () => {
  it('reads text of the greatest length, and refuses a longer one', () => {
    const line = '处罚机关：乌海市应急管理局\n';
    const most = line.padEnd(MOST_CHARACTERS, '字');
    expect(readPastedRecords(most, catalogue, day('2026-11-23'))).toMatchObject({ ok: true });
    expect(readPastedRecords(`${most}字`, catalogue, day('2026-11-23'))).toEqual({
      ok: false,
      reason: 'too-long',
    });
  });

  it.each(['', ' \n\t\u3000\r\n'])('refuses text without a word: %j', (text) => {
    expect(readPastedRecords(text, catalogue, day('2026-11-23'))).toEqual({
      ok: false,
      reason: 'empty',
    });
  });

  it('counts the lines of a page that says nothing of a record', () => {
    const read = readPastedRecords('您好\n\n欢迎光临', catalogue, day('2026-11-23'));
    expect(read).toEqual({ ok: true, records: [], unread: 2 });
  });
});

describe('a day', () => {
  it.each([
    ['2026-05-10', '2026-05-10'],
    ['2026/5/10', '2026-05-10'],
    ['2026年5月10日', '2026-05-10'],
    ['20260510', '2026-05-10'],
    ['２０２６－０５－１０', '2026-05-10'],
    ['2026-05-10 00:00:00', '2026-05-10'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (text, read) => {
    expect(values(`处罚决定日期：${text}`)).toEqual({ 'fact:documentDate': read });
  });

  it.each([
    ['2025-02-29', 'no-such-day'],
    ['2026-13-01', 'no-such-day'],
    ['2026年6月31日', 'no-such-day'],
    ['1026-05-10', 'no-such-day'],
    ['2026-11-24', 'day-ahead'],
    ['26-5-10', 'not-a-day'],
    ['2026年5月', 'not-a-day'],
    ['2026-05-10至2026-06-10', 'not-a-day'],
  ])('%s is not taken, but told: %s', (text, why) => {
    expect(values(`处罚决定日期：${text}`)).toEqual({});
    expect(doubts(`处罚决定日期：${text}`)).toEqual([why]);
  });

  it('is taken on the very day', () => {
    expect(values('处罚决定日期：2026-11-23')).toEqual({ 'fact:documentDate': '2026-11-23' });
  });
});

describe('an amount', () => {
  it.each([
    ['罚款金额（万元）：5', '50000.00'],
    ['罚款金额（万元）：0.1', '1000.00'],
    ['罚款金额（万元）：1.005', '10050.00'],
    ['罚款金额（万元）：0.000001', '0.01'],
    ['罚款金额（万元）：5.00000000', '50000.00'],
    ['罚款金额（万元）：3000元', '3000.00'],
    ['罚款金额：0.57万元', '5700.00'],
    ['罚款金额（元）：1,234,567.8', '1234567.80'],
    ['罚款金额（万元）：人民币２万元整', '20000.00'],
  ])('%s is %s yuan', (line, yuan) => {
    expect(values(line)).toEqual({ 'entry:penalties[].fineAmount': yuan });
  });

  it.each([
    ['罚款金额：5000', 'no-unit'],
    ['罚款金额（万元）：0.0000001', 'not-an-amount'],
    ['罚款金额（万元）：五', 'not-an-amount'],
    ['罚款金额（万元）：-5', 'not-an-amount'],
    ['罚款金额（元）：1,23', 'not-an-amount'],
  ])('%s is told: %s', (line, why) => {
    expect(values(line)).toEqual({});
    expect(doubts(line)).toEqual([why]);
  });
});

describe('kinds of penalty', () => {
  it.each([
    ['警告', ['warning']],
    ['通报批评', ['criticism']],
    ['罚款', ['fine']],
    ['较低数额罚款', ['small-fine']],
    ['警告；没收违法所得、没收非法财物', ['warning', 'confiscation']],
    ['暂扣许可证件', ['licence-suspension']],
    ['降低资质等级', ['downgrade']],
    ['吊销许可证件', ['licence-revocation']],
    ['吊销营业执照', ['business-licence-revocation']],
    ['责令停产停业，限制开展生产经营活动', ['business-suspension', 'business-restriction']],
    ['限制从业', ['practice-ban']],
  ])('处罚类别 %s', (text, kinds) => {
    expect(values(`处罚类别：${text}`)).toEqual({ 'fact:penaltyKinds': kinds });
  });

  it.each(['其他', '暂扣或者吊销许可证、执照', '不予罚款', '行政拘留', '吊销'])(
    '处罚类别 %s names none for sure',
    (text) => {
      expect(values(`处罚类别：${text}`)).toEqual({});
      expect(doubts(`处罚类别：${text}`)).toEqual(['unclear']);
    },
  );

  it.each([
    ['对未设置警告标志的行为责令改正', undefined],
    ['免予警告，罚款200元', undefined],
    ['逾期不缴纳的，每日按百分之三加处罚款', undefined],
    ['吊销《食品经营许可证》，并处罚款', ['fine', 'licence-revocation']],
  ])('处罚内容 %s', (text, kinds) => {
    const [record] = records(`处罚内容：${text}`);
    const read = record?.values.find(({ to }) => targetKey(to) === 'fact:penaltyKinds');
    expect(read?.value).toEqual(kinds);
    expect(read?.confirm).toBe(kinds === undefined ? undefined : true);
  });

  it('asks when 处罚类别 and 处罚内容 differ', () => {
    const [record] = records('处罚类别：罚款', '处罚内容：警告，罚款1万元');
    expect(record?.conflicts.map(({ options }) => options.map((option) => option.value))).toEqual([
      [['fine'], ['warning', 'fine']],
    ]);
  });
});

describe('choices in words', () => {
  it.each([
    ['轻微', 'minor'],
    ['一般失信行为', 'ordinary'],
    ['严重失信', 'serious'],
  ])('失信程度 %s is %s', (text, severity) => {
    expect(values(`失信程度：${text}`)).toEqual({ 'fact:severity': severity });
  });

  it.each(['较重', '一般或严重', '不严重', '轻微（拟）'])('失信程度 %s is told', (text) => {
    expect(values(`失信程度：${text}`)).toEqual({});
    expect(doubts(`失信程度：${text}`)).toEqual(['unclear']);
  });

  it('does not take a class from anywhere but its own field', () => {
    expect(values('违法事实：情节严重', '处罚内容：罚款500万元')).not.toHaveProperty(
      'fact:severity',
    );
  });

  it.each([
    ['未依照《企业信息公示暂行条例》第八条规定的期限公示年度报告', 'no-annual-report'],
    ['未在登记机关责令的期限内公示有关企业信息', 'no-disclosure'],
    ['公示企业信息隐瞒真实情况、弄虚作假', 'false-disclosure'],
    ['年度报告隐瞒真实情况、弄虚作假', 'false-disclosure'],
    ['通过登记的住所（经营场所）无法取得联系', 'unreachable'],
  ])('列入原因 %s is %s', (text, reason) => {
    expect(values(`列入经营异常名录原因：${text}`)).toMatchObject({ 'fact:listingReason': reason });
  });

  it.each(['其他', '未公示年度报告，且通过登记的住所无法联系'])(
    '列入原因 %s is left open',
    (text) => {
      expect(values(`列入经营异常名录原因：${text}`)).not.toHaveProperty('fact:listingReason');
    },
  );

  it.each([
    ['有履行能力而拒不履行生效法律文书确定义务', '1'],
    ['以伪造证据、暴力、威胁等方法妨碍、抗拒执行', '2'],
    ['以虚假诉讼、虚假仲裁或者以隐匿、转移财产等方法规避执行', '3'],
    ['违反财产报告制度', '4'],
    ['违反限制消费令', '5'],
    ['违反限制高消费令', '5'],
    ['无正当理由拒不履行执行和解协议', '6'],
  ])('行为具体情形 %s is ground %s, to be confirmed', (text, ground) => {
    const [record] = records(`失信被执行人行为具体情形：${text}`);
    expect(record?.values).toMatchObject([{ value: ground, confirm: true }]);
  });

  it('never says that something is fulfilled, mended or promised', () => {
    const [record] = records(
      '处罚决定日期：2026-05-10',
      '备注：罚款已缴清，已整改，已作出信用承诺',
      '被执行人的履行情况：全部已履行',
      '移出原因：已补报',
    );
    const facts = record?.values.map(({ to }) => targetKey(to));
    expect(facts).toEqual(['fact:documentDate']);
  });
});
