import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/catalogue/index';
import type { FormDefinition, LetterPart } from '../../../src/catalogue/form-types';
import type { Paper } from '../../../src/catalogue/types';
import type { Answers } from '../../../src/forms/answers';
import { lettersOf, withLetters, type PacketSources } from '../../../src/forms/letters';
import type { Facts } from '../../../src/rules/assessment';
import { day } from '../../support/catalogues';
import { formOf } from '../../support/forms';

const PAPER: Paper = {
  id: 'letter',
  title: '申请书',
  source: { form: 'f04' },
  per: 'penalty',
  why: '说明情况。',
  evidence: 'plan',
  citation: { document: 'wuhai-2024-plan' },
};
const RECEIPT: Paper = {
  ...PAPER,
  id: 'receipt',
  title: '缴款凭证',
  source: { attachment: 'fineReceipt' },
};

function sources(parts: readonly LetterPart[], answers: Answers, facts: Facts = {}): PacketSources {
  const form = formOf('f04');
  const withLetter: FormDefinition = {
    ...form,
    versions: form.versions.map((version) => ({
      ...version,
      letters: [{ entry: 'penalty.reason', parts }],
    })),
  };
  return {
    catalogue: { profile: catalogue.profile, forms: { f04: withLetter } },
    item: { papers: [PAPER, RECEIPT], rules: catalogue.items['penalty-other-sectors'].rules },
    answers,
    facts,
    today: day('2026-11-28'),
  };
}

function letter(parts: readonly LetterPart[], answers: Answers, facts?: Facts): string | undefined {
  return lettersOf(sources(parts, answers, facts))['penalties.0.reason'];
}

describe('a proposed letter', () => {
  it('says what is known in words, with days as they are printed', () => {
    const text =
      '{我单位|我店|本人}{entity.name}，{fact.documentDate}被处罚，类别是{fact.severity}。';
    const answers = { 'entity.kind': 'individual-business', 'entity.name': '王氏面馆' };
    const facts = { documentDate: '2026-03-09', severity: 'ordinary' };
    expect(letter([{ text }], answers, facts)).toBe(
      '我店王氏面馆，2026年3月9日被处罚，类别是一般。',
    );
  });

  it('leaves a line where nothing is known', () => {
    expect(letter([{ text: '文号{penalty.docNo}。' }], {})).toBe('文号＿＿＿＿。');
  });

  it('holds the parts that apply, each a paragraph unless it continues one', () => {
    const when = [{ fact: 'obligationsFulfilled', is: ['true'] }];
    const parts = [
      { text: '一。' },
      { text: '二。', when },
      { text: '三。', joins: true as const },
    ];
    expect(letter(parts, {}, { obligationsFulfilled: true })).toBe('一。\n二。三。');
    expect(letter(parts, {}, {})).toBe('一。\n三。');
  });

  it('leaves out what it cannot say, where it may', () => {
    const parts = [
      { text: '列入名单' },
      { text: '（文号：{penalty.docNo}）', joins: true as const, ifFilled: true as const },
      { text: '。', joins: true as const },
    ];
    expect(letter(parts, {})).toBe('列入名单。');
    expect(letter(parts, { 'penalties.0.docNo': '甲1号' })).toBe('列入名单（文号：甲1号）。');
  });

  it('takes the usual answer of a fact that nobody was asked', () => {
    const when = [{ fact: 'stillPublished', is: ['true'] }];
    expect(letter([{ text: '仍在公示。', when }], {})).toBe('仍在公示。');
    expect(letter([{ text: '仍在公示。', when }], {}, { stillPublished: false })).toBe('');
  });

  it('sets an answer of several lines on one line inside a sentence, and in paragraphs on its own', () => {
    const answers = { 'penalties.0.content': '一、罚款；\n 二、没收。\n' };
    expect(letter([{ text: '内容是：{penalty.content}。' }], answers)).toBe(
      '内容是：一、罚款；二、没收。',
    );
    expect(letter([{ text: '{penalty.content}' }], answers)).toBe('一、罚款；\n二、没收。');
  });

  it('ends a paragraph that its writer did not end', () => {
    const ended = (content: string): string | undefined =>
      letter([{ text: '{penalty.content}' }], { 'penalties.0.content': content });
    expect(ended('已缴清')).toBe('已缴清。');
    expect(ended('已缴清，')).toBe('已缴清。');
    expect(ended('已缴清！')).toBe('已缴清！');
  });

  it('does not double the full stop of an answer', () => {
    const answers = { 'penalties.0.content': '罚款5000元。' };
    expect(letter([{ text: '内容是：{penalty.content}。' }], answers)).toBe('内容是：罚款5000元。');
  });

  it('lists what is attached, each thing once', () => {
    const answers = { 'penalties.0.docNo': '甲1号', 'penalties.1.docNo': '甲2号' };
    expect(letter([{ text: '{attachments}' }], answers)).toBe('1.缴款凭证');
  });

  it('is written for each penalty with its own answers', () => {
    const answers = { 'penalties.0.docNo': '甲1号', 'penalties.1.docNo': '甲2号' };
    expect(lettersOf(sources([{ text: '文号{penalty.docNo}' }], answers))).toEqual({
      'penalties.0.reason': '文号甲1号',
      'penalties.1.reason': '文号甲2号',
    });
  });

  it('gives way to what was typed, and to a text that was emptied for a pen', () => {
    const typed = { 'penalties.0.reason': '我自己写的', 'penalties.1.reason': '' };
    expect(withLetters(sources([{ text: '照资料写的' }], typed))).toMatchObject(typed);
  });
});
