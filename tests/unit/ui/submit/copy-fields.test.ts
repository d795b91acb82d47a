import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../src/catalogue';
import type { Answers } from '../../../../src/forms/answers';
import type { Facts } from '../../../../src/rules/assessment';
import { copyFields } from '../../../../src/ui/screens/submit/copy-fields';

const ITEM = catalogue.items['penalty-other-sectors'];

function fieldsOf(answers: Answers, facts: Facts = {}) {
  return copyFields(catalogue, ITEM, answers, facts);
}

describe('what is offered for pasting', () => {
  it('is nothing as long as nothing was typed', () => {
    expect(fieldsOf({ 'entity.name': '  ', 'applicant.role': 'legal-rep' })).toEqual([]);
  });

  it('masks a person’s number on the screen and copies it whole', () => {
    const [field] = fieldsOf({ 'legalRep.idNo': '150302199001011231' });
    expect(field).toMatchObject({
      shown: '150•••••••••••••31',
      copies: ['150302199001011231'],
    });
  });

  it('offers a day in both ways that websites write it', () => {
    const [field] = fieldsOf({ 'penalties.0.decidedOn': '2026-05-10' });
    expect(field?.copies).toEqual(['2026-05-10', '2026年5月10日']);
  });

  it('copies a day that is no real day as it was typed', () => {
    const [field] = fieldsOf({ 'penalties.0.decidedOn': '2026-2-' });
    expect(field?.copies).toEqual(['2026-2-']);
  });

  it('numbers the penalties when there are several', () => {
    const labels = fieldsOf({ 'penalties.0.docNo': '甲〔2026〕1号', 'penalties.1.docNo': '乙' });
    expect(labels.map(({ label }) => label)).toEqual([
      '行政处罚决定书文号（第 1 条）',
      '行政处罚决定书文号（第 2 条）',
    ]);
  });

  it('leaves out what no longer applies: the agent of an owner who comes himself', () => {
    expect(fieldsOf({ 'applicant.role': 'legal-rep', 'agent.name': '李四' })).toEqual([]);
    expect(fieldsOf({ 'applicant.role': 'agent', 'agent.name': '李四' })).toHaveLength(1);
  });

  it('adds days that only the self-check knows, and none twice', () => {
    const facts = { documentDate: '2026-05-10', severity: 'ordinary', pledgeGiven: true };
    expect(fieldsOf({}, facts).map(({ key }) => key)).toEqual(['fact-documentDate']);
    const typed = fieldsOf({ 'penalties.0.decidedOn': '2026-05-10' }, facts);
    expect(typed.map(({ key }) => key)).toEqual(['penalties.0.decidedOn']);
  });

  it('is named in the words for the applicant', () => {
    const label = (kind: string) =>
      fieldsOf({ 'entity.kind': kind, 'entity.name': '甲' })[0]?.label;
    expect(label('enterprise')).toBe('单位名称');
    expect(label('person')).toBe('姓名');
  });

  it('keeps what was typed sign for sign, whatever language its brackets are of', () => {
    const [field] = fieldsOf({ 'penalties.0.docNo': '乌应急罚〔2026〕12号' });
    expect(field?.copies).toEqual(['乌应急罚〔2026〕12号']);
  });
});
