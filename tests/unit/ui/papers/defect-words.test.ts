import { expect, test } from 'vitest';
import type { Defect } from '../../../../src/forms/defects/defect';
import { besidesStates } from '../../../../src/ui/screens/papers/defect-words';

const DEFECT: Defect = {
  level: 'warns',
  code: 'missing-paper',
  place: { kind: 'paper', id: 'fineReceipt' },
  what: '还没有备好“缴款凭证”。',
  how: '交清罚款的凭证。',
};

test('what the row of a paper shows already is not told again', () => {
  const small = { ...DEFECT, code: 'small-photo' };
  expect(besidesStates([DEFECT, small])).toEqual([small]);
});
