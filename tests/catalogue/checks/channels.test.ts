import { expect, test } from 'vitest';
import { catalogue } from '../../../src/catalogue';
import {
  ITEM_FILE,
  reportAfterEditing,
  toldAbout,
  withItem,
  type Mistake,
} from '../../support/doctored-catalogue';

const mistakes: readonly Mistake[] = [
  [
    'a channel without steps',
    ITEM_FILE,
    '没有写怎么递交',
    withItem(({ channels }) => ({ channels: channels.map((one) => ({ ...one, steps: [] })) })),
  ],
  [
    'a channel nobody answers for',
    ITEM_FILE,
    '电话 nobody 不在',
    withItem(({ channels }) => ({
      channels: channels.map((one) => ({ ...one, contact: 'nobody' })),
    })),
  ],
  [
    'a gate without a channel',
    ITEM_FILE,
    'credit-china 这道门可以申请',
    withItem(({ channels }) => ({
      channels: channels.map((one) => ({ ...one, gate: 'authority' as const })),
    })),
  ],
  [
    'a time that its pathway does not know',
    ITEM_FILE,
    'handling 里没有 9 天',
    withItem(() => ({ decided: [{ pathway: 'early-termination', days: [9] }] })),
  ],
  [
    'a time of no pathway',
    ITEM_FILE,
    'nowhere 的 handling 里没有 10 天',
    withItem(() => ({ removed: [{ pathway: 'nowhere', days: [10] }] })),
  ],
  ['no site to look at', ITEM_FILE, '没有写同意以后查哪些网站', withItem(() => ({ sites: [] }))],
  [
    'a step from a document nobody registered',
    ITEM_FILE,
    'unheard-of',
    withItem(({ channels }) => ({
      channels: channels.map((one) => ({
        ...one,
        steps: one.steps.map((step) => ({ ...step, citation: { document: 'unheard-of' } })),
      })),
    })),
  ],
];

test.each(mistakes)('refuses an item with %s', (_mistake, file, told, compiled) => {
  expect(toldAbout(file, compiled)).toContain(told);
});

test.each([
  ['commonSteps: credit-china\n', 'commonSteps: unheard-of\n', 'unheard-of 不在 channels.yaml 里'],
  ['sites: [credit-china,', 'sites: [unheard-of,', 'unheard-of 不在 sites.yaml 里'],
])('refuses %j written as %j', (right, wrong, told) => {
  expect(reportAfterEditing(ITEM_FILE, (text) => text.replace(right, wrong))).toContain(told);
});

test('every item can be handed in and looked up afterwards, with someone to call', () => {
  for (const item of Object.values(catalogue.items)) {
    expect(item.channels.length, item.id).toBeGreaterThan(0);
    expect(
      item.sites.map(({ id }) => id),
      item.id,
    ).toContain('credit-china');
  }
});

test('no step holds an address of the web', () => {
  const texts = Object.values(catalogue.items).flatMap(({ channels, sites }) =>
    [...channels.flatMap(({ steps }) => steps), ...sites.flatMap(({ points }) => points)].map(
      ({ text }) => text,
    ),
  );
  expect(texts.filter((text) => /https?:|www\.|\.cn/.test(text))).toEqual([]);
});
