import type { Page } from '@playwright/test';
import { FillPage } from '../../e2e/pages/fill';
import type { Canaries } from './canaries';

/** On 填表: all that a form needs to be printed, of which no part is anybody's. Resolves when it is stored. */
export async function typeCanaries(page: Page, canaries: Canaries): Promise<void> {
  await page.getByRole('radio', { name: '企业', exact: true }).check();
  await page.getByRole('radio', { name: /法定代表人.*本人/ }).check();
  const fill = new FillPage(page);
  await fill.field('entity.name').fill(canaries.company);
  await fill.field('entity.uscc').fill(canaries.uscc);
  await fill.field('legalRep.idNo').fill(canaries.idNo);
  await page.locator('input[id$=".phone"]').first().fill(canaries.phone);
  await fill.expectSaved();
}
