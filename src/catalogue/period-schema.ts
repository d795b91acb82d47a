import * as v from 'valibot';
import { readClock, readPeriod } from './periods';
import { Id, OneOrMore } from './values';

/** A clock as the clerk writes it → as compiled. */
export const ClockWords = v.pipe(
  v.union([Id, v.record(v.string(), v.array(Id))]),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const clock = readClock(dataset.value);
    if (clock !== undefined) return clock;
    addIssue({ message: '起算日写成 documentDate、{ firstKnown: [...] } 或 { latest: [...] }' });
    return NEVER;
  }),
);

/** A period as the clerk writes it → as compiled. */
export const PeriodWords = v.pipe(
  v.union([v.string(), v.record(v.string(), v.union([v.string(), v.array(v.string())]))]),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const period = readPeriod(dataset.value);
    if (period !== undefined) return period;
    addIssue({
      message:
        '期限写成 12 months、{ by: severity, minor: none, ordinary: 3 months }、' +
        '{ when: penaltyKinds, only: [criticism], then: 3 months, otherwise: 36 months } 或 { monthsFrom: termMonths }',
    });
    return NEVER;
  }),
);

/** `{ date: restrictionEndsOn, when: penaltyKinds, includes: [practice-ban] }` → as compiled. */
export const LaterDayWords = v.pipe(
  v.strictObject({ date: Id, when: Id, includes: OneOrMore }),
  v.transform(({ date, when, includes }) => ({ date, when: { fact: when, values: includes } })),
);
