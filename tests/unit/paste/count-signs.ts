/** Methods that look at every sign of the text they are called on. */
const SEARCHES = ['includes', 'indexOf', 'split', 'trim', 'replaceAll'] as const;

/**
 * How many signs `run` looks at: those that the engine's searches are handed or go over, those that are cut out, one
 * for each sign asked for. Size, not time, so that a slow machine is no failure.
 */
export function countSigns(run: () => void): number {
  let signs = 0;
  const undo = [
    patch(
      RegExp.prototype,
      'exec',
      (own) =>
        function (this: RegExp, ...given) {
          const from = this.global ? this.lastIndex : 0;
          const found: unknown = Reflect.apply(own, this, given);
          const end = this.global && found !== null ? this.lastIndex : String(given[0]).length;
          signs += Math.max(1, end - from);
          return found;
        },
    ),
    ...SEARCHES.map((name) =>
      patch(
        String.prototype,
        name,
        (own) =>
          function (this: string, ...given) {
            signs += this.length;
            return Reflect.apply(own, this, given) as unknown;
          },
      ),
    ),
    patch(
      String.prototype,
      'charAt',
      (own) =>
        function (this: string, ...given) {
          signs += 1;
          return Reflect.apply(own, this, given) as unknown;
        },
    ),
    patch(
      String.prototype,
      'slice',
      (own) =>
        function (this: string, ...given) {
          const cut: unknown = Reflect.apply(own, this, given);
          signs += String(cut).length;
          return cut;
        },
    ),
  ];
  try {
    run();
  } finally {
    for (const one of undo) one();
  }
  return signs;
}

type Method = (this: never, ...given: readonly unknown[]) => unknown;

/** Puts another method in the place of an engine's own; the result puts it back. */
function patch(of: object, name: string, replace: (own: () => unknown) => Method): () => void {
  const before = Object.getOwnPropertyDescriptor(of, name);
  const own: unknown = before?.value;
  if (before === undefined || typeof own !== 'function') throw new Error(`No method ${name}`);
  const called = own as () => unknown;
  Object.defineProperty(of, name, { ...before, value: replace(called) });
  return () => {
    Object.defineProperty(of, name, before);
  };
}
