import { expect, type Page } from '@playwright/test';
import type { Canaries } from './canaries';

/** On 填表: all that a form needs to be printed, of which no part is anybody's. Resolves when it is stored. */
export async function typeCanaries(page: Page, canaries: Canaries): Promise<void> {
  await page.getByRole('radio', { name: '企业', exact: true }).check();
  await page.getByRole('radio', { name: /法定代表人.*本人/ }).check();
  const field = (path: string) => page.locator(`[id="field-${path}"]`);
  await field('entity.name').fill(canaries.company);
  await field('entity.uscc').fill(canaries.uscc);
  await field('legalRep.idNo').fill(canaries.idNo);
  await page.locator('input[id$=".phone"]').first().fill(canaries.phone);
  await expect(page.locator('[role="status"][data-state]')).toHaveText('已保存');
}
