import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ExportPage } from './pages/export';
import { FillPage } from './pages/fill';
import { VerifyPage } from './pages/verify';
import { expect, test } from './support/test';

// Some of these go on with the server gone, or look at what is stored.
test.use({ serviceWorkers: 'allow' });

const run = promisify(execFile);
const INSPECT = fileURLToPath(new URL('./support/inspect-forms.mjs', import.meta.url));

const NAME = '乌海市测试商贸有限公司';
const CODE = '91150302MA0XE8A17Y';
const NUMBER = '乌应急罚〔2026〕12号';

test('from a penalty to a signed application that the window finds intact, with the server gone', async ({
  page,
  site,
}) => {
  test.setTimeout(180_000);
  await page.clock.setFixedTime(new Date('2026-11-23T09:30:00+08:00'));
  await page.goto('');
  await expect(page.getByRole('contentinfo')).toContainText('可离线使用', { timeout: 60_000 });
  await site.kill();
  expect(await site.isDown()).toBe(true);

  // Self-check
  await page.getByRole('link', { name: /开始自查/ }).click();
  await page
    .getByRole('main')
    .getByRole('link', { name: /其他行业领域行政处罚/ })
    .click();
  const fill = new FillPage(page);
  await fill.type('date', ['2026', '5', '10']);
  await page.getByRole('button', { name: '下一步' }).click();
  for (const [question, answer] of [
    ['这条处罚标的是哪一类失信？', '一般'],
    ['处罚决定书要您做的，都做完了吗？', '是'],
    ['当时被罚的那个问题，现在改好了吗？', '是'],
    ['您愿意签一份公开的信用承诺书吗？', '是'],
  ] as const) {
    await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
    await page.getByRole('main').getByRole('button', { name: answer, exact: true }).click();
  }

  // Verdict
  await expect(page.getByRole('heading', { level: 1, name: '现在可以申请' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('2026年8月11日');
  await expect(page.getByRole('main')).toContainText('2027年5月10日');
  await page.getByRole('link', { name: '填表' }).click();

  // Profile
  await fill.fillForOwner();
  await fill.choose(/除了罚款/, '有');
  await fill.field('penalties.0.content').fill('罚款二万元，责令限期改正。');
  await fill.field('remedy.summary').fill('罚款已于2026年5月20日缴清，隐患已整改完毕。');
  await fill.expectSaved();
  await fill.next();
  await expect(page.getByRole('heading', { level: 1, name: '核对' })).toBeVisible();
  await page.getByRole('link', { name: '生成表格' }).click();

  // Forms, preview, signed file
  const office = new ExportPage(page);
  // Cover and checklist, then the forms.
  await expect(office.sheets).toHaveCount(5);
  await expect(office.sheets.first()).toContainText(NAME);
  const download = await office.sign();
  expect(download.suggestedFilename()).toMatch(/\.asice$/);
  expect(download.suggestedFilename()).not.toContain('测试');
  const file = await download.path();

  // At the window
  const verify = new VerifyPage(page);
  await verify.open();
  await verify.offer(file);
  await expect(verify.answer).toContainText('完好');
  await expect(verify.result).toContainText(NAME);
  await expect(verify.result.getByRole('img').filter({ hasText: NAME })).toHaveCount(3);
  expect(await site.isDown()).toBe(true);

  // The printed forms themselves, drawn by another program.
  const { stdout } = await run('node', [INSPECT, file], { maxBuffer: 1 << 24 });
  const inspected = JSON.parse(stdout) as Inspection;
  expect(inspected).toMatchObject({ state: 'intact', replay: 'same' });
  expect(inspected.forms.map(({ id }) => id)).toEqual(['f01-1', 'f03-1', 'f04-1']);
  for (const form of inspected.forms) {
    expect(form.redrawn, form.id).toBe(true);
    expect(form.text, form.id).toContain(NAME);
    expect(form.text, form.id).toContain(CODE);
    if (form.id !== 'f01-1') expect(form.text, form.id).toContain(NUMBER);
    expect(form.fields, form.id).toBeGreaterThan(4);
    expect(form.strayInk, form.id).toEqual([]);
    expect(form.pixelsUnlikeWholeFont, form.id).toBe(0);
  }
});

/** What `support/inspect-forms.mjs` found in an application file. */
interface Inspection {
  readonly state: string;
  readonly replay: string;
  readonly forms: readonly {
    readonly id: string;
    readonly redrawn: boolean;
    /** As pdftotext reads it, without white space. */
    readonly text: string;
    /** Entries whose ink was looked at. */
    readonly fields: number;
    readonly strayInk: readonly string[];
    readonly pixelsUnlikeWholeFont: number;
  }[];
}
