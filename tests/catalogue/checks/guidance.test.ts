import { expect, test } from 'vitest';
import type { Compiled } from '../../../src/catalogue/compiled';
import type { GuidanceEntry } from '../../../src/catalogue/guidance-types';
import { compileOriginal, toldAbout, withCatalogue } from '../../support/doctored-catalogue';
import type { Mistake } from '../../support/doctored-catalogue';

const original = compileOriginal();

/** Changes one entry of the guidance page. */
function withEntry(id: string, change: (entry: GuidanceEntry) => GuidanceEntry): Compiled {
  const guidance = original.guidance.map((section) => ({
    ...section,
    entries: section.entries.map((entry) => (entry.id === id ? change(entry) : entry)),
  }));
  return { ...original, guidance };
}

const FILE = 'guidance.yaml';

const mistakes: readonly Mistake[] = [
  [
    'an item that is sent nowhere',
    FILE,
    '事项 penalty-other-sectors 在 items 里出现 0 次',
    withEntry('credit-china', (entry) => ({ ...entry, items: [] })),
  ],
  [
    'an item that is sent to two places',
    FILE,
    '事项 serious-other 在 items 里出现 2 次',
    withEntry('credit-china', (entry) => ({
      ...entry,
      items: ['penalty-other-sectors', 'serious-other'],
    })),
  ],
  ['nobody to ring', FILE, '没有写问谁', withEntry('free', ({ contact: _, ...entry }) => entry)],
  [
    'somebody unknown to ring',
    FILE,
    '咨询电话 nobody 不在 contacts.yaml 里',
    withEntry('free', (entry) => ({ ...entry, contact: 'nobody' })),
  ],
  [
    'an id used twice',
    FILE,
    '编号 desk 用了两次',
    withEntry('free', (entry) => ({ ...entry, id: 'desk' })),
  ],
  [
    'a document nobody registered',
    FILE,
    '引用的文件 nothing 不在 documents.yaml 里',
    withEntry('free', (entry) => ({
      ...entry,
      points: [{ text: '话', evidence: 'plan', citation: { document: 'nothing' } }],
    })),
  ],
  [
    'a document without a first day of force',
    FILE,
    '没有施行日期',
    withCatalogue(({ documents }) => ({
      documents: Object.fromEntries(
        Object.entries(documents).map(([id, { inForceFrom: _, ...document }]) => [id, document]),
      ),
    })),
  ],
  [
    'a number that is not in the list of contacts',
    FILE,
    '电话 0473-1234567 不在',
    withEntry('free', (entry) => ({ ...entry, title: '打 0473-1234567' })),
  ],
];

test.each(mistakes)('refuses a guidance page with %s', (_mistake, file, told, compiled) => {
  expect(toldAbout(file, compiled)).toContain(told);
});
