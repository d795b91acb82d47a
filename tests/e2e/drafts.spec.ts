import { readFileSync } from 'node:fs';
import { DraftsPage } from './pages/drafts';
import { FillPage } from './pages/fill';
import { axeViolations } from './support/axe';
import { expect, test } from './support/test';

test('已保存 is said only of what is stored: whatever it was said of survives a reload', async ({
  page,
}) => {
  const fill = new FillPage(page);
  await fill.begin();
  await fill.expectSaved();
  const said = await page.evaluateHandle(() => {
    const mark = document.querySelector('[role="status"][data-state]');
    const words: string[] = [];
    const observer = new MutationObserver(() => words.push(mark?.textContent ?? ''));
    if (mark !== null)
      observer.observe(mark, { subtree: true, characterData: true, childList: true });
    return words;
  });
  await fill.field('entity.name').fill('乌海市测试商贸有限公司');
  await expect.poll(() => said.evaluate((words) => words.at(-1))).toBe('已保存');
  expect((await said.jsonValue())[0]).toBe('未保存');
  await page.reload();
  await expect(fill.field('entity.name')).toHaveValue('乌海市测试商贸有限公司');
});

test('a reload in the middle of typing loses nothing that was acknowledged', async ({ page }) => {
  const fill = new FillPage(page);
  await fill.begin();
  const name = fill.field('entity.name');
  await name.fill('');
  let acknowledged = '';
  for (const word of ['乌海市', '海勃湾区', '测试商贸', '有限公司']) {
    await name.pressSequentially(word);
    if (word === '测试商贸') {
      await fill.expectSaved();
      acknowledged = await name.inputValue();
    }
  }
  await page.reload();
  const kept = await name.inputValue();
  expect(acknowledged).toBe('乌海市海勃湾区测试商贸');
  expect(kept.startsWith(acknowledged), kept).toBe(true);
});

test('several drafts lie side by side, and each opens with its own text', async ({ page }) => {
  const fill = new FillPage(page);
  const ids: string[] = [];
  for (const name of ['甲商贸有限公司', '乙商贸有限公司']) {
    ids.push(await fill.begin());
    await fill.field('entity.name').fill(name);
    await fill.expectSaved();
  }
  const drafts = new DraftsPage(page);
  await drafts.open();
  await expect(drafts.lines).toHaveCount(2);
  expect(await axeViolations(page)).toEqual([]);
  await drafts
    .line('甲商贸有限公司')
    .getByRole('link', { name: /^接着做/ })
    .click();
  await expect(page).toHaveURL(new RegExp(`#/draft/${ids[0] ?? 'none'}/verdict`));
  await fill.open(ids[0] ?? '');
  await expect(fill.field('entity.name')).toHaveValue('甲商贸有限公司');
});

test.describe('a deleted draft', () => {
  test('comes back as it was when the deletion is undone', async ({ page }) => {
    const fill = new FillPage(page);
    const id = await fill.begin();
    await fill.field('entity.name').fill('甲商贸有限公司');
    await fill.expectSaved();
    const drafts = new DraftsPage(page);
    await drafts.open();
    await drafts.remove('甲商贸有限公司');
    await expect(drafts.line('甲商贸有限公司')).toContainText('已删除');
    // The keyboard is still in that row.
    await page.keyboard.press('Tab');
    await expect(
      drafts.line('甲商贸有限公司').getByRole('button', { name: /^撤销/ }),
    ).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(drafts.line('甲商贸有限公司')).not.toContainText('已删除');
    await page.reload();
    await expect(drafts.lines).toHaveCount(1);
    await fill.open(id);
    await expect(fill.field('entity.name')).toHaveValue('甲商贸有限公司');
  });

  test('is gone once the list is left', async ({ page }) => {
    const fill = new FillPage(page);
    await fill.begin();
    await fill.field('entity.name').fill('甲商贸有限公司');
    await fill.expectSaved();
    const drafts = new DraftsPage(page);
    await drafts.open();
    await drafts.remove('甲商贸有限公司');
    await expect(drafts.line('甲商贸有限公司')).toContainText('已删除');
    await page.goto('#/');
    // Two addresses in one moment are one change of screen, and none if the second is the present one.
    await expect(page.getByRole('link', { name: /开始自查/ })).toBeVisible();
    await drafts.open();
    await expect(page.getByText('这个浏览器里没有草稿')).toBeVisible();
  });
});

test('a draft is saved to a file that holds what was typed and is not named after anybody', async ({
  page,
}) => {
  const fill = new FillPage(page);
  await fill.begin();
  await fill.field('entity.name').fill('甲商贸有限公司');
  await fill.expectSaved();
  const drafts = new DraftsPage(page);
  await drafts.open();
  const saved = page.waitForEvent('download');
  await drafts
    .line('甲商贸有限公司')
    .getByRole('button', { name: /^保存为文件/ })
    .click();
  const file = await saved;
  expect(file.suggestedFilename()).not.toContain('甲');
  expect(readFileSync(await file.path(), 'utf8')).toContain('甲商贸有限公司');
});

test('a draft that cannot be read is shown as such, kept, and can be saved to a file', async ({
  page,
}) => {
  const fill = new FillPage(page);
  const id = await fill.begin();
  await fill.field('entity.name').fill('甲商贸有限公司');
  await fill.expectSaved();
  await page.goto('');
  await page.evaluate(damageDraft, id);
  const drafts = new DraftsPage(page);
  await drafts.open();
  await expect(drafts.lines).toHaveCount(1);
  await expect(drafts.line('读不出来')).toBeVisible();
  const saved = page.waitForEvent('download');
  await drafts
    .line('读不出来')
    .getByRole('button', { name: /^保存为文件/ })
    .click();
  expect(readFileSync(await (await saved).path(), 'utf8')).toContain('甲商贸有限公司');
});

test.describe('on a full disk', () => {
  // The stored app would take the room first.
  test.use({ serviceWorkers: 'block' });

  test('not saved is said in words, what is typed stays, and is stored when there is room again', async ({
    page,
    site,
  }) => {
    const { origin } = new URL(site.url);
    const browser = await page.context().newCDPSession(page);
    // From the beginning: the browser remembers for a while how much room it once had.
    await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
    const fill = new FillPage(page);
    await fill.begin();
    const long = '甲'.repeat(90_000);
    await fill.field('entity.name').fill(long);
    await expect(page.getByText('这台设备存满了')).toBeVisible();
    await expect(fill.saveMark.first()).toHaveText('没有保存上');
    await expect(fill.field('entity.name')).toHaveValue(long);
    expect(await axeViolations(page)).toEqual([]);
    await browser.send('Storage.overrideQuotaForOrigin', { origin });
    await page.getByRole('button', { name: '再存一次' }).click();
    await fill.expectSaved();
    await page.reload();
    await expect(fill.field('entity.name')).toHaveValue(long);
  });
});

/** Runs in the page: breaks the checksum of a stored draft, as a failing disk might. */
async function damageDraft(id: string): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('credit-repair');
    opening.onsuccess = () => {
      resolve(opening.result);
    };
    opening.onerror = () => {
      reject(new Error('not opened'));
    };
  });
  const transaction = db.transaction('drafts', 'readwrite');
  const store = transaction.objectStore('drafts');
  const reading = store.get(id);
  await new Promise<void>((resolve) => {
    reading.onsuccess = () => {
      store.put({ ...Object(reading.result), checksum: 'damaged' });
    };
    transaction.oncomplete = () => {
      resolve();
    };
  });
  db.close();
}
