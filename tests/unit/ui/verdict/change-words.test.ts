import { expect, test } from 'vitest';
import { changeGroups } from '../../../../src/ui/screens/verdict/change-words';
import { ALL_DONE, penalty } from '../check/matters';

const ORDINARY = { ...ALL_DONE, documentDate: '2026-05-10', severity: 'ordinary' };

test('what can still be done stands first, in the words of the question, with what follows', () => {
  const [first] = changeGroups(penalty({ ...ORDINARY, pledgeGiven: false }));
  expect(first?.title).toBe('还能做到的');
  expect(first?.rows[0]?.answer).toBe('愿意公开作出信用承诺：是');
  expect(first?.rows[0]?.then).toContain('可以申请');
});

test('what was answered 不清楚 is shown with each answer it could have', () => {
  const { severity: _, ...rest } = ORDINARY;
  const groups = changeGroups(penalty(rest, ['severity']));
  const rows = groups.find(({ kind }) => kind === 'not-known')?.rows ?? [];
  expect(rows.length).toBeGreaterThan(0);
  for (const { answer } of rows) expect(answer).toMatch(/^失信类别：/u);
});
