import type { Page } from '@playwright/test';
import { rulesDigest } from '../../src/catalogue/digest';
import type { ConditionNode, ItemRules } from '../../src/catalogue/types';
import type { Draft } from '../../src/storage/draft';
import { day } from '../support/catalogues';
import { compileOriginal } from '../support/doctored-catalogue';
import { DraftsPage } from './pages/drafts';
import { axeViolations } from './support/axe';
import { buildWithPast } from './support/next-build';
import { storedBody, storeDraft } from './support/stored-draft';
import { expect, test } from './support/test';

// Some of these go on with the server gone, or look at what is stored.
test.use({ serviceWorkers: 'allow' });

const TODAY = '2026-11-23T10:00:00+08:00';
const { catalogue } = compileOriginal();
const { rules } = catalogue.items['serious-work-safety'];

/** The edition before: two years to wait instead of one, and the rectification not yet asked for. */
const PAST: ItemRules = {
  ...rules,
  pathways: rules.pathways.map((pathway) =>
    pathway.id === rules.pathways[0]?.id
      ? {
          ...pathway,
          versions: pathway.versions.map((version) => ({
            ...version,
            conditions: { ...version.conditions, all: earlier(version.conditions.all) },
          })),
        }
      : pathway,
  ),
};
const DIGEST = rulesDigest(PAST, catalogue.holidays);

function earlier(all: readonly ConditionNode[]): readonly ConditionNode[] {
  return all
    .filter((node) => node.kind === 'group' || node.id !== 'rectified')
    .map((node) =>
      node.kind === 'condition' && node.test.verb === 'since'
        ? {
            ...node,
            text: '列入满 2 年',
            test: { ...node.test, period: { kind: 'fixed', months: 24 } },
          }
        : node,
    );
}

/** As an earlier release stored it on 20 November 2026. */
function draft(change: Partial<Draft> = {}): Draft {
  return {
    id: 'earlier-draft',
    itemId: 'serious-work-safety',
    facts: {
      listedOn: '2025-11-22',
      rectificationAccepted: true,
      obligationsFulfilled: true,
      pledgeGiven: true,
    },
    unsure: [],
    answers: { 'entity.name': '乌海市测试商贸有限公司' },
    begun: { on: day('2026-11-20'), edition: '2026.0', digest: DIGEST },
    bundleId: 'bundle',
    printings: 0,
    savedAt: '2026-11-20T02:00:00.000Z',
    ...change,
  };
}

function noticeOn(page: Page) {
  return page.getByRole('region', { name: '规则的变化' });
}

test.beforeEach(async ({ page, site }) => {
  await site.serve(
    await buildWithPast({
      [DIGEST]: { rules: PAST, holidays: catalogue.holidays, edition: '2026.0' },
    }),
  );
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.clock.setFixedTime(TODAY);
});

test('with the server gone, a draft begun under earlier rules is judged again and told what changed', async ({
  page,
  site,
}) => {
  test.setTimeout(180_000);
  await page.goto('#/drafts');
  await expect(page.getByText('这个浏览器里没有草稿')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('可离线使用', { timeout: 60_000 });
  await storeDraft(page, draft());
  await site.kill();
  await page.reload();
  const drafts = new DraftsPage(page);
  await expect(drafts.line('规则变了，结论也变了')).toContainText('乌海市测试商贸有限公司');

  await page.getByRole('link', { name: /^接着做/ }).click();
  const notice = noticeOn(page);
  await expect(notice).toContainText('2026年11月20日您看的是 2026.0 版规则。');
  await expect(notice).toContainText(
    /原来\s*2027年11月23日起可以申请提前移出；.*现在\s*2026年11月23日起可以申请提前移出/u,
  );
  await notice.getByText(/^变了 \d 处，逐条看$/).click();
  await expect(notice).toContainText('只差日子，要等到2027年11月23日');
  await expect(notice).toContainText(/改了的条件\s*原来：列入满 2 年/u);
  await expect(notice).toContainText(/新添的条件\s*现在：.*（您这里：已满足）/u);
  expect(await axeViolations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  await notice.getByRole('button', { name: '知道了' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('知道了。以后照现在的规则算。')).toBeFocused();
  await expect(notice).toHaveCount(0);
  await expect(page.locator('[role="status"][data-state="saved"]')).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('现在可以申请提前移出');
  await expect(notice).toHaveCount(0);
  // Begun stays what it was, and nothing typed is lost.
  const { savedAt: _savedAt, ...begun } = draft();
  expect(await storedBody(page, 'earlier-draft')).toMatchObject({
    ...begun,
    rulesSeen: { on: '2026-11-23', digest: catalogue.items['serious-work-safety'].digest },
  });
  await drafts.open();
  await expect(drafts.line('乌海市测试商贸有限公司')).not.toContainText('规则变了');
  expect(await site.isDown()).toBe(true);
});

test('of rules that are not kept it is said that they are not, and of the present ones nothing', async ({
  page,
}) => {
  await page.goto('#/drafts');
  await expect(page.getByText('这个浏览器里没有草稿')).toBeVisible();
  const begun = { on: day('2026-11-20'), edition: '2025.9' };
  const { digest } = catalogue.items['serious-work-safety'];
  await storeDraft(page, draft({ begun: { ...begun, digest: 'e'.repeat(64) } }));
  await storeDraft(page, draft({ id: 'present-draft', begun: { ...begun, digest } }));
  await page.goto('#/draft/earlier-draft/verdict');
  await expect(noticeOn(page)).toContainText('原来那一版，这里没有存。');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('现在可以申请提前移出');
  await page.goto('#/draft/present-draft/verdict');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('现在可以申请提前移出');
  await expect(noticeOn(page)).toHaveCount(0);
});
