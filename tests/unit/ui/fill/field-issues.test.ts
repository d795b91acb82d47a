import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../../src/catalogue/index';
import type { Answers } from '../../../../src/forms/answers';
import type { Facts } from '../../../../src/rules/assessment';
import { parseLocalDate } from '../../../../src/rules/dates';
import { askedGroups } from '../../../../src/ui/screens/fill/asked-entries';
import { fieldIssues, type FieldIssueShown } from '../../../../src/ui/screens/fill/field-issues';

function issues(answers: Answers, facts: Facts = {}): readonly FieldIssueShown[] {
  const today = parseLocalDate('2026-11-23');
  if (today === undefined) throw new Error('not a day');
  const item = catalogue.items['penalty-other-sectors'];
  return fieldIssues(
    askedGroups({ catalogue, item, answers, facts, today }),
    answers,
    today,
    facts,
  );
}

const at = (answers: Answers, path: string): readonly FieldIssueShown[] =>
  issues(answers).filter((issue) => issue.path === path && issue.code !== 'missing');

describe('what is said about a field', () => {
  test.each([
    ['𠮷', 'a character outside the typeface'],
    ['🙂', 'an emoji'],
  ])('names %s, %s, with the field it stands in', (character) => {
    const [issue] = at({ 'entity.name': `乌海${character}商贸` }, 'entity.name');
    expect(issue).toMatchObject({ level: 'error', code: 'no-glyph' });
    expect(issue?.message).toContain(`“${character}”`);
    expect(issue?.message).toContain('单位名称');
  });

  test.each([
    ['an emoji of several parts by what can be seen of it', '👩\u200d🔧', '“👩”“🔧”'],
    ['a lone joiner in words', '\u200d', '看不见的符号'],
  ])('names %s', (_, characters, words) => {
    const [issue] = at({ 'entity.name': `乌海${characters}商贸` }, 'entity.name');
    expect(issue?.message).toContain(`里的${words}印不出来`);
  });

  test('tells a strange sign in a code once, by its place', () => {
    const codes = at({ 'entity.uscc': '🙂' }, 'entity.uscc').map(({ level }) => level);
    expect(codes).toEqual(['error']);
  });

  test('tells an invisible sign once', () => {
    const codes = at({ 'entity.name': '乌海\u200b商贸' }, 'entity.name').map(({ code }) => code);
    expect(codes).toEqual(['invisible']);
  });

  test('is nothing for the same name in characters that print', () => {
    expect(at({ 'entity.name': '乌海吉商贸' }, 'entity.name')).toEqual([]);
  });

  test('says which penalty is meant only when there are several', () => {
    const wrong = { 'penalties.0.decidedOn': '2026-02-31' };
    expect(at(wrong, 'penalties.0.decidedOn')[0]?.label).toBe('行政处罚：决定日期');
    expect(at({ ...wrong, 'penalties.1.docNo': '' }, 'penalties.0.decidedOn')[0]?.label).toBe(
      '行政处罚第 1 条：决定日期',
    );
  });

  test('is only its length when a whole book was pasted', () => {
    const issues = at({ 'entity.name': '🙂'.repeat(6_000_000) }, 'entity.name');
    expect(issues.map(({ code }) => code)).toEqual(['too-long']);
  });

  test.each([
    ['2026-02-11', ['differs']],
    ['2026-02-10', []],
    ['', ['missing']],
  ])('compares the day %s with that of the self-check, 2026-02-10', (day, codes) => {
    const found = issues({ 'penalties.0.decidedOn': day }, { documentDate: '2026-02-10' });
    const here = found.filter((issue) => issue.path === 'penalties.0.decidedOn');
    expect(here.map(({ code }) => code)).toEqual(codes);
  });

  test('does not compare the second penalty with a self-check about the first', () => {
    const answers = {
      'penalties.0.decidedOn': '2026-02-10',
      'penalties.1.decidedOn': '2026-03-01',
    };
    const found = issues(answers, { documentDate: '2026-02-10' });
    expect(found.filter(({ code }) => code === 'differs')).toEqual([]);
  });

  test('is that the day of signing has passed, with what mends it in one press', () => {
    const found = issues({ 'application.signedOn': '2026-11-20' }).find(
      ({ code }) => code === 'signed-before-today',
    );
    expect(found).toMatchObject({ path: 'application.signedOn', level: 'warning' });
    expect(found?.message).toContain('2026年11月20日');
    expect(found?.mends?.map(({ value }) => value)).toEqual(['2026-11-23', '']);
  });

  test('is said of the correction when only a later penalty ordered one', () => {
    const answers = {
      'penalties.0.hasRectifyOrder': 'no',
      'penalties.1.hasRectifyOrder': 'yes',
      'remedy.paidOn': '2099-01-01',
    };
    expect(at(answers, 'remedy.paidOn')).toMatchObject([{ code: 'future', level: 'error' }]);
    const none = { ...answers, 'penalties.1.hasRectifyOrder': 'no' };
    expect(at(none, 'remedy.paidOn')).toEqual([]);
  });

  test('is nothing about a field that is not asked', () => {
    expect(at({ 'agent.idNo': '1' }, 'agent.idNo')).toEqual([]);
    expect(at({ 'agent.idNo': '1', 'applicant.role': 'agent' }, 'agent.idNo')).not.toEqual([]);
  });
});
