/**
 * Why the browser did not store something: the disk (or its share of it) is full, or the database cannot be reached:
 * closed, lost, or not given to this page at all.
 */
export type StorageFailure = 'disk-full' | 'closed';

const UNREACHABLE: ReadonlySet<string> = new Set([
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'MissingAPIError',
  'OpenFailedError',
  'SecurityError',
  'TimeoutError',
  'UnknownError',
]);

/** The expected failure behind an error, or undefined when the error is a mistake in the program. */
export function failureOf(error: unknown): StorageFailure | undefined {
  const names = namesOf(error);
  // Dexie reports a full disk as AbortError and hides the reason one level down.
  if (names.includes('QuotaExceededError')) return 'disk-full';
  return names.some((name) => UNREACHABLE.has(name)) ? 'closed' : undefined;
}

function namesOf(error: unknown): readonly string[] {
  if (typeof error !== 'object' || error === null || !('name' in error)) return [];
  const inner = 'inner' in error && error.inner !== error ? namesOf(error.inner) : [];
  return [String(error.name), ...inner];
}
