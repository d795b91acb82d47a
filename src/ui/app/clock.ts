import type { LocalDate } from '../../catalogue/types';
import { parseLocalDate } from '../../rules/dates';

/** The only clock of the app: everything below `ui` is handed its day and its instant. */
export interface Clock {
  /** Today's date in Beijing, whatever the device's zone: law counts Beijing days. */
  today(): LocalDate;
  /** Now, as `2026-11-23T09:30:00+08:00`. */
  now(): string;
}

const BEIJING = 8 * 60 * 60 * 1000;

export const beijingClock: Clock = {
  today() {
    const day = parseLocalDate(beijing(Date.now()).slice(0, 10));
    if (day === undefined) throw new RangeError('The device clock is outside the calendar');
    return day;
  },
  now: () => `${beijing(Date.now()).slice(0, 19)}+08:00`,
};

// China has had no daylight saving since 1991, so Beijing time is UTC plus eight hours.
function beijing(milliseconds: number): string {
  return new Date(milliseconds + BEIJING).toISOString();
}
