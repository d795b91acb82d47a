import type { LocalDate } from '../../catalogue/types';
import type { Clock } from './clock';

/** Timers stand still while a computer sleeps; so the clock is asked again after this long at the latest. */
const AT_MOST_MS = 60_000;

/** The part of a page that is needed; `window` is one. */
export interface CalendarPage {
  readonly document: Pick<Document, 'addEventListener'>;
  addEventListener(event: 'focus' | 'pageshow', listener: () => void): void;
  setInterval(run: () => void, milliseconds: number): number;
}

/** Today in Beijing, read anew for as long as the page is open: what is on screen over midnight follows the day. */
export class Calendar {
  readonly #clock: Clock;
  #today: LocalDate;

  constructor(clock: Clock, page: CalendarPage) {
    this.#clock = clock;
    this.#today = $state.raw(clock.today());
    const look = (): void => {
      this.#look();
    };
    page.setInterval(look, AT_MOST_MS);
    page.addEventListener('focus', look);
    page.addEventListener('pageshow', look);
    page.document.addEventListener('visibilitychange', look);
  }

  get today(): LocalDate {
    return this.#today;
  }

  #look(): void {
    const now = this.#clock.today();
    if (now !== this.#today) this.#today = now;
  }
}
