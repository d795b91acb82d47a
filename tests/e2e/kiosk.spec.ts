import { test as base, expect } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import { ExportPage } from './pages/export';
import { KioskPage, sealedRows } from './pages/kiosk';
import { axeViolations } from './support/axe';
import { Faults, reportViolations } from './support/faults';
import { KIOSK, KioskSite } from './support/kiosk-site';

interface Hall {
  hall: KioskSite;
  kiosk: KioskPage;
  faults: Faults;
}

/** A standing machine in a hall: its own host, its own settings, a finger. */
const test = base.extend<Hall>({
  viewport: { width: 1080, height: 1920 },
  hasTouch: true,
  // The app itself is stored in other tests; here nine megabytes a test would only take time.
  serviceWorkers: 'block',
  hall: async ({ browserName: _ }, use) => {
    const hall = new KioskSite();
    hall.configure(KIOSK);
    await hall.serve();
    await use(hall);
    await hall.close();
  },
  baseURL: async ({ hall }, use) => {
    await use(hall.url);
  },
  kiosk: async ({ page }, use) => {
    await use(new KioskPage(page));
  },
  faults: [
    async ({ context, hall }, use) => {
      const faults = new Faults(context, () => new URL(hall.url).origin);
      faults.expect(/Service Worker registration blocked/);
      await reportViolations(context);
      await use(faults);
      base.expect(faults.unexpected, 'errors, policy breaches or foreign requests').toEqual([]);
    },
    { auto: true },
  ],
});

/** What a printer would have done: it takes the job and says nothing. */
async function withPrinter(kiosk: KioskPage): Promise<void> {
  await kiosk.page.addInitScript(() => {
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      document.documentElement.dataset['jobTitle'] = document.title;
      window.dispatchEvent(new Event('afterprint'));
    };
  });
}

test('by finger from the start to the printed forms, and the number of sheets at the end', async ({
  kiosk,
  page,
}) => {
  await withPrinter(kiosk);
  await kiosk.open();
  await kiosk.start.tap();
  await page.locator('a[href="#/check/penalty-other-sectors"]').tap();
  for (const [part, keys] of [
    ['year', '2026'],
    ['month', '2'],
    ['day', '10'],
  ] as const) {
    await page.locator(`[data-part="${part}"]`).tap();
    await kiosk.tap(keys);
  }
  await page.getByRole('button', { name: '下一步' }).tap();
  await page.waitForURL(/#\/draft\//);
  const id = /#\/draft\/([^/]+)/.exec(page.url())?.[1] ?? '';
  await kiosk.go(`#/draft/${id}/fill`);
  await page.getByRole('radio', { name: '企业', exact: true }).tap();
  await page.getByRole('radio', { name: /法定代表人.*本人/ }).tap();
  await page.locator('[id="field-entity.uscc"]').tap();
  await kiosk.tap('91150302MA0XE8A17Y');
  await expect(page.locator('[id="field-entity.uscc"]')).toHaveValue('91150302MA0XE8A17Y');
  const idNo = page.locator('[id="field-legalRep.idNo"]');
  await idNo.tap();
  await kiosk.tap('150302199001011231');
  await kiosk.keypad.getByRole('button', { name: '收起' }).tap();
  await expect(kiosk.keypad).toBeHidden();
  await expect(page.getByText('150•••••••••••••31')).toBeVisible();
  // Chinese is left for the pen: nothing blocks the way to the printer.
  await page.getByRole('button', { name: '下一步：核对' }).tap();
  await kiosk.go(`#/draft/${id}/export`);
  const { sheets } = new ExportPage(page);
  await expect(sheets.first()).toBeVisible();
  const count = await sheets.count();
  await page.getByRole('button', { name: '打印', exact: true }).tap();
  await expect(page.locator('html')).toHaveAttribute('data-job-title', '信用修复表格');
  await kiosk.end();
  await expect(kiosk.ended).toHaveText(`请带走身份证和 ${String(count)} 张纸`);
  await kiosk.leave();
});

test('no more paper comes out than there are sheets', async ({ kiosk, page }) => {
  await kiosk.open();
  const id = await kiosk.begin();
  await page.getByRole('radio', { name: '企业', exact: true }).check();
  await page.getByRole('radio', { name: /法定代表人.*本人/ }).check();
  await kiosk.go(`#/draft/${id}/export`);
  const { sheets } = new ExportPage(page);
  await expect(sheets.first()).toBeVisible();
  const printed = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
  expect(printed.getPageCount()).toBe(await sheets.count());
});

test('by keyboard alone: typed past the keypad, ended, and back at the start', async ({
  kiosk,
  page,
}) => {
  await kiosk.open();
  await kiosk.start.press('Enter');
  await page.locator('a[href="#/check/penalty-other-sectors"]').press('Enter');
  await page.locator('[data-part="year"]').focus();
  await page.keyboard.type('2026');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2');
  await page.keyboard.press('Tab');
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  // The screen that opens takes the focus to its heading; only then is the next key pressed.
  await page.waitForURL(/#\/draft\//);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await kiosk.bar.getByRole('button', { name: '结束使用' }).press('Enter');
  await expect(kiosk.question.getByRole('button', { name: '继续使用' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(kiosk.question).toBeHidden();
  await kiosk.bar.getByRole('button', { name: '结束使用' }).press('Enter');
  await kiosk.question.getByRole('button', { name: '结束并清掉' }).press('Enter');
  await page.getByRole('button', { name: '回到开始页' }).press('Enter');
  await expect(kiosk.start).toBeVisible();
});

test('after three minutes it asks, goes on with one tap, offers to print, and ends', async ({
  kiosk,
  page,
}) => {
  await page.clock.install();
  await kiosk.open();
  await kiosk.begin();
  await kiosk.stopClock();
  await page.clock.fastForward(181_000);
  await expect(kiosk.question).toContainText('还在使用吗');
  await kiosk.question.getByRole('button', { name: '继续使用' }).tap();
  await expect(kiosk.question).toBeHidden();
  await page.clock.fastForward(179_000);
  await expect(kiosk.question).toBeHidden();
  await page.clock.fastForward(2000);
  await expect(kiosk.question.getByText(/^\d+\s*秒$/)).toBeVisible();
  await page.clock.fastForward(31_000);
  await expect(kiosk.question).toContainText('要不要打印带走');
  await page.clock.fastForward(31_000);
  await expect(kiosk.ended).toBeVisible();
  await expect(page.getByText('已经结束，内容已清掉')).toBeVisible();
  await page.clock.fastForward(9000);
  await expect(kiosk.start).toBeVisible();
});

test('back, after the end, shows nothing of the former person', async ({ kiosk, page }) => {
  await kiosk.open();
  await kiosk.begin();
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  await kiosk.end();
  await kiosk.leave();
  await page.goBack();
  await expect(page.getByRole('heading', { name: '填表' })).toBeHidden();
  await page.goForward();
  await expect(kiosk.start).toBeVisible();
  expect(page.url()).not.toContain('draft');
});

test('what is typed lies sealed, and the end leaves no row', async ({ kiosk, page }) => {
  await kiosk.open();
  await kiosk.begin();
  await page.locator('[id="field-entity.name"]').fill('乌海市测试商贸有限公司');
  await expect(page.locator('[role="status"][data-state]')).toHaveText('已保存');
  const rows = await sealedRows(page);
  expect(rows.sealed).toBeGreaterThan(0);
  expect(rows.all).toBe(rows.sealed);
  await kiosk.end();
  await expect(page.getByText('已经结束，内容已清掉')).toBeVisible();
  expect(await sealedRows(page)).toEqual({ all: 0, sealed: 0 });
});

for (const hash of ['#/drafts', '#/verify', '#/paste', '#/draft/d1/evidence/f01'])
  test(`${hash} is not open on a shared machine`, async ({ kiosk, page }) => {
    await kiosk.open();
    await kiosk.go(hash);
    await expect(page.getByText('自助机上没有这一项')).toBeVisible();
  });

test('no link leads out of the app, and nothing is filled in or checked by the browser', async ({
  kiosk,
  page,
}) => {
  await kiosk.open();
  await kiosk.go('https://example.org/');
  await expect(kiosk.start).toBeVisible();
  await kiosk.go('#/contacts');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('a:not([href^="#"])')).toHaveCount(0);
  await kiosk.go('#/');
  await kiosk.begin();
  await expect(page.locator('input[type="text"]:not([autocomplete="off"])')).toHaveCount(0);
  await expect(page.locator('textarea:not([autocomplete="off"])')).toHaveCount(0);
});

for (const [text, words] of [
  ['{ "kiosk": true, "idle": 60 }', 'idle：没有这一项设置'],
  ['{ "kiosk": true, }', '不是 JSON'],
] as const)
  test(`kiosk.json as ${text} is told to the operator, and nothing starts`, async ({
    hall,
    page,
  }) => {
    hall.configure(text);
    await page.goto('');
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByRole('link', { name: '开始自查' })).toHaveCount(0);
    expect(await axeViolations(page)).toEqual([]);
  });

test('the operator’s check proves that a session cannot be read afterwards', async ({
  kiosk,
  page,
}) => {
  await kiosk.open();
  await kiosk.go('#/kiosk-check');
  await page.getByRole('button', { name: '开始验证' }).tap();
  for (const name of ['存储', '加密', '清除'])
    await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('✓ 正常');
  expect(await axeViolations(page)).toEqual([]);
});

for (const viewport of [
  { width: 320, height: 640 },
  { width: 1080, height: 1920 },
])
  test(`on ${String(viewport.width)} px nothing is cut, too small or wrong`, async ({
    kiosk,
    page,
  }) => {
    await page.setViewportSize(viewport);
    await kiosk.open();
    expect(await axeViolations(page)).toEqual([]);
    await kiosk.begin();
    await page.locator('[id="field-entity.uscc"]').tap();
    await expect(kiosk.keypad).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(viewport.width);
    for (const key of await kiosk.keypad.getByRole('button').all()) {
      const box = await key.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(60);
    }
    await kiosk.bar.getByRole('button', { name: '结束使用' }).tap();
    await expect(kiosk.question).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    await kiosk.question.getByRole('button', { name: '结束并清掉' }).tap();
    await expect(kiosk.ended).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });
