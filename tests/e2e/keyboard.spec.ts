import { VerifyPage } from './pages/verify';
import { Keyboard } from './support/keyboard';
import { expect, test } from './support/test';

test('the keyboard alone leads from the first screen to a file that is found intact', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.clock.setFixedTime(new Date('2026-11-23T09:30:00+08:00'));
  await page.goto('');
  const keys = new Keyboard(page);
  const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
  await expect(title(/能不能修复/)).toBeVisible();

  await keys.press('开始自查');
  await expect(title('是哪一类记录')).toBeVisible();
  await keys.press('其他行业领域行政处罚');
  await keys.type('处罚决定书日期：年', '2026');
  await keys.type('处罚决定书日期：月', '5');
  await keys.type('处罚决定书日期：日', '10');
  await keys.press('下一步');
  for (const [question, answer] of [
    ['这条处罚标的是哪一类失信？', '一般'],
    ['处罚决定书要您做的，都做完了吗？', '是'],
    ['当时被罚的那个问题，现在改好了吗？', '是'],
    ['您愿意签一份公开的信用承诺书吗？', '是'],
  ] as const) {
    await expect(title(question)).toBeVisible();
    await keys.press(answer);
  }

  await expect(title('现在可以申请')).toBeVisible();
  await keys.press('填表');
  await expect(title('填表')).toBeVisible();
  await keys.tick('企业');
  await keys.tick('法定代表人（负责人）本人');
  await keys.type('单位名称', '乌海市测试商贸有限公司');
  await keys.type('统一社会信用代码', '91150302MA0XE8A17Y');
  await keys.type('法定代表人', '张三');
  await keys.type('身份证号码', '150302199001011231');
  await keys.type('行政处罚决定书文号', '乌应急罚〔2026〕12号');
  await keys.type('处罚机关', '乌海市应急管理局');
  // One stop for the whole group; the arrow moves inside it.
  await keys.reach('有');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: '没有，只有罚款' })).toBeChecked();
  for (const pledge of [
    '材料合法',
    '全部履行',
    '依法依规',
    '诚实守信',
    '不再发生',
    '接受',
    '承担',
    '公开',
  ])
    await keys.tick(pledge);
  await keys.press('下一步：核对');
  await expect(title('核对')).toBeVisible();
  await keys.press('生成表格');

  await expect(title('打印和保存')).toBeVisible();
  await expect(page.getByRole('region', { name: '表格预览' }).getByRole('img')).toHaveCount(4);
  const saved = page.waitForEvent('download');
  await keys.press('签名并保存');
  const file = await (await saved).path();

  await page.goto('#/verify');
  await expect(title('核验申请包')).toBeVisible();
  const chosen = page.waitForEvent('filechooser');
  await keys.reach('选');
  await page.keyboard.press('Enter');
  await (await chosen).setFiles(file);
  await expect(new VerifyPage(page).answer).toContainText('完好');
});
