import { onTouches } from './touches';

/** So long nobody touches the page before the drafts are locked. */
const LIMIT_MS = 10 * 60 * 1000;
/** How often the clocks are looked at. */
const LOOK_MS = 15_000;

/** Milliseconds: of the day, which also runs while a device sleeps, and of a clock that nobody can set back. */
export interface Instant {
  readonly wall: number;
  readonly steady: number;
}

/** Whether nobody has touched the page for ten minutes, by either clock. */
export function isLeftAlone(since: Instant, now: Instant): boolean {
  return Math.max(now.wall - since.wall, now.steady - since.steady) >= LIMIT_MS;
}

/**
 * Calls back when the page has been left alone, and again at every look until it is touched. A page that was hidden or
 * asleep is looked at first thing when it comes back: the touch that woke it does not count.
 */
export function whenLeftAlone(page: Window, now: () => Instant, run: () => void): () => void {
  let touched = now();
  const look = (): boolean => {
    if (!isLeftAlone(touched, now())) return false;
    run();
    return true;
  };
  const end = onTouches(page, () => {
    look();
    touched = now();
  });
  const back = (): void => void look();
  const timer = page.setInterval(back, LOOK_MS);
  page.addEventListener('pageshow', back);
  page.addEventListener('focus', back);
  page.document.addEventListener('visibilitychange', back);
  return () => {
    end();
    page.clearInterval(timer);
    page.removeEventListener('pageshow', back);
    page.removeEventListener('focus', back);
    page.document.removeEventListener('visibilitychange', back);
  };
}
