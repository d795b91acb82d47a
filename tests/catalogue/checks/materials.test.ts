import { expect, test } from 'vitest';
import { ITEM_FILE, toldAbout, withItem } from '../../support/doctored-catalogue';
import type { Mistake } from '../../support/doctored-catalogue';

const mistakes: readonly Mistake[] = [
  [
    'made by nothing',
    ITEM_FILE,
    '没有写由哪张表或哪种附件提供',
    withItem(({ materials: all }) => ({ materials: all.map((one) => ({ ...one, by: [] })) })),
  ],
  [
    'made by an unknown form',
    ITEM_FILE,
    'f99 既不是',
    withItem(({ materials: all }) => ({ materials: all.map((one) => ({ ...one, by: ['f99'] })) })),
  ],
  [
    'that only informs, yet is made',
    ITEM_FILE,
    '就不要再写 by',
    withItem(({ materials: all }) => ({
      materials: all.map((one) => ({ ...one, informs: true })),
    })),
  ],
  [
    'as a paper of an unknown form',
    ITEM_FILE,
    '要用的表 f99',
    withItem(({ papers }) => ({
      papers: papers.map((one) => ({ ...one, source: { form: 'f99' } })),
    })),
  ],
  [
    'as a paper of an unknown attachment',
    ITEM_FILE,
    '附件 song',
    withItem(({ papers }) => ({
      papers: papers.map((one) => ({ ...one, source: { attachment: 'song' } })),
    })),
  ],
  [
    'as a paper made more often than its form',
    ITEM_FILE,
    '份数（per: penalty）',
    withItem(({ papers }) => ({ papers: papers.map((one) => ({ ...one, per: 'penalty' })) })),
  ],
];

test.each(mistakes)('refuses a material %s', (_mistake, file, told, compiled) => {
  expect(toldAbout(file, compiled)).toContain(told);
});
