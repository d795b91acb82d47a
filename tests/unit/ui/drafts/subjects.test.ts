import { describe, expect, it, test } from 'vitest';
import { catalogue } from '../../../../src/catalogue';
import type { ItemId } from '../../../../src/catalogue/types';
import type { Answers } from '../../../../src/forms/answers';
import { entryOf } from '../../../../src/calendar/entry-words';
import type { Facts } from '../../../../src/rules/assessment';
import type { ListedDraft } from '../../../../src/ui/screens/drafts/drafts.svelte';
import { datedDraft } from '../../../../src/ui/screens/drafts/next-day';
import { subjectAnswers, subjectMarks } from '../../../../src/ui/screens/drafts/subject';
import {
  answersOfSubject,
  arranged,
  type Block,
  recordAmong,
} from '../../../../src/ui/screens/drafts/subjects';
import { ABNORMAL, CODE, ON, PENALTY } from '../../../support/filed-records';

interface Told {
  readonly id: string;
  readonly itemId: ItemId;
  readonly facts: Facts;
  readonly answers?: Answers;
  readonly savedAt?: string;
  readonly deleted?: true;
}
function listed({ answers = {}, deleted, savedAt = '', ...rest }: Told): ListedDraft {
  const { id, itemId } = rest;
  const { digest: seen } = catalogue.items[itemId];
  const followUp = { state: 'none' } as const;
  const line = {
    state: 'ok',
    key: id,
    title: '',
    savedAt,
    answers,
    followUp,
    seen,
    ...rest,
  } as const;
  return { line, ...(deleted && { undo: () => Promise.resolve({ ok: true }) }) };
}
const dated = (told: Told) => datedDraft(listed(told), catalogue, ON);
const OURS = { 'entity.name': '甲公司', 'entity.uscc': ` ${CODE.toLowerCase()} ` };
const penalty: Told = {
  id: 'p',
  itemId: 'penalty-market-regulation',
  facts: PENALTY,
  answers: OURS,
};
const abnormal: Told = { id: 'a', itemId: 'abnormal-operations', facts: ABNORMAL, answers: OURS };
const other: Told = { id: 'o', itemId: 'serious-other', facts: {} };
const foreign: Told = { ...other, id: 'f', answers: { 'entity.name': '乙公司' } };

const shapeOf = (block: Block) => [
  block.kind,
  ...block.drafts.map(({ draft: { line } }) => (line.state === 'ok' ? line.id : '')),
];

describe('the list of drafts', () => {
  it('puts one subject together, in the order of proceeding, where the first of it stood', () => {
    const shown = [other, penalty, foreign, abnormal].map(dated);
    const { blocks } = arranged(shown, catalogue);
    expect(blocks.map(shapeOf)).toEqual([
      ['single', 'o'],
      ['subject', 'a', 'p'],
      ['single', 'f'],
    ]);
    expect(blocks[1]).toMatchObject({ name: '甲公司' });
  });

  it('names no day to apply for what comes after another record', () => {
    const [block] = arranged([penalty, abnormal].map(dated), catalogue).blocks;
    expect(dated(penalty).next).toBeDefined();
    expect(block?.drafts.map(({ next }) => next?.words)).toEqual([
      '现在可以申请，先致电核实',
      undefined,
    ]);
  });

  it('does not let the calendar call for an application that waits for another record', () => {
    const facts = { ...PENALTY, publishedOn: '2026-10-10', onAbnormalOrSeriousList: false };
    const later = { ...penalty, facts };
    const titlesOf = (...told: readonly Told[]): readonly string[] =>
      arranged(told.map(dated), catalogue)
        .blocks.flatMap(({ drafts }) => drafts)
        .flatMap(({ record }) => (record?.item.id === later.itemId ? record.days : []))
        .map((each) => {
          const { item } = dated(later).record ?? {};
          if (item === undefined) throw new Error('no record');
          return entryOf(each, { item, contact: undefined, on: ON }).title;
        });
    expect(titlesOf(later)).toContain('可以申请信用修复：认定或处罚机关');
    expect(titlesOf(later, abnormal)).not.toContain('可以申请信用修复：认定或处罚机关');
    expect(titlesOf(later, abnormal)).toContain('先了结另一条，再申请信用修复：认定或处罚机关');
    expect(titlesOf(later, { ...abnormal, deleted: true })).toEqual(titlesOf(later));
  });

  it('tells the calendar of a single record the same', () => {
    const facts = { ...PENALTY, publishedOn: '2026-10-10', onAbnormalOrSeriousList: false };
    const lines = [{ ...penalty, facts }, abnormal].map((told) => listed(told).line);
    const record = recordAmong('p', lines, catalogue, ON);
    expect(record?.days.find(({ kind }) => kind === 'apply')).toMatchObject({
      after: ['先移出名录、名单，再申请提前停止公示。'],
    });
    expect(recordAmong('x', lines, catalogue, ON)).toBeUndefined();
  });

  it('keeps a deleted draft in its place, and lets nothing wait for it', () => {
    const shown = [penalty, { ...abnormal, deleted: true } as const].map(dated);
    const [block] = arranged(shown, catalogue).blocks;
    expect(block && shapeOf(block)).toEqual(['subject', 'a', 'p']);
    expect(block).toMatchObject({ order: { steps: [{ id: 'p', waits: [] }] } });
  });

  it('keeps what cannot be read, and says where namesakes stand apart', () => {
    const broken: ListedDraft = { line: { state: 'unreadable', key: 'x' } };
    const namesake = { ...abnormal, answers: { 'entity.name': '甲公司' } };
    const { blocks, namesakes } = arranged(
      [dated(penalty), { draft: broken }, dated(namesake)],
      catalogue,
    );
    expect(blocks.map(shapeOf)).toEqual([['single', 'p', '', 'a']]);
    expect(namesakes).toBe(true);
    expect(arranged([dated(penalty)], catalogue).namesakes).toBe(false);
  });
});

describe('the subject of a draft', () => {
  it('is known by a code however it is typed; a wrong one says nothing', () => {
    expect(subjectMarks(OURS)).toEqual({ uscc: CODE, name: '甲公司' });
    expect(subjectMarks({ 'entity.name': '甲公司', 'entity.uscc': '9115' })).toEqual({});
    expect(subjectMarks({ 'entity.name': '甲公司', 'entity.uscc': ' ' })).toEqual({
      name: '甲公司',
    });
  });

  it('is carried over with its people, without penalties, remedies and pledges', () => {
    const answers = {
      ...OURS,
      'legalRep.name': '张三',
      'agent.phone': '13800000000',
      'contact.name': '李四',
      'penalties.0.docNo': '乌市监罚〔2026〕1号',
      'remedy.summary': '已整改',
      'commitment.accepted': ['true'],
      'application.signedOn': '2026-11-23',
      'mandate.matter': '这一份处罚',
    };
    expect(subjectAnswers(answers, catalogue)).toEqual({
      ...OURS,
      'legalRep.name': '张三',
      'agent.phone': '13800000000',
      'contact.name': '李四',
    });
  });
});

test('another record takes over what was saved last, and nothing where nobody is named', () => {
  const later = { ...OURS, 'entity.address': '新华街' };
  const drafts = [
    { ...penalty, savedAt: '2026-11-20T01:00:00Z' },
    { ...abnormal, savedAt: '2026-11-21T01:00:00Z', answers: later },
    { ...penalty, id: 'q', savedAt: '2026-11-19T01:00:00Z' },
  ].map(dated);
  expect(answersOfSubject(drafts)).toEqual(later);
  expect(answersOfSubject([dated(other)])).toBeUndefined();
});
