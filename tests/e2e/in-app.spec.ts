import { ALL_DONE, CheckPage } from './pages/check';
import { axeViolations } from './support/axe';
import { expect, test } from './support/test';

test.use({
  viewport: { width: 390, height: 844 },
  userAgent:
    'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 MMWEBID/1 MicroMessenger/8.0.42(0x28002A58) WeChat/arm64',
});

for (const [address, first] of [
  ['#/check', '搜一搜'],
  ['#/check/penalty-other-sectors', '哪一天作出'],
  ['#/check/serious-judgment-defaulter', '哪一种列入原因'],
] as const)
  test(`in WeChat ${address} says what may fail before anything is asked`, async ({ page }) => {
    await page.goto(address);
    const notice = page.getByText('请在浏览器中打开');
    await expect(notice).toBeVisible();
    const question = page.getByText(first).first();
    const [above, below] = [await notice.boundingBox(), await question.boundingBox()];
    expect(above?.y ?? Infinity).toBeLessThan(below?.y ?? 0);
    await expect(page.getByRole('button', { name: '复制网址' })).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });

test('in WeChat the verdict and the numbers work all the same', async ({ page }) => {
  const check = new CheckPage(page);
  await check.run({ documentDate: ['2026', '5', '10'], severity: '一般', ...ALL_DONE });
  await expect(check.title).toHaveText('现在可以申请');
  await expect(page.getByRole('link', { name: '0473-8991925' }).first()).toBeVisible();
  await page.goto('#/contacts');
  await expect(page.getByRole('link', { name: '0473-3158030' }).first()).toBeVisible();
});
