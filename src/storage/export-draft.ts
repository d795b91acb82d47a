import { tolerantJson } from './tolerant-json';
import type { Database, DraftKey } from './database';
import { failureOf } from './failure';
import { openRow } from './sealed-row';

/**
 * Everything stored of one draft as JSON text, readable or not, with the revision before it and the list of what is
 * attached: what its owner can carry away when something is wrong. The attached files themselves are saved one by one
 * on their own screen. Undefined when there is nothing, or the browser does not bring it back.
 */
export async function exportDraft(db: Database, key: DraftKey): Promise<string | undefined> {
  try {
    await db.tryAgain();
    const found = await Promise.all([db.drafts.get(key), db.previous.get(key)]);
    if (found[0] === undefined) return undefined;
    const name = typeof key === 'string' ? key : '';
    const [row, previous] = await Promise.all(found.map((raw) => openRow(raw, name, db.sealing)));
    const keys =
      name === '' ? [] : await db.attachments.where('key').startsWith(`${name}/`).primaryKeys();
    const attachments = await Promise.all(
      keys.map(async (file) => openRow(await db.attachments.get(file), file, db.sealing)),
    );
    return tolerantJson({ format: 'credit-repair-draft', version: 1, row, previous, attachments });
  } catch (error) {
    if (failureOf(error) === undefined) throw error;
    return undefined;
  }
}
