import { wrap } from 'comlink';
import type { CleanedPdf } from '../../forms/clean-pdf';
import type { Engine } from './engine';

export type ForeignPdf = CleanedPdf | { readonly ok: false; readonly reason: 'too-slow' };

/** A scan of 50 MB takes an old phone a fraction of this; what takes longer was made to take long. */
const LONGEST_MS = 20_000;

/**
 * Cleans a PDF that somebody else made (`cleanPdf`) in a worker of its own, which is ended with it: a file made to
 * unfold without end stops nothing else and leaves no memory taken. Rejects when the worker could not start.
 */
export async function cleanForeignPdf(worker: Worker, file: Blob): Promise<ForeignPdf> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await Promise.race([
      wrap<Engine>(worker).cleanPdf(file),
      new Promise<ForeignPdf>((resolve) => {
        timer = setTimeout(resolve, LONGEST_MS, { ok: false, reason: 'too-slow' });
      }),
      new Promise<never>((_, reject) => {
        worker.addEventListener('error', () => {
          reject(new Error('The worker for foreign files failed'));
        });
      }),
    ]);
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
