import { Database } from '../../../src/storage/database';
import type { Draft } from '../../../src/storage/draft';
import { parseLocalDate } from '../../../src/rules/dates';
import type { LocalDate } from '../../../src/catalogue/types';

let databases = 0;

/** A database that no other test uses. */
export function freshDatabase(): Database {
  databases += 1;
  return new Database(`test-${String(databases)}`);
}

/** A second window on the same database. */
export function otherWindow(db: Database): Database {
  return new Database(db.name);
}

export function day(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === undefined) throw new RangeError(text);
  return date;
}

export const AT_NINE = '2026-11-23T01:00:00.000Z';
export const AT_TEN = '2026-11-23T02:00:00.000Z';

export function draftOf(change: Partial<Draft> = {}): Draft {
  return {
    id: 'd1',
    itemId: 'penalty-other-sectors',
    facts: {
      documentDate: '2025-11-03',
      stillPublished: true,
      penaltyKinds: ['fine'],
      amount: 5000,
    },
    unsure: ['violationGrade'],
    answers: { 'entity.name': '乌海市某商贸有限公司', 'mandate.powers': ['submit', 'receive'] },
    begun: { on: day('2026-11-20'), edition: '2026.1', digest: 'ab12' },
    bundleId: 'b1',
    printings: 0,
    savedAt: AT_NINE,
    ...change,
  };
}

export function named(name: string, id = 'd1'): Draft {
  return draftOf({ id, answers: { 'entity.name': name } });
}
