import { wrap } from 'comlink';
import type { Engine } from './engine';

/** Starts the worker. `script` is its trusted address. */
export function startEngine(script: string): Engine {
  return wrap<Engine>(new Worker(script, { type: 'module', name: 'engine' }));
}
