import type { FactDefinition, FactId } from '../../../catalogue/types';
import { clockWords } from '../../../catalogue/wording/periods';
import type { Era } from './history';

/** Where a version stands seen from the day on view. */
export function eraWords(era: Era): string {
  switch (era) {
    case 'earlier':
      return '以前的';
    case 'in-force':
      return '这一天实行的';
    case 'later':
      return '以后的';
  }
}

/** Which day of a record decides between an earlier version and the present one, and what becomes of older records. */
export function recordWords(
  recordDate: readonly FactId[],
  facts: readonly FactDefinition[],
): string {
  const day = clockWords({ kind: 'first-known', facts: recordDate }, facts);
  return `新旧规定看${day}。早于现行版本的，新旧各算一遍，结果不同就都列出来。`;
}
