import { describe, expect, test } from 'vitest';
import { checklistSheet } from '../../../src/forms/checklist';
import { coverSheet, type CoverContent } from '../../../src/forms/cover';
import { fillForm } from '../../../src/forms/fill-form';
import { layOutForm } from '../../../src/forms/lay-out-form';
import type { LaidOutPage } from '../../../src/forms/layout/laid-out';
import { PAGE_HEIGHT } from '../../../src/forms/layout/page-size';
import type { MadeSheet } from '../../../src/forms/made-sheet';
import { day } from '../../support/catalogues';

const TODAY = day('2026-11-23');
const COVER: CoverContent = {
  item: '其他行业领域行政处罚',
  applicant: '乌海市测试商贸有限公司',
  number: 'abc123',
  today: TODAY,
  to: [{ name: '信用中国网站', phones: ['0473-8991925'] }],
  sheets: [{ title: '行政处罚信用信息修复承诺书', copies: 2, pages: 1 }],
};

function pagesOf({ form, answers }: MadeSheet): Promise<readonly LaidOutPage[]> {
  return layOutForm(form, answers, { bundleId: 'abc123', revision: 1, madeOn: TODAY });
}

function textOf(pages: readonly LaidOutPage[]): string {
  return pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join('');
}

describe('the cover', () => {
  test('tells whose papers these are, what lies under it, whom to hand them to', async () => {
    const text = textOf(await pagesOf(coverSheet(COVER)));
    for (const told of [
      '其他行业领域行政处罚',
      '乌海市测试商贸有限公司',
      'abc123',
      '2026年11月23日',
      '信用中国网站',
      '0473-8991925',
      '行政处罚信用信息修复承诺书',
      '2 份',
      '每份 1 页',
      '本服务免费',
      '不是官方表单',
    ])
      expect(text).toContain(told);
  });

  test('leaves a line to write on for an applicant without a name yet', async () => {
    const [page] = await pagesOf(coverSheet({ ...COVER, applicant: '' }));
    expect(page?.fields.filter(({ empty }) => empty)).toMatchObject([{ entry: 'cover.applicant' }]);
  });

  test('prints a name with braces as it is', async () => {
    const text = textOf(await pagesOf(coverSheet({ ...COVER, applicant: '测{试|公}司' })));
    expect(text).toContain('测{试|公}司');
  });

  test('becomes a PDF file', async () => {
    const { form, answers } = coverSheet(COVER);
    const stamp = { bundleId: 'abc123', revision: 1, madeOn: TODAY };
    const file = await fillForm(form, answers, stamp);
    expect(new TextDecoder().decode(file.slice(0, 5))).toBe('%PDF-');
  });
});

describe('the checklist', () => {
  const row = {
    title: '行政处罚信用信息修复申请表',
    remark: '',
    copies: 1,
    isCopy: false,
    boxes: ['盖章', '机关盖章'],
  };

  test('gives every paper its number of copies, and boxes for a pen', async () => {
    const copy = { ...row, title: '身份证复印件', copies: 2, isCopy: true, boxes: ['备好'] };
    const text = textOf(await pagesOf(checklistSheet('一类', [row, copy], TODAY)));
    for (const told of ['申请表', '盖章', '机关盖章', '身份证复印件', '2 份', '复印件', '备好'])
      expect(text).toContain(told);
  });

  test('says behind a title what is only perhaps needed', async () => {
    const rows = [{ ...row, remark: '视情况' }];
    expect(textOf(await pagesOf(checklistSheet('一类', rows, TODAY)))).toContain('（视情况）');
  });

  test('of many papers goes on on further pages, with nothing below the edge', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({
      ...row,
      title: `第 ${String(index + 1)} 号决定书的行政处罚信用信息修复申请表`,
    }));
    const pages = await pagesOf(checklistSheet('一类', rows, TODAY));
    expect(pages.length).toBeGreaterThan(1);
    const text = textOf(pages);
    for (const { title } of rows)
      expect(text.replaceAll(/\s/g, '')).toContain(title.replaceAll(' ', ''));
    const lowest = Math.max(...pages.flatMap(({ texts }) => texts.map(({ baseline }) => baseline)));
    expect(lowest).toBeLessThan(PAGE_HEIGHT);
  });
});
