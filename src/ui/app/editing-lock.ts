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
  const name = `draft ${draftId}`;
  const left = new AbortController();
  const untilLeft = new Promise<void>((resolve) => {
    left.signal.addEventListener('abort', () => {
      resolve();
    });
  });
  const wait = (): Promise<unknown> | undefined =>
    locks?.request(name, { signal: left.signal }, () => {
      onElsewhere(false);
      return untilLeft;
    });
  void locks
    ?.request(name, { ifAvailable: true }, (lock) => {
      if (lock !== null) return untilLeft;
      if (!left.signal.aborted) onElsewhere(true);
      return 'taken';
    })
    .then((result) => (result === 'taken' ? wait() : undefined))
    .catch(() => {
      // Left before it was its turn.
    });
  return () => {
    left.abort();
  };
}
