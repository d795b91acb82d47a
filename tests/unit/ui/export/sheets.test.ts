import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../../src/catalogue/index';
import type { Answers } from '../../../../src/forms/answers';
import { layOutForm } from '../../../../src/forms/lay-out-form';
import type { PacketSources } from '../../../../src/forms/letters';
import { paintSvg } from '../../../../src/forms/paint-svg';
import { parseLocalDate } from '../../../../src/rules/dates';
import { sheetsOf, stillNeeded, type Sheet } from '../../../../src/ui/screens/export/sheets';
import { bundleFileName } from '../../../../src/ui/screens/export/text';

const item = catalogue.items['penalty-other-sectors'];

function sources(answers: Answers): PacketSources {
  const today = parseLocalDate('2026-11-23');
  if (today === undefined) throw new Error('not a day');
  return { catalogue, item, answers, facts: {}, today };
}

function sheets(answers: Answers): readonly Sheet[] {
  return sheetsOf(sources(answers));
}

const ONE = {
  'applicant.role': 'legal-rep',
  'entity.name': '乌海市测试商贸有限公司',
  'legalRep.name': '张三',
  'penalties.0.docNo': '乌应急罚〔2026〕12号',
  'penalties.0.hasRectifyOrder': 'no',
};

describe('the sheets of an application', () => {
  test('are certificate and commitment when the owner comes and only paid a fine', () => {
    expect(sheets(ONE).map(({ id }) => id)).toEqual(['f01', 'f04-1']);
  });

  test('are one commitment a penalty, each told apart by title and file name', () => {
    const commitments = sheets({ ...ONE, 'penalties.1.docNo': '乌应急罚〔2026〕13号' }).filter(
      ({ formId }) => formId === 'f04',
    );
    expect(commitments.map(({ title }) => title)).toEqual([
      '行政处罚信用信息修复承诺书（第 1 条）',
      '行政处罚信用信息修复承诺书（第 2 条）',
    ]);
    expect(new Set(commitments.map(({ fileName }) => fileName)).size).toBe(2);
    expect(commitments.map(({ answers }) => answers['penalty.docNo'])).toEqual([
      '乌应急罚〔2026〕12号',
      '乌应急罚〔2026〕13号',
    ]);
  });

  test('have file names that tell nothing about the person', () => {
    const names = [
      ...sheets(ONE).map(({ fileName }) => fileName),
      bundleFileName('2026-11-23', 'zip'),
    ];
    for (const name of names) {
      for (const value of Object.values(ONE)) expect(name).not.toContain(value);
    }
  });
});

test('the correction is printed when only a later penalty ordered one, on the sheet of that penalty', async () => {
  const applications = sheets({
    ...ONE,
    'penalties.1.docNo': '乌应急罚〔2026〕13号',
    'penalties.1.hasRectifyOrder': 'yes',
    'remedy.summary': '隐患已整改完毕',
  }).filter(({ formId }) => formId === 'f03');
  expect(applications.map(({ penaltyIndex }) => penaltyIndex)).toEqual([1]);
  const form = catalogue.forms['f03'];
  const [sheet] = applications;
  if (form === undefined || sheet === undefined) throw new Error('no application form');
  const stamp = { bundleId: 'b', revision: 1, madeOn: '2026-11-23' };
  const pages = await layOutForm(form, sheet.answers, stamp);
  const text = pages.flatMap(({ texts }) => texts.map((placed) => placed.text)).join('');
  expect(text).toContain('隐患已整改完毕');
  expect(text).toContain('〔2026〕13号');
});

describe('what a printed packet still needs', () => {
  test('is every place to sign, to seal and to stamp, and the papers beside it', async () => {
    const answers = { ...ONE, 'penalties.0.hasRectifyOrder': 'yes' };
    const stamp = { bundleId: 'b', revision: 1, madeOn: '2026-11-23' };
    const drawn = await Promise.all(
      sheets(answers).map(async (sheet) => {
        const form = catalogue.forms[sheet.formId];
        if (form === undefined) throw new Error(sheet.formId);
        return { sheet, pages: (await layOutForm(form, sheet.answers, stamp)).map(paintSvg) };
      }),
    );
    const needed = stillNeeded(sources(answers), drawn);
    const titles = (kind: string): readonly string[] =>
      needed.filter((need) => need.kind === kind).map(({ title }) => title);
    expect(titles('sign')).toContain('行政处罚信用信息修复承诺书');
    expect(titles('seal')).toEqual(
      expect.arrayContaining(['法定代表人身份证明书', '行政处罚信用信息修复承诺书']),
    );
    expect(titles('authority')).toEqual(['行政处罚信用信息修复申请表']);
    expect(titles('attach')).toContain('法定代表人身份证复印件');
  });
});
