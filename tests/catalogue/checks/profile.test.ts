import { expect, test } from 'vitest';
import { ITEM_FILE, toldAbout, withEntries, withItem } from '../../support/doctored-catalogue';
import type { Mistake } from '../../support/doctored-catalogue';

const mistakes: readonly Mistake[] = [
  [
    'a field of a form is not in it',
    'forms/f01.yaml',
    '栏目 entity.name 在 profile.yaml 里没有',
    withEntries((all) => all.filter(({ path }) => path !== 'entity.name')),
  ],
  [
    'a field of one penalty is not in it',
    'forms/f04.yaml',
    '栏目 penalties[].docNo 在',
    withEntries((all) => all.filter(({ path }) => path !== 'penalties[].docNo')),
  ],
  [
    'an entry is printed nowhere',
    'profile.yaml',
    'entity.motto（口号）没有一张表用到',
    withEntries((all) => [
      ...all,
      {
        path: 'entity.motto',
        label: '口号',
        group: 'entity',
        kind: 'text',
        required: false,
        maxLength: 9,
      },
    ]),
  ],
  [
    'an entry stands twice',
    'profile.yaml',
    'entity.name 写了两次',
    withEntries((all) => [...all, ...all.filter(({ path }) => path === 'entity.name')]),
  ],
  [
    'a group does not exist',
    'profile.yaml',
    '分组 nobody 不存在',
    withEntries((all) => all.map((entry) => ({ ...entry, group: 'nobody' }))),
  ],
  [
    'an entry hangs on an answer that does not exist',
    'profile.yaml',
    '没有答案 nobody',
    withEntries((all) =>
      all.map((entry) => ({ ...entry, when: [{ entry: 'applicant.role', is: ['nobody'] }] })),
    ),
  ],
  [
    'a paper hangs on an answer that does not exist',
    ITEM_FILE,
    '没有答案 nobody',
    withItem(({ papers }) => ({
      papers: papers.map((one) => ({
        ...one,
        when: [{ entry: 'applicant.role', is: ['nobody'] }],
      })),
    })),
  ],
];

test.each(mistakes)('refuses a profile of which %s', (_mistake, file, told, compiled) => {
  expect(toldAbout(file, compiled)).toContain(told);
});
