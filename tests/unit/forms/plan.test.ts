import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/catalogue/types';
import { planForms } from '../../../src/forms/plan';
import { ANSWERS } from '../../support/forms';

function paper(id: string, extra: Partial<Paper>): Paper {
  return {
    id,
    title: id,
    source: { form: id },
    per: 'application',
    why: '',
    evidence: 'plan',
    citation: { document: 'wuhai-2024-plan' },
    ...extra,
  };
}

const PAPERS: readonly Paper[] = [
  paper('f01', { when: [{ entry: 'applicant.role', is: ['legal-rep'] }] }),
  paper('f02', { when: [{ entry: 'applicant.role', is: ['agent'] }] }),
  paper('f03', { per: 'penalty', when: [{ entry: 'penalties[].hasRectifyOrder', is: ['yes'] }] }),
  paper('f04', { per: 'penalty' }),
  paper('licence', { source: { attachment: 'licenseCopy' } }),
];

const idsFor = (answers: Parameters<typeof planForms>[1]): readonly string[] =>
  planForms(PAPERS, answers).map(({ id }) => id);

describe('planForms', () => {
  it('asks for the mandate when an agent applies, never for both', () => {
    expect(idsFor({ 'applicant.role': 'agent' })).toEqual(['f02', 'f04-1', 'licenseCopy']);
    expect(idsFor({ 'applicant.role': 'legal-rep' })).toEqual(['f01', 'f04-1', 'licenseCopy']);
  });

  it('asks for one pledge for every penalty, each with the answers of its own', () => {
    const pledges = planForms(PAPERS, ANSWERS).filter(({ id }) => id.startsWith('f04'));
    expect(pledges.map(({ id, penalty }) => [id, penalty])).toEqual([
      ['f04-1', 0],
      ['f04-2', 1],
    ]);
    expect(pledges.map(({ answers }) => answers['penalty.docNo'])).toEqual([
      '乌海罚决〔2025〕12号',
      '乌区应急罚〔2025〕7号',
    ]);
    expect(pledges[0]?.answers).not.toHaveProperty(['penalties.1.docNo']);
  });

  it('judges the condition of each penalty by itself', () => {
    const ids = idsFor({ ...ANSWERS, 'penalties.1.hasRectifyOrder': 'yes' });
    expect(ids.filter((id) => id.startsWith('f03'))).toEqual(['f03-2']);
  });
});
