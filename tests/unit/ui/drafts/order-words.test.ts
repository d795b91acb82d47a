import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { catalogue } from '../../../../src/catalogue';
import { disagreementWords, stepWords } from '../../../../src/ui/screens/drafts/order-words';
import type { SubjectOrder } from '../../../../src/rules/record-order';
import { ABNORMAL, filed, orderOf, PENALTY } from '../../../support/filed-records';

const abnormal = filed('abnormal', 'abnormal-operations', ABNORMAL);
const wordsOf = (order: SubjectOrder) =>
  order.steps.map((step) => stepWords(step, order, catalogue));

it('says what is first and what waits for it', () => {
  const order = orderOf(filed('penalty', 'penalty-market-regulation', PENALTY), abnormal);
  expect(wordsOf(order)).toEqual([
    '今天就能申请。先致电核实。',
    '要等经营异常名录先了结。先移出名录、名单，再申请提前停止公示。了结以后，就能申请。先致电核实。',
  ]);
});

it('tells records of one kind by their dates', () => {
  const twice = filed('again', 'abnormal-operations', { ...ABNORMAL, listedOn: '2025-03-10' });
  const order = orderOf(filed('penalty', 'penalty-market-regulation', PENALTY), abnormal, twice);
  expect(wordsOf(order).at(-1)).toContain(
    '经营异常名录（2026年3月10日）、经营异常名录（2025年3月10日）',
  );
});

it('names both drafts of a contradiction, and leaves the choice', () => {
  const denied = { ...PENALTY, onAbnormalOrSeriousList: false };
  const order = orderOf(filed('penalty', 'penalty-market-regulation', denied), abnormal);
  expect(order.disagreements.map((one) => disagreementWords(one, order, catalogue))).toEqual([
    '市场监管领域行政处罚的草稿里，“还在异常名录或严重名单里”答的是“否”。' +
      '可是经营异常名录的草稿还没有办完。请核对是哪一份要改。',
  ]);
});

it('gives a deadline and an end their days', () => {
  const listed = { listedOn: '2025-03-10', rectified: false };
  const minor = { ...PENALTY, publishedOn: '2026-10-10', severity: 'minor' };
  const order = orderOf(
    filed('social', 'abnormal-social-organisation', listed),
    filed('minor', 'penalty-market-regulation', minor),
  );
  expect(wordsOf(order)).toEqual([
    '先把缺的补上，就能申请。要在2027年3月10日以前办好。先致电核实。',
    '不用申请，公示到2027年1月10日为止。先致电核实。',
  ]);
});

test('sentences stay short, but for the names and dates they quote', () => {
  const names = Object.values(catalogue.items).map(({ planName }) => planName);
  const places = fc.constantFrom(
    PENALTY,
    { ...PENALTY, harmRemedied: false },
    { ...PENALTY, severity: 'serious' },
    {},
  );
  fc.assert(
    fc.property(places, (facts) => {
      const order = orderOf(filed('penalty', 'penalty-market-regulation', facts), abnormal);
      const sentences = wordsOf(order).flatMap((words) => words.split('。'));
      for (const sentence of sentences) {
        const own = names.reduce((text, name) => text.replaceAll(name, ''), sentence);
        expect(Array.from(own).length).toBeLessThanOrEqual(30);
      }
    }),
  );
});
