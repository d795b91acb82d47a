import { readFileSync } from 'node:fs';
import { DraftsPage } from '../e2e/pages/drafts';
import { expect, test } from '../e2e/support/test';
import { seeded } from '../support/seeded';
import { unwrapDraft, wrapDraft } from '../../src/storage/envelope';
import { draftOf, named } from '../unit/storage/sample';
import { corrupted, STRANGE } from './support/corruption';
import { SEED, times } from './support/counts';
import { Invariants } from './support/invariants';
import { Tally } from './support/tally';

const GOOD = '好好的商贸有限公司';
/** Records of one list, most of them damaged. */
const TOGETHER = 50;

test('damaged records are told, can be carried away, and hide no other', async ({ page, site }) => {
  const random = seeded(SEED * 100 + 16);
  const tally = new Tally('16', 'corrupt records');
  const { origin } = new URL(site.url);
  const invariants = await new Invariants(page.context(), origin, [GOOD]).watch();
  const drafts = new DraftsPage(page);
  await drafts.open();
  await expect(page.getByText('这个浏览器里没有草稿')).toBeVisible();
  const whole = JSON.stringify(wrapDraft(draftOf(), 3));

  for (let round = 1; round <= times(500, 20_000) / TOGETHER; round += 1)
    await tally.round(async () => {
      const rows = Array.from({ length: TOGETHER }, (_, at) =>
        corrupted(whole, `x${String(at)}`, random),
      );
      // Some changes are none: a flipped bit that the check does not cover would be one too many.
      const readable = rows.filter(({ text }) => unwrapDraft(JSON.parse(text)).state === 'ok');
      expect(
        readable.map(({ how }) => how),
        'changes that the check did not notice',
      ).toEqual([]);
      const kept = [wrapDraft(named(GOOD, 'good'), 1), wrapDraft(named(`${GOOD}二`, 'good-2'), 1)];
      await page.goto('#/');
      await page.evaluate(putRows, { texts: rows.map(({ text }) => text), kept, strange: STRANGE });
      await drafts.open();
      await expect(drafts.lines).toHaveCount(TOGETHER + kept.length + STRANGE.length);
      await expect(drafts.line('读不出来')).toHaveCount(TOGETHER + STRANGE.length);
      await expect(drafts.line(GOOD)).toHaveCount(kept.length);
      for (const line of [
        drafts.line('读不出来').nth(round % TOGETHER),
        drafts.line(GOOD).first(),
      ]) {
        const saved = page.waitForEvent('download');
        await line.getByRole('button', { name: /^保存为文件/ }).click();
        expect(readFileSync(await (await saved).path(), 'utf8')).toContain('"row"');
      }
      await page.goto('#/draft/good/fill');
      await expect(page.locator('[id="field-entity.name"]')).toHaveValue(GOOD);
      await page.goto('#/draft/x1/fill');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('这份草稿还在，但读不出来');
      await invariants.quiet();
    }, TOGETHER);
  tally.finish();
});

/** Runs in the page: puts rows past the app, and beside them what JSON cannot say. */
async function putRows(given: {
  readonly texts: readonly string[];
  readonly kept: readonly unknown[];
  readonly strange: readonly string[];
}): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('credit-repair');
    opening.onsuccess = () => {
      resolve(opening.result);
    };
  });
  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;
  let deep: unknown = 'bottom';
  for (let depth = 0; depth < 500; depth += 1) deep = { deep };
  const bodies: Readonly<Record<string, unknown>> = {
    date: new Date(0),
    blob: new Blob(['x']),
    buffer: new ArrayBuffer(8),
    map: new Map([['a', 1]]),
    cyclic,
    deep,
    bigint: 1n,
    sparse: Array(3),
    long: 'x'.repeat(2 ** 20),
  };
  const writing = db.transaction('drafts', 'readwrite');
  const store = writing.objectStore('drafts');
  store.clear();
  for (const text of given.texts) store.put(JSON.parse(text));
  for (const row of given.kept) store.put(row);
  for (const name of given.strange)
    store.put({ id: name, rev: 1, schema: 1, checksum: '', savedAt: '', body: bodies[name] });
  await new Promise<void>((resolve) => {
    writing.oncomplete = () => {
      resolve();
    };
  });
  db.close();
}
