import { wrap } from 'comlink';
import type { Engine } from './engine';
import { cleanForeignPdf } from './foreign-pdf';

/** Starts the worker; files of others get one of their own. `script` is its trusted address. */
export function startEngine(script: string): Engine {
  const start = (name: string): Worker => new Worker(script, { type: 'module', name });
  const engine = wrap<Engine>(start('engine'));
  return {
    sheets: (request) => engine.sheets(request),
    pdf: (request) => engine.pdf(request),
    font: (slice) => engine.font(slice),
    pack: (input, deviceKey, now) => engine.pack(input, deviceKey, now),
    photo: (file, edit) => engine.photo(file, edit),
    cleanPdf: (file) => cleanForeignPdf(start('foreign-pdf'), file),
    papersPdf: (parts, title) => engine.papersPdf(parts, title),
    open: (file, today) => engine.open(file, today),
  };
}
