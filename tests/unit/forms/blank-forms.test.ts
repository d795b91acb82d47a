import { expect, test } from 'vitest';
import { catalogue } from '../../../src/catalogue/index';
import type { Paper } from '../../../src/catalogue/types';
import { planBlankForms } from '../../../src/forms/blank-forms';

const item = catalogue.items['penalty-other-sectors'];

function idsOf(role: string, kind = 'enterprise'): readonly string[] {
  const answers = { 'entity.kind': kind, 'applicant.role': role };
  return planBlankForms(item, answers).map(({ id }) => id);
}

test('who comes decides between certificate and mandate', () => {
  expect(idsOf('legal-rep')).toContain('f01');
  expect(idsOf('legal-rep')).not.toContain('f02');
  expect(idsOf('agent')).toContain('f02');
  expect(idsOf('agent')).not.toContain('f01');
});

test('a form that hangs on what nobody is asked may be needed', () => {
  const form = planBlankForms(item, {}).find(({ id }) => id === 'f03-1');
  expect(form?.need).toBe('perhaps');
});

test('a form that hangs on a fact may be needed, whatever the subject', () => {
  const paper: Paper = {
    id: 'x',
    title: '表',
    source: { form: 'f01' },
    per: 'application',
    when: [{ fact: 'severity', is: ['minor'] }],
    why: '',
    evidence: 'plan',
    citation: { document: 'wuhai-2024-plan' },
  };
  expect(planBlankForms({ papers: [paper] }, {})).toMatchObject([{ id: 'f01', need: 'perhaps' }]);
});

test('papers brought along are no blank forms', () => {
  const planned = planBlankForms(item, { 'applicant.role': 'legal-rep' });
  expect(planned.filter(({ source }) => 'attachment' in source)).toEqual([]);
});
