import { expect, test, type Page } from '@playwright/test';
import { FillPage } from '../e2e/pages/fill';
import { KioskPage } from '../e2e/pages/kiosk';
import { canSetUp, KioskWindow } from './support/kiosk-window';
import { notRun, Tally } from './support/tally';

const NAME = '甲商贸有限公司';

/** Each would open, close, move or change something of the browser. */
const KEYS = [
  ...['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'F10', 'F11', 'F12'],
  ...['ctrl+n', 'ctrl+t', 'ctrl+w', 'ctrl+o', 'ctrl+s', 'ctrl+p', 'ctrl+u', 'ctrl+j', 'ctrl+h'],
  ...['ctrl+l', 'ctrl+e', 'ctrl+f', 'ctrl+g', 'ctrl+d', 'ctrl+r', 'ctrl+q', 'ctrl+F4', 'ctrl+F5'],
  ...['ctrl+Tab', 'ctrl+1', 'ctrl+9', 'ctrl+plus', 'ctrl+minus', 'ctrl+shift+n', 'ctrl+shift+t'],
  ...['ctrl+shift+w', 'ctrl+shift+i', 'ctrl+shift+j', 'ctrl+shift+c', 'ctrl+shift+o'],
  ...['ctrl+shift+b', 'ctrl+shift+Delete', 'shift+Escape', 'shift+F10', 'Escape', 'Menu'],
  ...['alt+Left', 'alt+Right', 'alt+Home', 'alt+d', 'alt+f', 'alt+e', 'alt+space'],
  ...['XF86Back', 'XF86HomePage', 'XF86Refresh', 'XF86Search', 'XF86Mail'],
];

/** Each with the pointer on a link, or on words where a press does nothing; the last two begin at an edge of the screen. */
const POINTER: readonly (readonly [place: 'a[href]' | 'h1', ...words: readonly string[]])[] = [
  ['a[href]', 'click', '2'],
  ['a[href]', 'click', '3'],
  ['a[href]', 'click', '8'],
  ['a[href]', 'click', '9'],
  ['a[href]', 'keydown', 'shift', 'click', '2', 'keyup', 'shift'],
  ['a[href]', 'mousedown', '1', 'mousemove_relative', '--', '200', '400', 'mouseup', '1'],
  ['h1', 'keydown', 'ctrl', 'click', '5', 'click', '5', 'keyup', 'ctrl'],
  ['h1', 'keydown', 'ctrl', 'click', '4', 'keyup', 'ctrl'],
  ['h1', 'click', '--repeat', '3', '1'],
  ['h1', 'mousedown', '1', 'sleep', '1', 'mouseup', '1'],
  ['h1', 'mousemove', '1', '900', 'mousedown', '1', 'mousemove', '900', '900', 'mouseup', '1'],
  ['h1', 'mousemove', '540', '1', 'mousedown', '1', 'mousemove', '540', '900', 'mouseup', '1'],
];

/** Nothing else is shown, nothing of it has changed, and what was typed is still there. */
async function expectStill(machine: KioskWindow, page: Page, before: object): Promise<void> {
  expect(await machine.shown(), 'pages').toEqual([page.url()]);
  expect(page.url().startsWith(machine.url), page.url()).toBe(true);
  expect(machine.windows(), 'windows').toHaveLength(1);
  expect(await lookOf(page)).toEqual(before);
}

/** How large everything is, and what stands in the first field. */
function lookOf(page: Page): Promise<object> {
  return page.evaluate(() => ({
    size: [innerWidth, innerHeight, devicePixelRatio],
    visible: document.visibilityState,
    name: document.querySelector<HTMLInputElement>('[id="field-entity.name"]')?.value,
  }));
}

test('no key and no gesture leads out of a shared machine, and whoever closes it begins anew', async () => {
  if (!canSetUp()) notRun('27', 'no screen, or no leave to set policies here');
  const machine = new KioskWindow();
  const tally = new Tally('27', 'keys and gestures that would lead out of a shared machine');
  let left: readonly string[];
  await machine.start();
  try {
    const page = await machine.page();
    // As it comes up, before anybody touches it.
    await tally.round(async () => {
      await expect(new KioskPage(page).start).toBeVisible();
      machine.xdotool('key', 'F1');
      await settled(page);
      expect(await machine.shown()).toEqual([machine.url]);
    });
    await new KioskPage(page).begin();
    const field = new FillPage(page).field('entity.name');
    await field.fill(NAME);
    const before = await lookOf(page);
    for (const key of KEYS)
      await tally.round(async () => {
        await field.focus();
        machine.xdotool('key', '--clearmodifiers', key);
        await settled(page);
        await expectStill(machine, page, before);
      });
    for (const [place, ...gesture] of POINTER)
      await tally.round(async () => {
        await page.evaluate(() => {
          scrollTo(0, 0);
        });
        const box = await page.locator(place).filter({ visible: true }).first().boundingBox();
        if (box === null) throw new Error(`nowhere to point at: ${place}`);
        machine.xdotool('mousemove', String(box.x + 9), String(box.y + box.height / 2));
        machine.xdotool(...gesture);
        await settled(page);
        await expectStill(machine, page, before);
      });
    await tally.round(async () => {
      const [profile = ''] = machine.profiles();
      expect(profile).not.toBe('');
      // The window manager’s own key.
      machine.xdotool('key', 'alt+F4');
      await expect.poll(() => machine.profiles().includes(profile)).toBe(false);
      await expect(new KioskPage(await machine.page()).start).toBeVisible();
      expect(machine.profiles()).toHaveLength(1);
    });
  } finally {
    left = await machine.end();
  }
  expect(left, 'profiles left in memory').toEqual([]);
  tally.finish();
});

/** A window, a tab or a menu that a key opens comes without word; this long it took at most, three times over. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            setTimeout(resolve, 250);
          });
        });
      }),
  );
}
