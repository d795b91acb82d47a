import { describe, expect, it } from 'vitest';
import { sameSubjects, type SubjectMarks } from '../../../src/rules/same-subject';

const CODE = '91150302MA0XE8A17Y';
const entry = (id: string, subject: SubjectMarks) => ({ id, subject });
const groupsOf = (...entries: readonly ReturnType<typeof entry>[]) =>
  sameSubjects(entries).map((group) => group.entries.map(({ id }) => id));

describe('records stand together', () => {
  it('by the same code, whatever the names are', () => {
    const [one, other] = [entry('a', { uscc: CODE, name: '甲' }), entry('b', { uscc: CODE })];
    expect(groupsOf(one, other)).toEqual([['a', 'b']]);
  });

  it('by the same name where neither has a code, however it is typed', () => {
    const [one, other] = [
      entry('a', { name: '甲（乌海） 公司' }),
      entry('b', { name: '甲(乌海)公司' }),
    ];
    expect(groupsOf(one, other)).toEqual([['a', 'b']]);
  });
});

describe('records stand apart', () => {
  it('with different codes, even under one name', () => {
    const other = '91150302MA0XE8A18X';
    expect(
      groupsOf(entry('a', { uscc: CODE, name: '甲' }), entry('b', { uscc: other, name: '甲' })),
    ).toHaveLength(2);
  });

  it('when only one of two namesakes has a code, and that is told', () => {
    const groups = sameSubjects([
      entry('a', { uscc: CODE, name: '甲' }),
      entry('b', { uscc: '', name: '甲' }),
      entry('c', { name: '乙' }),
    ]);
    expect(groups.map(({ by, namesake }) => [by, namesake])).toEqual([
      ['name', false],
      ['name', true],
      ['uscc', false],
    ]);
  });

  it('when nothing is entered of either', () => {
    expect(groupsOf(entry('a', {}), entry('b', { name: '  ' }))).toEqual([['a'], ['b']]);
  });
});
