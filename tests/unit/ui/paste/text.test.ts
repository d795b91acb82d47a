import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../src/catalogue/index';
import type { PastedDoubt } from '../../../../src/paste/pasted';
import {
  doubtWords,
  refusalWords,
  sourceWords,
  TEXT,
  valueWords,
} from '../../../../src/ui/screens/paste/text';

const WHY: readonly PastedDoubt['why'][] = [
  ...(['no-such-day', 'not-a-day', 'day-ahead', 'not-a-code', 'masked', 'no-unit'] as const),
  ...(['not-an-amount', 'unclear', 'partly', 'which-label', 'removed'] as const),
];

const SAID: readonly string[] = [
  ...Object.values(TEXT).flat(),
  ...WHY.map((why) => doubtWords({ why, label: '', line: '', lineNumber: 1 })),
  refusalWords({ ok: false, reason: 'empty' }) ?? '',
  refusalWords({ ok: false, reason: 'too-long' }) ?? '',
  refusalWords({ ok: true, records: [], unread: 1 }) ?? '',
];

it('speaks in sentences of at most thirty characters, without words that scold', () => {
  const sentences = SAID.flatMap((text) => text.split(/[。；？]/u));
  expect(sentences.filter((sentence) => [...sentence].length > 30)).toEqual([]);
  expect(
    SAID.filter((text) => /请勿|禁止|务必|(?<!公示)系统|[！!]|[A-Za-z]{2}/u.test(text)),
  ).toEqual([]);
  expect(SAID).not.toContain('');
});

describe('a value', () => {
  const source = {
    label: '罚款金额（万元）',
    line: '罚款金额（万元）\t5',
    lineNumber: 3,
    confirm: false,
  };

  it.each([
    [{ kind: 'fact', id: 'documentDate' }, '2026-05-10', '2026年5月10日'],
    [{ kind: 'fact', id: 'penaltyKinds' }, ['warning', 'fine'], '警告、罚款'],
    [{ kind: 'entry', path: 'penalties[].fineAmount' }, '50000.00', '50000.00 元'],
    [{ kind: 'none', field: 'publishedUntil' }, '2029-05-10', '2029年5月10日'],
    [{ kind: 'entry', path: 'entity.name' }, '甲公司', '甲公司'],
  ] as const)('%j %j is written %s', (to, value, words) => {
    expect(valueWords({ catalogue, itemId: undefined }, { ...source, to, value })).toBe(words);
  });

  it('is shown with the number of its line and the line, a long one by its beginning', () => {
    expect(sourceWords(source)).toBe('第 3 行：罚款金额（万元） 5');
    expect(sourceWords({ ...source, line: '字'.repeat(121) })).toContain('共 121 字');
  });
});
