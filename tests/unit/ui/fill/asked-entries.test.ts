import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../../src/catalogue/index';
import type { Item } from '../../../../src/catalogue/types';
import type { Answers } from '../../../../src/forms/answers';
import type { Facts } from '../../../../src/rules/assessment';
import { parseLocalDate } from '../../../../src/rules/dates';
import { askedGroups } from '../../../../src/ui/screens/fill/asked-entries';

const item = catalogue.items['penalty-other-sectors'];

function asked(answers: Answers, of: Item = item, facts: Facts = {}): readonly string[] {
  const today = parseLocalDate('2026-11-23');
  if (today === undefined) throw new Error('not a day');
  return askedGroups({ catalogue, item: of, answers, facts, today }).flatMap((group) =>
    group.entries.map((entry) => entry.path),
  );
}

describe('what the form asks', () => {
  test('begins with who applies, because that decides which papers are needed', () => {
    expect(asked({}).slice(0, 2)).toEqual(['entity.kind', 'applicant.role']);
  });

  test('is nobody’s identity number before it is known which paper needs it', () => {
    expect(asked({})).not.toContain('legalRep.idNo');
    expect(asked({})).not.toContain('agent.idNo');
  });

  test('is the agent and the mandate only when an agent comes', () => {
    const alone = asked({ 'applicant.role': 'legal-rep' });
    const sent = asked({ 'applicant.role': 'agent' });
    expect(alone.filter((path) => /^(agent|mandate)\./.test(path))).toEqual([]);
    expect(sent).toEqual(expect.arrayContaining(['agent.name', 'agent.idNo', 'mandate.from']));
  });

  test('is the correction made as soon as one of several penalties ordered one', () => {
    const fine = { 'penalties.0.hasRectifyOrder': 'no', 'penalties.1.hasRectifyOrder': 'no' };
    expect(asked(fine)).not.toContain('remedy.summary');
    expect(asked({ ...fine, 'penalties.1.hasRectifyOrder': 'yes' })).toContain('remedy.summary');
  });

  test('is how the duty was done only when the letter to the court tells of it', () => {
    const defaulter = catalogue.items['serious-judgment-defaulter'];
    const letter = (request: string): readonly string[] =>
      asked({ 'court.request': request }, defaulter, { applicantRole: 'debtor' });
    expect(letter('delete')).toContain('remedy.summary');
    expect(letter('correct')).not.toContain('remedy.summary');
  });

  test('asks the same of every penalty', () => {
    const paths = asked({ 'penalties.1.docNo': '' });
    const names = (index: number): readonly string[] =>
      paths
        .filter((path) => path.startsWith(`penalties.${String(index)}.`))
        .map((path) => path.replace(/^penalties\.\d+\./, ''));
    expect(names(0)).toContain('docNo');
    expect(names(1)).toEqual(names(0));
  });
});
