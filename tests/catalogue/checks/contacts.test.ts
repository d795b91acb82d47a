import { expect, test } from 'vitest';
import { ITEM_FILE, toldAbout, withFacts, withItem } from '../../support/doctored-catalogue';
import type { Mistake } from '../../support/doctored-catalogue';

const mistakes: readonly Mistake[] = [
  [
    'a contact that does not exist',
    ITEM_FILE,
    '咨询电话 nobody 不在 contacts.yaml 里',
    withItem(() => ({ contact: 'nobody' })),
  ],
  ['no channel', ITEM_FILE, '没有写办理渠道', withItem(() => ({ channels: [] }))],
  ['no material', ITEM_FILE, '没有写材料', withItem(() => ({ materials: [] }))],
  ['no responsible unit', ITEM_FILE, '没有写责任单位', withItem(() => ({ responsible: [] }))],
  [
    'a number in an item',
    ITEM_FILE,
    '电话 0473-1234567 不在',
    withItem(() => ({ summary: '请打 0473-1234567。' })),
  ],
  [
    'a number in a question',
    'facts.yaml',
    '电话 04731234567 不在',
    withFacts((all) => all.map((one) => ({ ...one, help: '打04731234567' }))),
  ],
  [
    'a known number with a long dash',
    ITEM_FILE,
    '电话 0473—8991925 不在',
    withItem(() => ({ summary: '请打 0473—8991925。' })),
  ],
];

test.each(mistakes)('refuses an item with %s', (_mistake, file, told, compiled) => {
  expect(toldAbout(file, compiled)).toContain(told);
});
