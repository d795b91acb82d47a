import { expect, test } from 'vitest';
import { ITEM_FILE, toldAbout, withEntries, withFacts } from '../../support/doctored-catalogue';
import type { Mistake } from '../../support/doctored-catalogue';

const fact = { id: 'mood', type: 'boolean', label: '心情', question: '心情好吗？' } as const;

const mistakes: readonly Mistake[] = [
  [
    'that nothing uses',
    'facts.yaml',
    'mood（心情）没有条件、提示或表格用到',
    withFacts((all) => [...all, fact]),
  ],
  [
    'that rules use and nobody asks',
    ITEM_FILE,
    '用到的事实 severity 在 facts.yaml 里没有问题',
    withFacts((all) => all.filter(({ id }) => id !== 'severity')),
  ],
  [
    'that the profile uses and nobody asks',
    'profile.yaml',
    '用到的事实 mood',
    withEntries((all) => all.map((entry) => ({ ...entry, fact: 'mood' }))),
  ],
  [
    'of choice without choices',
    'facts.yaml',
    '至少要有两个 options',
    withFacts((all) => [...all, { ...fact, type: 'choice' }]),
  ],
  [
    'with choices but of another type',
    'facts.yaml',
    '没有 options',
    withFacts((all) => all.map((one) => ({ ...one, type: 'text' }))),
  ],
  [
    'with a default of another type',
    'facts.yaml',
    '默认答案 yes 和类型 boolean 不符',
    withFacts((all) => [...all, { ...fact, default: 'yes' }]),
  ],
];

test.each(mistakes)('refuses a fact %s', (_mistake, file, told, compiled) => {
  expect(toldAbout(file, compiled)).toContain(told);
});
