import { expect, test } from 'vitest';
import { catalogue } from '../../../../src/catalogue/index';
import type { Answers } from '../../../../src/forms/answers';
import { printedContent } from '../../../../src/ui/screens/export/printed-content';
import { sheetsOf } from '../../../../src/ui/screens/export/sheets';
import { day } from '../../../support/catalogues';

const ANSWERS: Answers = {
  'applicant.role': 'legal-rep',
  'entity.name': '乌海市测试商贸有限公司',
  'penalties.0.hasRectifyOrder': 'no',
};

function content(answers: Answers, bundleId = 'b', madeOn = '2026-11-23'): Promise<string> {
  const item = catalogue.items['penalty-other-sectors'];
  const sheets = sheetsOf({ catalogue, item, answers, facts: {}, today: day(madeOn) });
  return printedContent(catalogue, sheets, { bundleId, madeOn });
}

test('papers are the same as long as nothing on them changes', async () => {
  const first = await content(ANSWERS);
  expect(await content({ ...ANSWERS })).toBe(first);
  // Typed for somebody else, and on none of these papers.
  expect(await content({ ...ANSWERS, 'agent.name': '李四' })).toBe(first);
});

test.each([
  ['a word', content({ ...ANSWERS, 'entity.name': '乌海市另一家公司' })],
  ['another paper', content({ ...ANSWERS, 'penalties.0.hasRectifyOrder': 'yes' })],
  ['another day', content(ANSWERS, 'b', '2026-11-24')],
  ['another application', content(ANSWERS, 'c')],
])('%s makes them others', async (_, other) => {
  expect(await other).not.toBe(await content(ANSWERS));
});

test('the content tells nothing about the person', async () => {
  expect(await content(ANSWERS)).not.toContain('测试');
});
