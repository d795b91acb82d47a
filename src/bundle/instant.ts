/** A second in Beijing time, `2026-11-24T10:15:30+08:00`. Made only by `parseInstant` and `instantOf`. */
export type Instant = string & { readonly __brand: 'Instant' };

const pattern = /^(?:19[7-9]\d|[2-9]\d{3})-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/;
const beijing = 8 * 3600 * 1000;

/** The text as an instant, or undefined when it is not a real second, written to the second, in +08:00, from 1970 on. */
export function parseInstant(text: string): Instant | undefined {
  if (!isInstantText(text)) return undefined;
  const time = Date.parse(text);
  return !Number.isNaN(time) && instantOf(time) === text ? text : undefined;
}

/** Milliseconds since 1970 in UTC as an instant; fractions of a second are dropped. */
export function instantOf(time: number): Instant | undefined {
  // Two-digit years in a certificate begin with 1950, and no device was right before 1970.
  if (!(time >= 0)) return undefined;
  const shifted = new Date(time + beijing);
  if (Number.isNaN(shifted.getTime())) return undefined;
  const text = `${shifted.toISOString().slice(0, 19)}+08:00`;
  return isInstantText(text) ? text : undefined;
}

/** Milliseconds since 1970 in UTC. */
export function timeOf(instant: Instant): number {
  return Date.parse(instant);
}

function isInstantText(text: string): text is Instant {
  return pattern.test(text);
}
