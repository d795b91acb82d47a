import type { Page } from '@playwright/test';
import { DraftsPage } from '../e2e/pages/drafts';
import { FillPage } from '../e2e/pages/fill';
import { storeDraft } from '../e2e/support/stored-draft';
import { expect, test } from '../e2e/support/test';
import { pick, whole, type Random } from '../support/random';
import { seeded } from '../support/seeded';
import { named } from '../unit/storage/sample';
import { SEED, times } from './support/counts';
import { Invariants } from './support/invariants';
import { storedRows } from './support/stored-rows';
import { Tally } from './support/tally';

const FIELD = 'entity.name';
/** Two at a time, each in a browser of its own. */
const LANES = [1, 2];

type Step =
  /** Adds a word to what the window shows. */
  | { readonly act: 'type'; readonly window: number }
  /** The window is put away: it saves at once; `wait` for it, or go on. */
  | { readonly act: 'save'; readonly window: number; readonly wait: boolean }
  /** Opens the draft anew, whatever the other window made of it. */
  | { readonly act: 'open'; readonly window: number };

function schedule(random: Random): readonly Step[] {
  return Array.from({ length: whole(random, 4, 8) }, () => {
    const window = whole(random, 0, 1);
    const act = pick(random, ['type', 'type', 'save', 'save', 'open'] as const);
    return act === 'save' ? { act, window, wait: pick(random, [true, false]) } : { act, window };
  });
}

async function saveNow(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

for (const lane of LANES)
  test(`two windows on one draft never overwrite each other silently, lane ${String(lane)}`, async ({
    page,
    site,
  }) => {
    const random = seeded(SEED * 100 + 80 + lane);
    const tally = new Tally('8', 'interleavings of two windows on one draft');
    const other = await page.context().newPage();
    const { origin } = new URL(site.url);
    const invariants = await new Invariants(page.context(), origin, ['公司']).watch();
    const windows = [new FillPage(page), new FillPage(other)];
    for (const one of windows) await one.page.goto(`${site.url}#/drafts`);
    let copies = 0;

    for (let round = 1; round <= times(200, 2000) / LANES.length; round += 1)
      await tally.round(async () => {
        const id = `d${String(round)}`;
        await storeDraft(page, named('公司', id));
        for (const one of windows) await one.open(id);
        // Every word is added to what its window shows: one that is in no draft in the end was overwritten unseen.
        const words: string[] = [];
        const typing = new Set<FillPage>();
        for (const [at, step] of schedule(random).entries()) {
          const one = windows[step.window] ?? new FillPage(page);
          if (step.act === 'type') {
            const word = `，${String(step.window)}之${String(at)}`;
            words.push(word);
            typing.add(one);
            await one.field(FIELD).press('End');
            await one.page.keyboard.insertText(word);
            // It was typed, and not into a field that was just being taken off the screen.
            expect(await one.field(FIELD).inputValue()).toContain(word);
          } else {
            await saveNow(one.page);
            if (step.act === 'open' || step.wait) await one.expectSaved();
          }
          if (step.act === 'open') {
            await new DraftsPage(one.page).open();
            await one.open(id);
            typing.delete(one);
          }
        }
        for (const one of windows) {
          await saveNow(one.page);
          await one.expectSaved();
        }
        const { drafts, damaged } = await storedRows(page);
        const texts = drafts.map(({ answers }) => String(answers[FIELD]));
        const lost = words.filter((word) => !texts.some((text) => text.includes(word)));
        expect(lost, `words that are in none of ${texts.join(' | ')}`).toEqual([]);
        expect(damaged).toBe(0);
        // A window in which nothing was typed since it was opened may show what the other has replaced since.
        // What the other shows is stored, or it is where a window that was opened since has gone on.
        for (const one of typing) {
          const shown = await one.field(FIELD).inputValue();
          expect(
            texts.some((text) => text.startsWith(shown)),
            `${shown} in ${texts.join(' | ')}`,
          ).toBe(true);
        }
        copies += drafts.length - 1;
        await invariants.quiet();
        await page.evaluate(clearDrafts);
      });
    expect(copies, 'copies made of both texts').toBeGreaterThan(0);
    tally.finish(`${String(copies)} texts kept beside another`);
  });

/** Runs in the page: the next round begins with no draft at all. */
async function clearDrafts(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('credit-repair');
    opening.onsuccess = () => {
      resolve(opening.result);
    };
  });
  const clearing = db.transaction(['drafts', 'previous'], 'readwrite');
  clearing.objectStore('drafts').clear();
  clearing.objectStore('previous').clear();
  await new Promise<void>((resolve) => {
    clearing.oncomplete = () => {
      resolve();
    };
  });
  db.close();
}
