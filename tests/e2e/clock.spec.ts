import { ALL_DONE, CheckPage } from './pages/check';
import { FillPage } from './pages/fill';
import { expect, test } from './support/test';

const WAITING = { documentDate: ['2026', '8', '23'], severity: '一般', ...ALL_DONE } as const;

for (const timezoneId of ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'])
  test.describe(`a page open over Beijing's midnight, device in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('gives the verdict of the new day', async ({ page }) => {
      const check = new CheckPage(page);
      await check.run(WAITING);
      await expect(check.title).toHaveText('2026年11月24日起可以申请');
      await page.clock.setFixedTime('2026-11-23T23:59:30+08:00');
      await page.clock.runFor('02:00');
      await expect(check.title).toHaveText('2026年11月24日起可以申请');
      await page.clock.setFixedTime('2026-11-24T00:00:05+08:00');
      await page.clock.runFor('02:00');
      await expect(check.title).toHaveText('现在可以申请');
      await expect(page.getByRole('main')).toContainText('照今天 2026年11月24日');
    });
  });

for (const [now, told] of [
  ['1970-01-02T10:00:00+08:00', true],
  ['2038-01-19T10:00:00+08:00', true],
  ['2026-11-23T10:00:00+08:00', false],
] as const)
  test(`a verdict on ${now.slice(0, 10)} ${told ? 'doubts' : 'trusts'} the clock`, async ({
    page,
  }) => {
    const check = new CheckPage(page);
    await check.run({ ...WAITING, documentDate: ['2026', '5', '10'] });
    await page.clock.setFixedTime(now);
    await page.reload();
    await expect(check.title).toBeVisible();
    const warning = page.getByText('这台设备的日期好像不对');
    if (told) await expect(warning).toBeVisible();
    else await expect(warning).toBeHidden();
  });

test('a day of signing that has passed is told, and mended in one press, in form and review', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-11-20T10:00:00+08:00');
  const fill = new FillPage(page);
  const id = await fill.begin();
  await fill.fillForOwner();
  await expect(fill.field('application.signedOn')).toHaveValue('2026');
  await fill.expectSaved();
  await page.clock.setFixedTime('2026-11-25T10:00:00+08:00');
  await page.reload();
  await expect(fill.messages('application.signedOn')).toContainText('2026年11月20日');
  await page.getByRole('button', { name: '空着，签字时手写' }).click();
  await expect(fill.field('application.signedOn')).toHaveValue('');
  await fill.type('application.signedOn', ['2026', '11', '20']);
  await fill.next();

  await expect(page.getByRole('heading', { level: 1, name: '核对' })).toBeVisible();
  await expect(page.getByRole('link', { name: '生成表格' }), 'it never blocks').toBeVisible();
  await page.getByRole('button', { name: '改成今天' }).click();
  await expect(page.getByText('落款日期写的是')).toBeHidden();
  await expect(page.getByRole('main')).toContainText('2026年11月25日');
  await fill.open(id);
  await expect(page.locator('[id="field-application.signedOn-day"]')).toHaveValue('25');
});
