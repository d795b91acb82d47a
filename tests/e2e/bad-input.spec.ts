import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExportPage } from './pages/export';
import { FillPage } from './pages/fill';
import { VerifyPage } from './pages/verify';
import { axeViolations } from './support/axe';
import { expect, test } from './support/test';

/** Reloads and expects the field to hold exactly what was typed. */
async function expectKept(fill: FillPage, path: string, value: string): Promise<void> {
  await fill.expectSaved();
  await fill.page.reload();
  await expect(fill.field(path)).toHaveValue(value);
}

test('a wrong check digit of a credit code is told, kept, and does not stop anybody', async ({
  page,
}) => {
  const fill = new FillPage(page);
  await fill.begin();
  await fill.fillForOwner();
  await fill.field('entity.uscc').fill('91350211M0000XUF46');
  await fill.field('entity.uscc').blur();
  await expect(fill.messages('entity.uscc')).toHaveAttribute('data-level', 'warning');
  await expectKept(fill, 'entity.uscc', '91350211M0000XUF46');
  await fill.next();
  await expect(page.getByRole('heading', { level: 1, name: '核对' })).toBeVisible();
  await expect(page.getByRole('link', { name: '生成表格' })).toBeVisible();
});

test('a wrong check digit of an identity number is told, kept, and mended from the list of errors', async ({
  page,
}) => {
  const fill = new FillPage(page);
  await fill.begin();
  await fill.fillForOwner();
  await fill.field('legalRep.idNo').fill('130402198207290622');
  await fill.field('legalRep.idNo').blur();
  await expect(fill.messages('legalRep.idNo')).toHaveAttribute('data-level', 'error');
  await expectKept(fill, 'legalRep.idNo', '130402198207290622');
  await fill.next();
  await expect(fill.summary).toBeFocused();
  await expect(fill.summary).toContainText('有 1 处要改');
  expect(await axeViolations(page)).toEqual([]);
  await fill.summary.getByRole('link', { name: /身份证号码/ }).click();
  await expect(fill.field('legalRep.idNo')).toBeFocused();
  await fill.field('legalRep.idNo').fill('130402198207290624');
  await expect(fill.summary).toBeHidden();
  await fill.next();
  await expect(page.getByRole('heading', { level: 1, name: '核对' })).toBeVisible();
});

for (const [what, day, words] of [
  ['31 February', ['2026', '2', '31'], '没有 31 日'],
  ['a day to come', ['2099', '1', '1'], '之后'],
] as const)
  test(`${what} is told in words and kept as typed`, async ({ page }) => {
    const fill = new FillPage(page);
    await fill.begin();
    await fill.type('penalties.0.decidedOn', day);
    await fill.field('penalties.0.decidedOn').blur();
    await expect(fill.messages('penalties.0.decidedOn')).toContainText(words);
    await fill.expectSaved();
    await page.reload();
    await expect(fill.field('penalties.0.decidedOn')).toHaveValue(day[0]);
    await expect(fill.messages('penalties.0.decidedOn')).toContainText(words);
  });

test('a reason of 5,000 characters is kept whole and flows on to more pages', async ({ page }) => {
  test.slow();
  const fill = new FillPage(page);
  const id = await fill.begin();
  await fill.fillForOwner();
  await fill.choose(/除了罚款/, '有');
  const reason = '未按规定对从业人员进行安全生产教育和培训，'.repeat(239).slice(0, 5000);
  await fill.field('penalties.0.reason').fill(reason);
  await fill.field('penalties.0.reason').blur();
  await expect(fill.messages('penalties.0.reason')).toContainText('共 5000 字');
  await expect(fill.messages('penalties.0.reason')).toHaveAttribute('data-level', 'hint');
  await expectKept(fill, 'penalties.0.reason', reason);
  const exporting = new ExportPage(page);
  await exporting.open(id);
  await expect(exporting.sheets.first()).toBeVisible();
  const labels = await exporting.sheets.evaluateAll((pages) =>
    pages.map((sheet) => sheet.getAttribute('aria-label') ?? ''),
  );
  const ofForm = labels.filter((label) => label.startsWith('行政处罚信用信息修复申请表'));
  expect(ofForm.length).toBeGreaterThan(2);
});

test('100 kB pasted into a name are told by their length, and bury neither review nor drafts', async ({
  page,
}) => {
  const fill = new FillPage(page);
  const id = await fill.begin();
  await fill.fillForOwner();
  await fill.field('entity.name').fill('甲乙丙丁'.repeat(25_000));
  await fill.field('entity.name').blur();
  await expect(fill.messages('entity.name')).toContainText('共 100000 字');
  await fill.expectSaved();
  await page.goto('#/drafts');
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
  await expect(page.getByText('……（共 100000 字）')).toBeVisible();
  const height = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
  expect(await height()).toBeLessThan(2_000);
  await page.goto(`#/draft/${id}/review`);
  await expect(page.getByText('……（共 100000 字）')).toBeVisible();
  expect(await height()).toBeLessThan(15_000);
});

for (const character of ['𠮷', '🙂'])
  test(`${character} is named at once with its field, is kept, and stops only the papers`, async ({
    page,
  }) => {
    const fill = new FillPage(page);
    const id = await fill.begin();
    await fill.fillForOwner();
    const name = `乌海市${character}祥商贸有限公司`;
    await fill.field('entity.name').fill(name);
    const message = fill.messages('entity.name');
    await expect(message).toContainText(`“${character}”`);
    await expect(message).toContainText('单位名称');
    await expect(fill.field('entity.name')).toBeFocused();
    await expectKept(fill, 'entity.name', name);
    const exporting = new ExportPage(page);
    await exporting.open(id);
    await expect(exporting.sheets.first()).toBeVisible();
    await expect(page.getByText('还有要改的地方')).toBeVisible();
    await expect(exporting.outputs).toBeHidden();
    await fill.open(id);
    await fill.field('entity.name').fill('乌海市吉祥商贸有限公司');
    await exporting.open(id);
    await expect(exporting.outputs).toBeVisible();
  });

test.describe('a file that is no whole application', () => {
  test('gets a plain answer and its reason, and the next file is checked', async ({ page }) => {
    test.slow();
    const fill = new FillPage(page);
    const id = await fill.begin();
    await fill.fillForOwner();
    const exporting = new ExportPage(page);
    await exporting.open(id);
    const whole = readFileSync(await (await exporting.sign()).path());
    const changed = Buffer.from(whole);
    const middle = Math.floor(whole.length / 2);
    changed[middle] = (changed[middle] ?? 0) ^ 1;
    const png = Buffer.concat([
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      Buffer.alloc(500),
    ]);

    const verify = new VerifyPage(page);
    await verify.open();
    for (const [bytes, answer, reason] of [
      [Buffer.alloc(0), '这不是申请包', '空的'],
      [png, '这不是申请包', '别的程序'],
      [whole.subarray(0, middle), '文件已被改动', '没有拷完'],
      [changed, '文件已被改动', ''],
      [whole, '文件完好', '用当时的规则重算，结论一样'],
    ] as const) {
      await verify.offer({ name: '申请包.asice', bytes });
      await expect(verify.answer).toContainText(answer);
      await expect(verify.answer).toBeFocused();
      await expect(verify.result).toContainText(reason);
      expect(await axeViolations(page)).toEqual([]);
    }
    await expect(verify.result.getByRole('img', { name: /承诺书/ })).toBeVisible();
  });

  test('is answered at once even when it has 501 MB', async ({ page }) => {
    const path = join(mkdtempSync(join(tmpdir(), 'large-')), '申请包.asice');
    writeFileSync(path, '');
    truncateSync(path, 501 * 2 ** 20);
    const verify = new VerifyPage(page);
    await verify.open();
    await verify.offer(path);
    await expect(verify.answer).toHaveText(/这不是申请包|打不开/);
    await expect(page.getByText('再核验一个')).toBeVisible();
  });
});
