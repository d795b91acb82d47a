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
