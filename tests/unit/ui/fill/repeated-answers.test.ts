import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  memberCount,
  withMember,
  withoutMember,
} from '../../../../src/ui/screens/fill/repeated-answers';

const TWO = {
  'entity.name': '乌海市测试商贸有限公司',
  'penalties.0.docNo': '甲〔2026〕1号',
  'penalties.0.authority': '甲局',
  'penalties.1.docNo': '乙〔2026〕2号',
  'commitment.accepted': ['truthful'],
};

describe('a list among the answers', () => {
  test('has a first member even before anything is typed', () => {
    expect(memberCount({}, 'penalties')).toBe(1);
  });

  test('counts up to its last member, and no other list', () => {
    expect(memberCount({ ...TWO, 'penaltiesOther.7.docNo': '' }, 'penalties')).toBe(2);
  });

  test('closes the gap when a member is taken out, and gives that member back', () => {
    expect(withoutMember(TWO, 'penalties', 0)).toEqual({
      answers: {
        'entity.name': '乌海市测试商贸有限公司',
        'penalties.0.docNo': '乙〔2026〕2号',
        'commitment.accepted': ['truthful'],
      },
      removed: { docNo: '甲〔2026〕1号', authority: '甲局' },
    });
  });

  test('is as it was when a removal is undone, whatever was in it', () => {
    const member = fc.record({ docNo: fc.string(), authority: fc.string() });
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 5 }), fc.nat(), (members, pick) => {
        const answers = Object.fromEntries(
          members.flatMap((one, index) =>
            Object.entries(one).map(([name, value]) => [
              `penalties.${String(index)}.${name}`,
              value,
            ]),
          ),
        );
        const index = pick % members.length;
        const { answers: rest, removed } = withoutMember(answers, 'penalties', index);
        expect(withMember(rest, 'penalties', index, removed)).toEqual(answers);
      }),
    );
  });
});
