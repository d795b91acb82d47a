import { expect, test } from 'vitest';
import { shortSentences } from '../../../../src/ui/screens/verdict/short-sentences';

test('a short text keeps its words and gets its full stop', () => {
  expect(shortSentences('已经履行义务；没有再被处罚')).toEqual([
    '已经履行义务。',
    '没有再被处罚。',
  ]);
});

test('a long sentence is broken where it pauses, and loses no word', () => {
  const long = '公示满最长期：轻微的 3 个月，一般的 1 年，严重的 3 年，从公示那天起算';
  const parts = shortSentences(long);
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(Array.from(part).length).toBeLessThanOrEqual(31);
  const bare = (text: string): string => text.replace(/[，：。]/gu, '');
  expect(bare(parts.join(''))).toBe(bare(long));
});
