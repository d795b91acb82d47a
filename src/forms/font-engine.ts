import * as fontkit from 'fontkit';
import type { PDFDocument } from 'pdf-lib';

type Engine = Parameters<PDFDocument['registerFontkit']>[0];
type Font = ReturnType<Engine['create']>;
type Subset = ReturnType<Font['createSubset']>;

interface SubsetStream {
  on(event: 'data' | 'end' | 'error', listener: (bytes: Uint8Array) => unknown): SubsetStream;
}

/**
 * fontkit 2 in the shape that pdf-lib asks for: its subset is written at once (`encode`), pdf-lib listens to a stream
 * (`encodeStream`). The fork of fontkit made for pdf-lib prints half of the characters of a small form blank.
 */
export const fontEngine: Engine = {
  create(file): Font {
    const font = fontkit.create(file);
    const plain = font.createSubset.bind(font);
    const createSubset = (): Subset => {
      const subset = plain();
      return Object.assign(subset, { encodeStream: () => streamOf(() => subset.encode()) });
    };
    return Object.assign<Omit<typeof font, 'createSubset'>, Pick<Font, 'createSubset'>>(font, {
      createSubset,
    });
  },
};

/** Emits what `encode` returns (`data`, then `end`), or what it throws (`error`), once the listeners are there. */
export function streamOf(encode: () => Uint8Array): SubsetStream {
  const listeners = new Map<string, (bytes: Uint8Array) => unknown>();
  const stream: SubsetStream = {
    on(event, listener) {
      listeners.set(event, listener);
      return stream;
    },
  };
  queueMicrotask(() => {
    let bytes: Uint8Array;
    try {
      bytes = encode();
    } catch (error) {
      // pdf-lib's types know no error listener, but it registers one and hands the error on.
      const refuse = listeners.get('error');
      if (refuse !== undefined) Reflect.apply(refuse, undefined, [error]);
      return;
    }
    listeners.get('data')?.(bytes);
    listeners.get('end')?.(bytes);
  });
  return stream;
}
