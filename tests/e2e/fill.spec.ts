import { ExportPage } from './pages/export';
import { FillPage } from './pages/fill';
import { axeViolations } from './support/axe';
import { expect, test } from './support/test';

test('a penalty taken out by mistake comes back with all that was typed', async ({ page }) => {
  const fill = new FillPage(page);
  await fill.begin();
  await fill.field('penalties.0.docNo').fill('乌应急罚〔2026〕12号');
  await page.getByRole('button', { name: '再加一条处罚' }).click();
  await expect(fill.field('penalties.1.docNo')).toBeFocused();
  await fill.field('penalties.1.docNo').fill('乌应急罚〔2026〕13号');
  await page.getByRole('button', { name: '移去第 1 条' }).click();
  await expect(fill.field('penalties.0.docNo')).toHaveValue('乌应急罚〔2026〕13号');
  await expect(fill.field('penalties.1.docNo')).toBeHidden();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(fill.field('penalties.0.docNo')).toBeFocused();
  await expect(fill.field('penalties.0.docNo')).toHaveValue('乌应急罚〔2026〕12号');
  await expect(fill.field('penalties.1.docNo')).toHaveValue('乌应急罚〔2026〕13号');
});

test('who comes decides what is asked, and what was typed for the other stays', async ({
  page,
}) => {
  const fill = new FillPage(page);
  await fill.begin();
  await fill.choose('本次由谁办', '委托经办人');
  await fill.field('agent.name').fill('李四');
  await fill.choose('本次由谁办', /法定代表人.*本人/);
  await expect(fill.field('agent.name')).toBeHidden();
  await fill.choose('本次由谁办', '委托经办人');
  await expect(fill.field('agent.name')).toHaveValue('李四');
});

test('what the self-check knows stands in the form; a different day is told', async ({ page }) => {
  const fill = new FillPage(page);
  await fill.begin();
  await expect(fill.field('penalties.0.decidedOn')).toHaveValue('2026');
  await fill.type('penalties.0.decidedOn', ['2026', '2', '11']);
  await fill.field('penalties.0.decidedOn').blur();
  await expect(fill.messages('penalties.0.decidedOn')).toContainText('2026年2月10日');
});

test('a full-width date and a code with spaces are put in order when the field is left, not before', async ({
  page,
}) => {
  const fill = new FillPage(page);
  await fill.begin();
  const code = fill.field('entity.uscc');
  await code.fill('9115 0302 ma0x e8a1 7y');
  await expect(code).toHaveValue('9115 0302 ma0x e8a1 7y');
  await code.blur();
  await expect(code).toHaveValue('91150302MA0XE8A17Y');
});

test('the review hides identity numbers until asked, and leads back to the very field', async ({
  page,
}) => {
  const fill = new FillPage(page);
  await fill.begin();
  await fill.fillForOwner();
  await fill.next();
  await expect(page.getByRole('heading', { level: 1, name: '核对' })).toBeVisible();
  await expect(page.getByText('150302199001011231')).toBeHidden();
  await page.getByRole('button', { name: '显示：身份证号码' }).click();
  await expect(page.getByText('150302199001011231')).toBeVisible();
  await page.getByRole('link', { name: '改：处罚机关' }).click();
  await expect(fill.field('penalties.0.authority')).toBeFocused();
});

for (const text of ['standard', 'largest'])
  test(`form, review and sheets fit 320 px and satisfy axe, text size ${text}`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width: 320, height: 640 });
    await page.addInitScript((size) => {
      localStorage.setItem('text-size', size);
    }, text);
    const fill = new FillPage(page);
    const id = await fill.begin();
    await fill.fillForOwner();
    for (const [step, title] of [
      ['fill', '填表'],
      ['review', '核对'],
      ['export', '打印和保存'],
    ] as const) {
      await page.goto(`#/draft/${id}/${step}`);
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      if (step === 'export') {
        await expect(new ExportPage(page).sheets.first()).toBeVisible();
      }
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, step).toBeLessThanOrEqual(320);
      expect(await axeViolations(page), step).toEqual([]);
    }
  });
