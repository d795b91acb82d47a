import { expect, test } from 'vitest';
import { sizeWords } from '../../../../src/ui/components/size-words';

test.each([
  [999, '999 字节'],
  [1000, '1 KB'],
  [999_999, '1000 KB'],
  [1_000_000, '1.0 MB'],
  [999_900_000, '999.9 MB'],
  [10_737_418_240, '10.7 GB'],
])('a size of %i bytes is %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
