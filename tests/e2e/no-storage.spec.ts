import type { Page } from '@playwright/test';
import { ALL_DONE, CheckPage } from './pages/check';
import { ExportPage } from './pages/export';
import { FillPage } from './pages/fill';
import { axeViolations } from './support/axe';
import { expect, test } from './support/test';

// Some of these go on with the server gone, or look at what is stored.
test.use({ serviceWorkers: 'allow' });

/** What browsers do that keep nothing: refuse at once, refuse later, or have no database at all. */
const REFUSALS: Readonly<Record<string, () => void>> = {
  'refuses at once': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('not here', 'SecurityError');
    };
  },
  'refuses later': () => {
    IDBFactory.prototype.open = function () {
      const request = new EventTarget();
      Object.assign(request, { error: new DOMException('not here', 'UnknownError') });
      setTimeout(() => {
        const heard: unknown = Reflect.get(request, 'onerror');
        if (typeof heard === 'function')
          request.addEventListener('error', (event) => void Reflect.apply(heard, request, [event]));
        request.dispatchEvent(new Event('error', { cancelable: true }));
      }, 20);
      return request as IDBOpenDBRequest;
    };
  },
  'has none': () => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  },
};

async function expectTold(page: Page): Promise<void> {
  await expect(page.getByText('没有保存上').first()).toBeVisible();
  await expect(page.getByText(/浏览器不让本页存东西/)).toBeVisible();
}

for (const [how, refuse] of Object.entries(REFUSALS))
  test.describe(`a browser whose database ${how}`, () => {
    test('still gives verdict, numbers and papers, and says that nothing is kept', async ({
      page,
    }) => {
      test.slow();
      await page.addInitScript(refuse);
      const check = new CheckPage(page);
      await check.run({ documentDate: ['2026', '5', '10'], severity: '一般', ...ALL_DONE });
      await expect(check.title).toHaveText('现在可以申请');
      await expectTold(page);
      expect(await axeViolations(page)).toEqual([]);

      // Back to a question and forth again: the answers are still there.
      await check.change('失信类别').click();
      await expect(check.row('一般')).toContainText('上次选的');
      await expectTold(page);
      await check.row('严重').click();
      await expect(check.title).toHaveText('2027年5月11日起可以申请');

      await page.getByRole('link', { name: '填表' }).click();
      const fill = new FillPage(page);
      await fill.fillForOwner();
      await expectTold(page);
      await fill.next();
      await page.getByRole('link', { name: '生成表格' }).click();
      const exporting = new ExportPage(page);
      await expect(exporting.sheets).toHaveCount(4);
      expect((await exporting.sign()).suggestedFilename()).toMatch(/\.asice$/);
      await expect(exporting.outputs).toContainText('没有留住签名的钥匙');

      await page.goto('#/contacts');
      await expect(page.getByRole('link', { name: '0473-8991925' }).first()).toBeVisible();
    });

    test('says so in the list of drafts, and leads back to what is only in this page', async ({
      page,
    }) => {
      await page.addInitScript(refuse);
      const check = new CheckPage(page);
      await check.run({ documentDate: ['2026', '5', '10'], severity: '一般', ...ALL_DONE });
      await page.getByRole('link', { name: '我的草稿' }).click();
      await expect(check.title).toHaveText('我的草稿');
      await expect(page.getByText('浏览器不让本页存东西')).toBeVisible();
      await page.getByRole('link', { name: /其他行业领域行政处罚/ }).click();
      await expect(check.title).toHaveText('现在可以申请');
      await page.goto('#/draft/nobody/verdict');
      await expect(check.title).toHaveText('浏览器不让本页读草稿');
    });
  });

test('a matter that could not be stored is not lost by beginning another one', async ({ page }) => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem('allowed') === 'yes') return;
    const proto = IDBFactory.prototype;
    const own = Object.getOwnPropertyDescriptor(proto, 'open') ?? {};
    proto.open = () => {
      if (sessionStorage.getItem('allowed') === 'yes') Object.defineProperty(proto, 'open', own);
      throw new DOMException('not here', 'SecurityError');
    };
  });
  const fill = new FillPage(page);
  const first = await fill.begin();
  await fill.field('entity.name').fill('甲商贸有限公司');
  await fill.begin();
  await fill.field('entity.name').fill('乙商贸有限公司');
  await expectTold(page);
  await fill.open(first);
  await expect(fill.field('entity.name')).toHaveValue('甲商贸有限公司');
  // The browser lets us in again: both are stored.
  await page.evaluate(() => {
    sessionStorage.setItem('allowed', 'yes');
  });
  await expect(async () => {
    const again = page.getByRole('button', { name: '再存一次' });
    if (await again.isVisible()) await again.click();
    await expect(fill.saveMark).toHaveText('已保存', { timeout: 1000 });
  }).toPass();
  await page.goto('#/drafts');
  await page.reload();
  for (const name of ['甲商贸有限公司', '乙商贸有限公司'])
    await expect(page.getByText(name)).toBeVisible();
});
