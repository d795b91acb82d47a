import { EventEmitter, once } from 'node:events';
import { DraftsPage } from '../e2e/pages/drafts';
import { whole } from '../support/random';
import { seeded } from '../support/seeded';
import { named } from '../unit/storage/sample';
import { SEED, times } from './support/counts';
import { Invariants } from './support/invariants';
import { firstPage } from './support/profile';
import {
  makeDatabase,
  PRESENT,
  PRESENT_VERSION,
  RELEASED,
  shapeOf,
} from './support/released-shapes';
import { Tally } from './support/tally';
import { expect, test } from './support/test';

/** A file of the origin that is no page of the app: the database can be reached from it, and nobody opens it. */
const BESIDE = 'manifest.webmanifest';
const DRAFTS = ['甲', '乙', '丙'].map((name, at) => named(`${name}商贸有限公司`, `d${String(at)}`));
const PERSONAL = ['商贸有限公司'];

for (const [index, tables] of RELEASED.entries())
  test(`killed while a database of version ${String(index + 1)} is upgraded`, async ({
    site,
    profile,
  }) => {
    const random = seeded(SEED * 100 + 40 + index);
    const tally = new Tally(
      '4',
      `kill during upgrade ${String(index + 1)} → ${String(RELEASED.length + 1)}`,
    );
    const { origin } = new URL(site.url);
    const ends = { old: 0, upgraded: 0 };
    let context = await profile.open(site.url);
    for (let round = 1; round <= times(10, 200); round += 1)
      await tally.round(async () => {
        const page = await firstPage(context);
        await page.goto(BESIDE);
        await makeDatabase(page, index + 1, DRAFTS);
        const database = new EventEmitter();
        const opening = once(database, 'opening');
        await context.exposeFunction('tellOpening', () => database.emit('opening'));
        await context.addInitScript(() => {
          const open: unknown = Reflect.get(IDBFactory.prototype, 'open');
          IDBFactory.prototype.open = function (...given) {
            const tell: unknown = Reflect.get(globalThis, 'tellOpening');
            if (typeof tell === 'function') Reflect.apply(tell, undefined, []);
            const request: unknown = typeof open === 'function' && Reflect.apply(open, this, given);
            if (!(request instanceof IDBOpenDBRequest)) throw new Error('no request was made');
            return request;
          };
        });
        const pids = profile.processes();
        const going = page.goto('./#/drafts').catch(() => undefined);
        await opening;
        await new Promise((resolve) => setTimeout(resolve, whole(random, 0, 12)));
        expect(profile.kill(pids), 'processes killed').toBeGreaterThan(2);
        // And those that came since.
        profile.kill();
        await profile.gone();
        await going;

        context = await profile.open(site.url);
        const invariants = await new Invariants(context, origin, PERSONAL).watch();
        invariants.expect(/favicon\.ico/);
        const after = await firstPage(context);
        await after.goto(BESIDE);
        const shape = await shapeOf(after);
        const isOld = shape.version === (index + 1) * 10;
        ends[isOld ? 'old' : 'upgraded'] += 1;
        if (!isOld) expect(shape.version).toBe(PRESENT_VERSION);
        expect(shape.tables).toEqual(Object.keys(isOld ? tables : PRESENT).sort());
        await after.goto('./#/drafts');
        await expect(new DraftsPage(after).lines).toHaveCount(DRAFTS.length);
        const kept = new Map(
          DRAFTS.map(({ id, answers }) => [id, { 'entity.name': String(answers['entity.name']) }]),
        );
        await invariants.hold(after, kept);
        expect((await shapeOf(after)).version).toBe(PRESENT_VERSION);
      });
    tally.finish(`${String(ends.old)} ended before, ${String(ends.upgraded)} after the upgrade`);
  });
