import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../../src/forms/answers';
import { validateProfile } from '../../../../src/forms/validation/validate-profile';
import { day, entryOf } from './sample';

const byAgent = { when: [{ entry: 'applicant.role', is: ['agent'] }] };
const ENTRIES = [
  entryOf('entity.uscc', 'uscc', { required: true }),
  entryOf('mandate.matter', 'multiline', byAgent),
  entryOf('mandate.from', 'date', byAgent),
  entryOf('mandate.to', 'date', byAgent),
  entryOf('penalties[].docNo', 'document-number', { required: true }),
  entryOf('penalties[].decidedOn', 'date', { label: '决定日期' }),
  entryOf('remedy.paidOn', 'date', { label: '罚款缴清日期' }),
  entryOf('remedy.rectifiedOn', 'date', { label: '整改完成日期' }),
  entryOf('application.signedOn', 'date'),
];

const RIGHT: Answers = {
  'applicant.role': 'agent',
  'entity.uscc': '91150302MA0XE8A17Y',
  'mandate.matter': '办理乌应急罚〔2026〕12号行政处罚的信用修复',
  'mandate.from': '2026-11-01',
  'mandate.to': '2026-12-31',
  'penalties.0.docNo': '乌应急罚〔2026〕12号',
  'penalties.0.decidedOn': '2026-05-10',
  'remedy.paidOn': '2026-06-01',
  'application.signedOn': '2026-11-23',
};

function found(change: Answers): string[] {
  const answers = { ...RIGHT, ...change };
  return validateProfile(ENTRIES, answers, { today: day('2026-11-23') }).map(
    ({ path, level, code }) => `${path}: ${level} ${code}`,
  );
}

describe('validating a profile', () => {
  it('has nothing to say of a right one', () => {
    expect(found({})).toEqual([]);
  });

  it('names every member of a repeated group by its place', () => {
    const second = { 'penalties.1.docNo': '', 'penalties.1.decidedOn': '2026-02-31' };
    expect(found(second)).toEqual([
      'penalties.1.docNo: warning missing',
      'penalties.1.decidedOn: error no-such-day',
    ]);
  });

  it('asks for the first member before any of it is answered', () => {
    const issues = validateProfile(ENTRIES, {}, { today: day('2026-11-23') });
    expect(issues.map(({ path }) => path)).toEqual(['entity.uscc', 'penalties.0.docNo']);
  });

  it.each([
    ['a mandate that ends before it begins', { 'mandate.to': '2026-10-31' }, 'to: error order'],
    [
      'a mandate that ends the day before signing',
      { 'mandate.to': '2026-11-22' },
      'to: warning ended',
    ],
    [
      'a mandate that begins the day after signing',
      { 'mandate.from': '2026-11-24' },
      'from: warning starts-late',
    ],
    ['a mandate without an end', { 'mandate.to': '' }, 'to: hint no-end'],
    [
      'a matter without the document number',
      { 'mandate.matter': '办理信用修复' },
      'matter: warning no-document-number',
    ],
    [
      'a matter that says everything',
      { 'mandate.matter': '全权办理乌应急罚〔2026〕12号' },
      'matter: warning vague',
    ],
  ])('finds %s', (_, change, issue) => {
    expect(found(change)).toEqual([`mandate.${issue}`]);
  });

  it('lets a mandate begin and end on the day of signing', () => {
    expect(found({ 'mandate.from': '2026-11-23', 'mandate.to': '2026-11-23' })).toEqual([]);
  });

  it('says nothing of a mandate when the legal representative comes in person', () => {
    const role = {
      'applicant.role': 'legal-rep',
      'mandate.to': '2026-10-31',
      'mandate.matter': '全权',
    };
    expect(found(role)).toEqual([]);
  });

  it('asks for the number of each of several decisions', () => {
    const answers = { ...RIGHT, 'penalties.1.docNo': '乌应急罚〔2026〕13号' };
    const issues = validateProfile(ENTRIES, answers, { today: day('2026-11-23') });
    expect(issues.map(({ message }) => message)).toEqual([
      '委托事项里没有写第 2 份处罚决定书的文号，请补上。',
    ]);
  });

  it.each([
    ['办理信用修复', ['mandate.matter: warning no-list']],
    ['办理移出拖欠农民工工资失信联合惩戒对象名单的申请', []],
    ['办理乌人社列字[2026]3号的信用修复', []],
  ])('of the matter %s for a list says %j', (matter, issues) => {
    const list = [
      entryOf('mandate.matter', 'multiline', byAgent),
      entryOf('listing.docNo', 'document-number'),
    ];
    const answers = {
      'applicant.role': 'agent',
      'mandate.matter': matter,
      'listing.docNo': '乌人社列字〔2026〕3号',
    };
    const said = validateProfile(list, answers, { today: day('2026-11-23') });
    expect(said.map(({ path, level, code }) => `${path}: ${level} ${code}`)).toEqual(issues);
  });

  it.each([
    ['the decision', { 'penalties.0.decidedOn': '2026-11-23' }],
    ['the payment', { 'remedy.paidOn': '2026-11-23' }],
    ['the rectification', { 'remedy.rectifiedOn': '2026-11-23' }],
  ])('warns when the papers are signed before %s, not on the same day', (_, change) => {
    expect(found(change)).toEqual([]);
    expect(found({ ...change, 'application.signedOn': '2026-11-22' })).toEqual([
      'application.signedOn: warning signed-early',
    ]);
  });

  it.each([
    ['2026-11-22', ['application.signedOn: warning signed-before-today']],
    ['2026-11-23', []],
    ['2026-11-30', []],
    ['', []],
    ['2026-02-31', ['application.signedOn: error no-such-day']],
  ])('of the day of signing %s says %j, on 2026-11-23', (signedOn, issues) => {
    expect(found({ 'application.signedOn': signedOn })).toEqual(issues);
  });

  it('names the latest of the days that a signature comes too early for', () => {
    const answers = { ...RIGHT, 'application.signedOn': '2026-05-01' };
    const issues = validateProfile(ENTRIES, answers, { today: day('2026-11-23') });
    expect(issues.find(({ code }) => code === 'signed-early')?.message).toBe(
      '落款日期早于罚款缴清日期（2026年6月1日），请核对。',
    );
  });
});
