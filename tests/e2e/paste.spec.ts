import { CheckPage } from './pages/check';
import { FillPage } from './pages/fill';
import { PastePage, samplePage } from './pages/paste';
import { axeViolations } from './support/axe';
import { expect, test } from './support/test';

const READY = '可离线使用';

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('offline: a pasted page of 信用中国 answers what it states, and the forms have it', async ({
    page,
    site,
    faults,
  }) => {
    const paste = new PastePage(page);
    await page.clock.setFixedTime('2026-11-23T10:00:00+08:00');
    await page.goto('');
    await expect(page.getByText(READY, { exact: true })).toBeVisible();
    await site.kill();
    expect(await site.isDown()).toBe(true);
    faults.expect(/ERR_CONNECTION_REFUSED/);
    await page.getByRole('link', { name: '粘贴公示信息' }).click();
    await paste.paste(samplePage('02-label-then-value'));

    await expect(page.getByRole('heading', { name: '读到 1 条记录' })).toBeFocused();
    await expect(paste.value(1, '决定书日期')).toBeChecked();
    await expect(paste.record(1)).toContainText('2026年5月10日');
    await expect(paste.record(1)).toContainText('第 14 行：处罚决定日期 2026年5月10日');
    await paste.value(1, '法定代表人').uncheck();
    await paste.start(1).click();

    // 失信程度 and the day are known: the first question is the next one.
    const check = new CheckPage(page);
    await page.waitForURL(/#\/draft\/[^/]+\/question\//);
    expect(['documentDate', 'severity']).not.toContain(check.asked());
    await expect(page.getByRole('link', { name: '改：失信类别' })).toBeVisible();

    const id = /#\/draft\/([^/]+)/.exec(page.url())?.[1] ?? '';
    const fill = new FillPage(page);
    await fill.open(id);
    await expect(fill.field('entity.uscc')).toHaveValue('91150302MA0XE8A17Y');
    await expect(fill.field('penalties.0.docNo')).toHaveValue('乌消行罚决字〔2026〕第0007号');
    await expect(fill.field('penalties.0.authority')).toHaveValue('乌海市海勃湾区消防救援大队');
    await fill.choose('本次由谁办', /法定代表人.*本人/);
    await expect(fill.field('legalRep.name')).toHaveValue('');
  });
});

for (const from of ['', '#/check', '#/check/serious-judgment-defaulter'])
  test(`from ${from === '' ? 'home' : from} a link leads here`, async ({ page }) => {
    await page.goto(from);
    await page.getByRole('link', { name: '粘贴公示信息' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '粘贴公示信息' })).toBeFocused();
  });

test('two days for one decision: neither is taken until one is chosen', async ({ page }) => {
  const paste = new PastePage(page);
  await paste.open();
  await paste.paste(samplePage('05-conflicting-dates'));
  const days = paste.record(1).getByRole('group', { name: '决定书日期' });
  await expect(days.getByRole('radio', { name: '先不选' })).toBeChecked();
  await expect(days).toContainText('第 2 行');
  await expect(days).toContainText('第 4 行');
  await paste.start(1).click();
  await expect(page).toHaveURL(/question\/documentDate$/);

  await paste.open();
  await paste.paste(samplePage('05-conflicting-dates'));
  await days.getByRole('radio', { name: '2026年5月12日' }).check();
  await paste.start(1).click();
  await page.waitForURL(/#\/draft\//);
  await expect(page).not.toHaveURL(/documentDate$/);
  await expect(page.getByText('2026年5月12日')).toBeVisible();
});

test('several records, one of them of an unknown matter: it is asked for, then all are stored', async ({
  page,
}) => {
  const paste = new PastePage(page);
  await paste.open();
  await paste.paste(samplePage('20-mixed-page'));
  await page.getByRole('button', { name: '都存成草稿（2 条）' }).click();
  await expect(page.getByText('先选是哪一类，才知道该问什么。')).toBeVisible();
  await expect(page.locator('[id="record-1-item"]')).toBeFocused();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: '都存成草稿（2 条）' }).click();
  await page.waitForURL(/#\/drafts$/);
  // Records of one subject stand together under its name.
  await expect(page.getByRole('heading', { name: '乌海市测试商贸有限公司' })).toHaveCount(1);
  await expect(page.getByRole('link', { name: /接着做/ })).toHaveCount(2);
});

test('what the wording only suggests is left for the person to confirm', async ({ page }) => {
  const paste = new PastePage(page);
  await paste.open();
  await paste.paste(samplePage('10-court'));
  const ground = paste.value(1, '列入的原因');
  await expect(ground).not.toBeChecked();
  await expect(paste.record(1)).toContainText('网页没有单独写，是照这句话认的。');
  await ground.check();
  await paste.start(1).click();
  await page.waitForURL(/#\/draft\//);
  await expect(page.getByText('第（一）项').first()).toBeVisible();
});

test('nothing pasted, nothing found, too much pasted: says so and keeps the text', async ({
  page,
}) => {
  const paste = new PastePage(page);
  await paste.open();
  await paste.read.click();
  await expect(page.getByText('框里还没有文字。')).toBeVisible();
  await paste.paste('您好，欢迎光临');
  await expect(page.getByText('没有读出记录。')).toBeVisible();
  await paste.paste('字'.repeat(200_001));
  await expect(page.getByText('文字超过 20 万字')).toBeVisible();
  expect((await paste.box.inputValue()).length).toBeGreaterThan(200_000);
});

test('the records stand below as soon as their number has the focus', async ({ page }) => {
  const paste = new PastePage(page);
  await paste.open();
  // A press of Tab right after the focus came would otherwise go past what is not there yet.
  const isThere = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        document.addEventListener('focusin', ({ target }) => {
          if (target instanceof HTMLHeadingElement)
            queueMicrotask(() => {
              resolve(target.closest('main')?.querySelector('section fieldset') !== null);
            });
        });
      }),
  );
  await paste.paste(samplePage('03-reordered'));
  expect(await isThere).toBe(true);
});

test('the keyboard alone pastes, unticks and starts', async ({ page }) => {
  const paste = new PastePage(page);
  await paste.open();
  await paste.box.focus();
  await page.keyboard.insertText(samplePage('03-reordered'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '读到 1 条记录' })).toBeFocused();
  const check = new CheckPage(page);
  await check.tabTo('不是这一类');
  for (let presses = 0; presses < 2; presses += 1) await page.keyboard.press('Tab');
  const second = paste.record(1).getByRole('checkbox').nth(1);
  await expect(second).toBeFocused();
  await page.keyboard.press('Space');
  await expect(second).not.toBeChecked();
  await check.tabTo('用这些开始自查');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/draft\//);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`what was found has no defect that axe finds, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const paste = new PastePage(page);
    await paste.open();
    for (const name of [
      '20-mixed-page',
      '05-conflicting-dates',
      '14-impossible-days',
      '10-court',
    ]) {
      await paste.paste(samplePage(name));
      // What was found before stands there until this is read.
      await expect(paste.found).toBeFocused();
      await expect(paste.start(1)).toBeVisible();
      for (const fold of await page.locator('summary').all()) await fold.click();
      expect(await axeViolations(page), name).toEqual([]);
    }
  });

for (const [width, size] of [
  [320, 'standard'],
  [320, 'largest'],
  [390, 'largest'],
] as const)
  test(`what was found fits ${String(width)} px, ${size}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.addInitScript((chosen) => {
      localStorage.setItem('text-size', chosen);
    }, size);
    const paste = new PastePage(page);
    await paste.open();
    for (const name of ['07-gsxt-penalty-table', '13-wrapped-lines', '14-impossible-days']) {
      await paste.paste(samplePage(name));
      // What was found before stands there until this is read.
      await expect(paste.found).toBeFocused();
      await expect(paste.start(1)).toBeVisible();
      for (const fold of await page.locator('summary').all()) await fold.click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
    }
  });
