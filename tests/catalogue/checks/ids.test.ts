import { expect, test } from 'vitest';
import {
  adding,
  ITEM_FILE,
  toldAbout,
  withCatalogue,
  withFacts,
  withItem,
} from '../../support/doctored-catalogue';
import type { Mistake } from '../../support/doctored-catalogue';

const mistakes: readonly Mistake[] = [
  [
    'of a pathway',
    ITEM_FILE,
    '编号 early-termination 用了两次',
    withItem(({ rules }) => ({
      rules: {
        ...rules,
        pathways: rules.pathways.map((one) => ({ ...one, id: 'early-termination' })),
      },
    })),
  ],
  [
    'of a condition',
    ITEM_FILE,
    '编号 pledge 用了两次',
    adding({ verb: 'true', fact: 'pledgeGiven' }, { id: 'pledge' }),
  ],
  [
    'of a fact',
    'facts.yaml',
    '编号 severity 用了两次',
    withFacts((all) => [...all, ...all.filter(({ id }) => id === 'severity')]),
  ],
  [
    'of a contact',
    'contacts.yaml',
    '编号 taxation 用了两次',
    withCatalogue(({ contacts: all }) => ({ contacts: [...all, ...all] })),
  ],
];

test.each(mistakes)('refuses an id %s that is used twice', (_mistake, file, told, compiled) => {
  expect(toldAbout(file, compiled)).toContain(told);
});
