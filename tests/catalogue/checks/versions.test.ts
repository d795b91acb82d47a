import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Day } from '../../../src/catalogue/values';
import {
  ITEM_FILE,
  toldAbout,
  withForm,
  withPathway,
  withVersion,
} from '../../support/doctored-catalogue';
import type { Mistake } from '../../support/doctored-catalogue';

const day = (text: string) => v.parse(Day, text);

const mistakes: readonly Mistake[] = [
  [
    'a gap of one day',
    ITEM_FILE,
    '2026-03-30 之后到 2026-04-01 之前没有规则',
    withVersion(() => ({ effectiveTo: day('2026-03-30') })),
  ],
  [
    'an overlap of one day',
    ITEM_FILE,
    '重叠',
    withVersion(() => ({ effectiveTo: day('2026-04-01') })),
  ],
  [
    'a version that was not closed',
    ITEM_FILE,
    '重叠',
    withPathway(({ versions: all }) => ({
      versions: all.map(({ effectiveTo: _end, ...version }) => version),
    })),
  ],
  [
    'a version that outlives the text it rests on',
    ITEM_FILE,
    '它只到 2026-03-31',
    withPathway(({ versions: all }) => ({
      versions: all.map((version) => ({ ...version, citation: { document: 'ndrc-2023-58' } })),
    })),
  ],
  [
    'a version that ends before it begins',
    ITEM_FILE,
    '最后有效日不能早于施行日',
    withVersion(() => ({ effectiveTo: day('2023-04-30') })),
  ],
  [
    'an end before 2032',
    ITEM_FILE,
    '最后一个版本只到 2026-03-31',
    withPathway(({ versions: all }) => ({ versions: all.slice(0, 1) })),
  ],
  [
    'a pathway without a version',
    ITEM_FILE,
    '一个版本也没有',
    withPathway(() => ({ versions: [] })),
  ],
  [
    'a form that ended',
    'forms/f02.yaml',
    '最后一个版本只到 2026-04-01',
    withForm('f02', ({ versions: all }) => ({
      versions: all.map((one) => ({ ...one, effectiveTo: day('2026-04-01') })),
    })),
  ],
];

test.each(mistakes)('refuses versions with %s', (_mistake, file, told, compiled) => {
  expect(toldAbout(file, compiled)).toContain(told);
});
