import { expect, test } from 'vitest';
import { guidance } from '../../src/catalogue/guidance';
import { compileOriginal } from '../support/doctored-catalogue';
import { bare, planBody } from '../support/wuhai-plan';

const points = guidance
  .flatMap((section) => section.entries)
  .flatMap((entry) => [
    { text: entry.title, evidence: undefined, citation: undefined },
    ...entry.points,
  ]);
const said = points.map((point) => point.text).join('\n');

test('what the app loads is what the compiler made', () => {
  expect(guidance).toEqual(compileOriginal().guidance);
});

// Everything in quotation marks is a name, and the plan spells it so.
const FROM_PLAN = points.filter((point) => point.evidence === 'plan');
const NAMES = FROM_PLAN.flatMap(({ text }) => text.match(/《[^》]+》|“[^”]+”/g) ?? []);

test('the guides, the practice and the notice system are named as the plan names them', () => {
  expect(NAMES.length).toBeGreaterThanOrEqual(8);
  for (const name of NAMES) expect(planBody).toContain(bare(name));
});

test.each([
  '信用中国（内蒙古乌海）',
  '国家企业信用信息公示系统（内蒙古）',
  '乌海市政务服务网',
  '“行政处罚信息信用修复”专窗',
  '《失信信息信用修复指引》',
  '《失信行为纠正后的信用信息修复指南》',
  '《法人和非法人组织行政处罚信息信用修复流程指引》',
  '一次申请、同步修复',
  '双书同达',
  '《乌海市行政处罚信息信用修复主动告知制度工作方案》',
])('the page names %s, as the plan does', (name) => {
  expect(said).toContain(name);
  expect(planBody).toContain(bare(name));
});

test('articles of the plan are headings of the plan', () => {
  for (const { citation } of FROM_PLAN) {
    const [, chapter = '', section, line] =
      /^([一二三四])(（[一二三四]）)?(\d)?$/.exec(citation?.article ?? '') ?? [];
    expect(planBody).toContain(`${chapter}、`);
    if (section !== undefined) expect(planBody).toContain(section);
    if (line !== undefined) expect(planBody).toContain(`${line}.`);
  }
});

test('it shows no web address', () => {
  expect(said).not.toMatch(/https?:|www\.|\.(cn|com|gov)\b/);
});
