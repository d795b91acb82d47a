import { expect, test } from 'vitest';
import { Calendar, type CalendarPage } from '../../../../src/ui/app/calendar.svelte';
import { day } from '../../../support/catalogues';

/** A page on which nothing happens but what the test says. */
class Page {
  readonly heard = new Map<string, () => void>();
  tick: () => void = () => undefined;

  readonly parts: CalendarPage = {
    addEventListener: (event: string, listener: () => void) => this.heard.set(event, listener),
    document: {
      addEventListener: (event: string, listener: EventListenerOrEventListenerObject) => {
        if (typeof listener === 'function')
          this.heard.set(event, () => {
            listener(new Event(event));
          });
      },
    },
    setInterval: (run) => {
      this.tick = run;
      return 1;
    },
  };
}

test.each(['minute', 'focus', 'pageshow', 'visibilitychange'])(
  'the day is read anew: %s',
  (occasion) => {
    const page = new Page();
    let today = day('2026-11-23');
    const clock = { today: () => today, now: () => '2026-11-23T23:59:59+08:00' };
    const calendar = new Calendar(clock, page.parts);
    expect(calendar.today).toBe('2026-11-23');
    today = day('2026-11-24');
    expect(calendar.today, 'only when asked').toBe('2026-11-23');
    if (occasion === 'minute') page.tick();
    else page.heard.get(occasion)?.();
    expect(calendar.today).toBe('2026-11-24');
  },
);
