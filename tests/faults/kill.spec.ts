import type { BrowserContext, Page } from '@playwright/test';
import { EvidencePage, quarters } from '../e2e/pages/evidence';
import { FillPage } from '../e2e/pages/fill';
import { storeDraft } from '../e2e/support/stored-draft';
import { whole } from '../support/random';
import { seeded } from '../support/seeded';
import { draftOf } from '../unit/storage/sample';
import { SEED, times } from './support/counts';
import { Invariants } from './support/invariants';
import { firstPage } from './support/profile';
import { storedRows } from './support/stored-rows';
import { Tally } from './support/tally';
import { expect, test } from './support/test';
import { listen, lostFor, typeOn, type Told } from './support/typing';

/** Two at a time, each on a profile of its own. */
const LANES = [1, 2];
const PAPER = 'legalRepIdCopy';
const FIELD = 'entity.name';
const NAME = '乌海市';
/** Of typing: as long as nobody stops, the app saves within this. */
const MOST_LOST_MS = 1000;
const DRAFT = draftOf({
  answers: { [FIELD]: NAME, filler: '整改情况说明'.repeat(450) },
});

/** What the screens of the killed browser had promised. */
interface Promised {
  readonly told: readonly Told[];
  readonly files: number;
}

for (const lane of LANES)
  test(`browser killed while somebody types or adds photos, lane ${String(lane)}`, async ({
    site,
    profile,
  }) => {
    const random = seeded(SEED * 100 + lane);
    const tally = new Tally('1', 'SIGKILL of all browser processes during autosave');
    const { origin } = new URL(site.url);
    let longest = 0;
    let acknowledged = 0;
    let photo = new Uint8Array();

    async function opened(): Promise<{
      readonly context: BrowserContext;
      readonly page: Page;
      readonly invariants: Invariants;
      readonly told: readonly Told[];
    }> {
      const context = await profile.open(site.url);
      const invariants = await new Invariants(context, origin, [NAME]).watch();
      const told = await listen(context, FIELD);
      return { context, page: await firstPage(context), invariants, told };
    }

    /** The killed browser’s promises, looked up by the next one. */
    async function settled(page: Page, promised: Promised): Promise<string> {
      const { drafts, attachments } = await storedRows(page);
      const kept = String(drafts.find(({ id }) => id === DRAFT.id)?.answers[FIELD]);
      const saved = promised.told.filter(({ kind }) => kind === 'saved').at(-1)?.text ?? '';
      expect(kept.startsWith(saved), `${saved} was called saved, kept is ${kept}`).toBe(true);
      const lost = lostFor(promised.told, kept);
      expect(lost, 'milliseconds of typing lost').toBeLessThanOrEqual(MOST_LOST_MS);
      expect(attachments.length).toBeGreaterThanOrEqual(promised.files);
      longest = Math.max(longest, lost);
      acknowledged += saved.length;
      return kept;
    }

    async function killAfter(milliseconds: number): Promise<void> {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      expect(profile.kill(), 'processes killed').toBeGreaterThan(2);
      await profile.gone();
    }

    async function typeAndKill(page: Page, told: readonly Told[]): Promise<Promised> {
      const fill = new FillPage(page);
      await fill.open(DRAFT.id);
      await fill.field(FIELD).fill(NAME);
      const typing = typeOn(page, random);
      await killAfter(whole(random, 0, 1500));
      await typing;
      return { told, files: 0 };
    }

    async function addAndKill(page: Page): Promise<Promised> {
      const evidence = new EvidencePage(page);
      await evidence.open(DRAFT.id, PAPER);
      const before = await evidence.rows.count();
      let files = before;
      const adding = evidence
        .choose({ name: 'a.jpg', bytes: photo })
        .then(() => expect(evidence.rows).toHaveCount(before + 1))
        .then(
          () => (files = before + 1),
          () => undefined,
        );
      await killAfter(whole(random, 0, 1500));
      await adding;
      return { told: [], files };
    }

    const { page: first } = await opened();
    await first.goto('#/drafts');
    await expect(first.getByText('这个浏览器里没有草稿')).toBeVisible();
    await storeDraft(first, DRAFT);
    photo = new Uint8Array(await quarters(first, 1200, 900, 'image/jpeg'));
    const evidence = new EvidencePage(first);
    await evidence.open(DRAFT.id, PAPER);
    for (const count of [1, 2, 3]) {
      await evidence.choose({ name: `${String(count)}.jpg`, bytes: photo });
      await expect(evidence.rows).toHaveCount(count);
    }
    await killAfter(0);

    let promised: Promised = { told: [], files: 3 };
    const rounds = Math.ceil(times(50, 1000) / LANES.length);
    for (let round = 1; round <= rounds; round += 1)
      await tally.round(async () => {
        const { page, invariants, told } = await opened();
        await page.goto('#/drafts');
        await settled(page, promised);
        await invariants.kept(page, new Map([[DRAFT.id, { filler: '整改情况说明'.repeat(450) }]]));
        await invariants.quiet();
        promised = round % 5 === 0 ? await addAndKill(page) : await typeAndKill(page, told);
      });

    const { page, invariants } = await opened();
    await page.goto('#/drafts');
    const kept = await settled(page, promised);
    await new FillPage(page).open(DRAFT.id);
    await invariants.hold(page, new Map([[DRAFT.id, { [FIELD]: kept }]]));
    expect(acknowledged, 'characters that were called saved').toBeGreaterThan(0);
    tally.finish(`longest loss of unsaved typing ${longest.toFixed(0)} ms`);
  });
