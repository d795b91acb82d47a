import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue, Item } from '../../catalogue/types';

export type ReleaseResult =
  | { readonly ok: true; readonly written: readonly Item[]; readonly existing: readonly Item[] }
  /** Items that this edition's number was already released with, under other rules; nothing was written. */
  | { readonly ok: false; readonly taken: readonly Item[] };

/**
 * Keeps the rules of every judged item as `released/<digest>.json`, so that what is packed under them can be judged again
 * for ever. Files are only ever added. `catalogue` is the folder's own, as compiled: its `released` are the files there.
 */
export function release(folder: string, catalogue: Catalogue): ReleaseResult {
  const { edition, holidays, released } = catalogue;
  const judged = Object.values(catalogue.items).filter((item) => item.judged);
  const isReleased = ({ digest }: Item): boolean => Object.hasOwn(released, digest);
  const fresh = judged.filter((item) => !isReleased(item));
  const taken = fresh.filter((item) =>
    Object.values(released).some(
      (past) => past.rules.id === item.id && past.edition === edition.number,
    ),
  );
  if (taken.length > 0) return { ok: false, taken };

  mkdirSync(join(folder, 'released'), { recursive: true });
  for (const { rules, digest } of fresh) {
    const content = `${JSON.stringify({ edition: edition.number, rules, holidays })}\n`;
    // wx: never over a file that is there.
    writeFileSync(join(folder, 'released', `${digest}.json`), content, { flag: 'wx' });
  }
  return { ok: true, written: fresh, existing: judged.filter(isReleased) };
}
