import { tick } from 'svelte';

/** Runs what puts the pressed button away: the keyboard stays at `place`, in what has come instead. */
export async function keepFocus(
  place: () => HTMLElement | undefined,
  run: () => Promise<void>,
): Promise<void> {
  await run();
  await tick();
  place()?.focus();
}
