import type { LocalDate } from '../../../catalogue/types';
import { addDays } from '../../../rules/dates';

/** Days of use of the browser without a visit, after which Safari clears what a site stored. */
const KEPT_DAYS = 7;

/** What of the browser tells whether Safari’s rule holds. */
export interface BrowserSigns {
  readonly userAgent: string;
  /** An iPad calls itself a Mac, but a Mac has no touch screen. */
  readonly touchPoints: number;
  /** Opened from the home screen, where the rule does not hold. */
  readonly fromHomeScreen: boolean;
}

/** Whether this browser clears what a site stored when it is not visited for a week: Safari, and all browsers of an iPhone. */
export function clearsUnvisited({ userAgent, touchPoints, fromHomeScreen }: BrowserSigns): boolean {
  if (fromHomeScreen) return false;
  if (/iPhone|iPad|iPod/.test(userAgent)) return true;
  if (!userAgent.includes('Macintosh')) return false;
  return touchPoints > 1 || !/Chrome|Chromium|Firefox/.test(userAgent);
}

/** The day until which that rule leaves alone what is stored now. */
export function safeUntil(today: LocalDate): LocalDate {
  return addDays(today, KEPT_DAYS);
}
