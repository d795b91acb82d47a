import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Asks a process to end; resolves when it has. */
export async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
