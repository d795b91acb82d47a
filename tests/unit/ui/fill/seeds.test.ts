import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../../src/catalogue/index';
import { parseLocalDate } from '../../../../src/rules/dates';
import { seeds } from '../../../../src/ui/screens/fill/seeds';

const today = parseLocalDate('2026-11-23');

function seeded(facts: Readonly<Record<string, string>>, answers = {}): object {
  if (today === undefined) throw new Error('not a day');
  return seeds(catalogue, facts, answers, today);
}

describe('answers to begin with', () => {
  test('come from the self-check', () => {
    expect(seeded({ documentDate: '2026-02-10' })).toMatchObject({
      'penalties.0.decidedOn': '2026-02-10',
    });
  });

  test('never replace what was typed', () => {
    const typed = { 'penalties.0.decidedOn': '2026-02-11' };
    expect(seeded({ documentDate: '2026-02-10' }, typed)).not.toHaveProperty([
      'penalties.0.decidedOn',
    ]);
  });

  test('leave an emptied entry empty: it is meant for handwriting', () => {
    expect(seeded({}, { 'application.signedOn': '' })).not.toHaveProperty(['application.signedOn']);
  });

  test('sign on the day of filling', () => {
    expect(seeded({})).toMatchObject({ 'application.signedOn': '2026-11-23' });
  });
});
