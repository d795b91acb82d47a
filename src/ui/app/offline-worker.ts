import type { PageMessage } from './offline-messages';

/** What happens to one version of the service worker while it is being stored. */
export interface WorkerEvents {
  /** Every file is stored; it waits, or takes over at once when it is the first. */
  onstored: () => void;
  onactivated: () => void;
  /** A file could not be fetched or kept: this version is given up. Workbox itself tells nobody. */
  onfailed: () => void;
}

/** Follows a version that the browser has just found. */
export function watchWorker(worker: ServiceWorker, events: WorkerEvents): void {
  let stored = false;
  worker.addEventListener('statechange', () => {
    if (worker.state === 'installed') {
      stored = true;
      events.onstored();
    } else if (worker.state === 'activated') events.onactivated();
    else if (worker.state === 'redundant' && !stored) events.onfailed();
  });
}

/** Puts a question to a service worker, which always answers with yes or no. */
export async function askWorker(worker: ServiceWorker, question: PageMessage): Promise<boolean> {
  return (await answerOf(worker, question)) === true;
}

/** How long a worker of another release, which may not know the question, is waited for. */
const PATIENCE_MS = 3000;

/** The word for the files that a worker was made for; undefined when it does not say. */
export async function askVersion(worker: ServiceWorker): Promise<string | undefined> {
  const silence = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  const answer = await Promise.race([answerOf(worker, { type: 'ask-version' }), silence]);
  return typeof answer === 'string' ? answer : undefined;
}

function answerOf(worker: ServiceWorker, question: PageMessage): Promise<unknown> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      port1.close();
      resolve(data);
    };
    worker.postMessage(question, [port2]);
  });
}

/** Tells a stored version to take over from the present one. */
export function activateWorker(worker: ServiceWorker): void {
  const word: PageMessage = { type: 'activate' };
  worker.postMessage(word);
}
