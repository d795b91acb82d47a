// Hands jobs to threads, one after the other, and the results back as they come.
import { Worker } from 'node:worker_threads';

/** Resolves when every job is done; rejects when a thread breaks down. */
export async function inThreads(jobs, count, take) {
  const left = [...jobs];
  const threads = Array.from(
    { length: Math.min(count, left.length) },
    () =>
      new Promise((resolve, reject) => {
        const worker = new Worker(new URL('worker.mjs', import.meta.url));
        worker.on('message', ({ job, tally }) => {
          if (job !== undefined) take(job, tally);
          worker.postMessage(left.shift());
        });
        worker.on('error', reject);
        worker.on('exit', (code) => {
          if (code === 0) resolve();
          else reject(new Error(`A thread ended with ${String(code)}`));
        });
      }),
  );
  await Promise.all(threads);
}
