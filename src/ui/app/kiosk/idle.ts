/** How long the question stays whether anybody is still there. WCAG 2.2.1 asks for 20 at least. */
export const WARNING_SECONDS = 30;
/** How long what can be taken away is offered after that. */
export const TAKE_AWAY_SECONDS = 30;

/** Where a session stands by the time that nobody touched the machine. */
export type IdleStage =
  | { readonly kind: 'using' }
  | { readonly kind: 'warning' | 'take-away'; readonly secondsLeft: number }
  | { readonly kind: 'over' };

/** `hasPapers`: there is something to take away; without it the warning is followed by the end. */
export function idleStage(
  idleMilliseconds: number,
  idleSeconds: number,
  hasPapers: boolean,
): IdleStage {
  const over = idleMilliseconds / 1000 - idleSeconds;
  if (over < 0) return { kind: 'using' };
  if (over < WARNING_SECONDS)
    return { kind: 'warning', secondsLeft: Math.ceil(WARNING_SECONDS - over) };
  const after = over - WARNING_SECONDS;
  if (hasPapers && after < TAKE_AWAY_SECONDS)
    return { kind: 'take-away', secondsLeft: Math.ceil(TAKE_AWAY_SECONDS - after) };
  return { kind: 'over' };
}
