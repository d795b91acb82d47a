import { expect, test } from 'vitest';
import type { Route } from '../../../../src/ui/app/routes';
import { goOn, nextPlace, questionBefore } from '../../../../src/ui/screens/check/question-steps';

class Steps {
  readonly taken: string[] = [];
  constructor(public route: Route) {}
  go(route: Route): void {
    this.taken.push(`go ${JSON.stringify(route)}`);
  }
  replace(route: Route): void {
    this.taken.push(`replace ${JSON.stringify(route)}`);
  }
}
const question = (fact: string): Route => ({ screen: 'question', draftId: 'd', fact });

test('nothing left to ask: the verdict', () => {
  expect(nextPlace({ id: 'd', nextFact: undefined })).toEqual({ screen: 'verdict', draftId: 'd' });
});

test('the first answer leaves its own question in the history, so that 返回 finds it', () => {
  const steps = new Steps({ screen: 'item', itemId: 'penalty-other-sectors' });
  goOn(steps, { id: 'd', nextFact: 'severity' }, 'documentDate');
  expect(steps.taken).toEqual([
    `replace ${JSON.stringify(question('documentDate'))}`,
    `go ${JSON.stringify(question('severity'))}`,
  ]);
});

test('a later answer only goes on', () => {
  const steps = new Steps(question('severity'));
  goOn(steps, { id: 'd', nextFact: 'pledgeGiven' }, 'severity');
  expect(steps.taken).toEqual([`go ${JSON.stringify(question('pledgeGiven'))}`]);
});

test('before a new question comes the last answered one, before an answered one the one above it', () => {
  const given = [{ fact: 'a' }, { fact: 'b' }];
  expect(questionBefore(given, 'c')).toBe('b');
  expect(questionBefore(given, 'b')).toBe('a');
  expect(questionBefore(given, 'a')).toBeUndefined();
  expect(questionBefore([], 'a')).toBeUndefined();
});
