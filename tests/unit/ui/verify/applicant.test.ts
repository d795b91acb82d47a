import { expect, test } from 'vitest';
import { applicantOf } from '../../../../src/ui/screens/verify/applicant';

const BOTH = {
  'entity.name': '乌海市测试商贸有限公司',
  'entity.uscc': '91150302MA0XE8A17Y',
  'legalRep.name': '张三',
  'agent.name': '李四',
};

test.each([
  ['legal-rep', '法定代表人', '张三'],
  ['agent', '经办人', '李四'],
])('the person at the window is the one who applies: %s', (role, called, person) => {
  const applicant = applicantOf({ answers: { ...BOTH, 'applicant.role': role } });
  expect(applicant).toMatchObject({ role: called, person, entity: '乌海市测试商贸有限公司' });
});

test('what nobody filled in is empty, not undefined', () => {
  expect(applicantOf({ answers: {} })).toMatchObject({ entity: '', uscc: '', person: '' });
});
