/**
 * Holds a draft for this window until the returned function is called; `onElsewhere` hears whether another window has it,
 * and again when that one has let go. It only warns: whoever types all the same loses nothing, the two texts become two
 * drafts. Where the browser has no locks (an insecure context), nothing is said.
 */
export function holdDraft(
  locks: LockManager | undefined,
  draftId: string,
  onElsewhere: (isElsewhere: boolean) => void,
): () => void {
  const left = new AbortController();
  const untilLeft = new Promise<void>((resolve) => {
    left.signal.addEventListener('abort', () => {
      resolve();
    });
  });

  async function hold(manager: LockManager): Promise<void> {
    const name = `draft ${draftId}`;
    const isElsewhere = await manager.request(name, { ifAvailable: true }, async (lock) => {
      if (lock === null) return true;
      await untilLeft;
      return false;
    });
    if (!isElsewhere || left.signal.aborted) return;
    onElsewhere(true);
    await manager.request(name, { signal: left.signal }, () => {
      onElsewhere(false);
      return untilLeft;
    });
  }

  if (locks !== undefined)
    hold(locks).catch(() => {
      // Left before it was its turn.
    });
  return () => {
    left.abort();
  };
}
