import { describe, expect, test } from 'vitest';
import { refusedAs } from '../../../../src/bundle/reason';
import * as about from '../../../../src/ui/screens/about/text';
import * as drafts from '../../../../src/ui/screens/drafts/text';
import * as exporting from '../../../../src/ui/screens/export/text';
import * as fill from '../../../../src/ui/screens/fill/text';
import * as review from '../../../../src/ui/screens/review/text';
import * as verify from '../../../../src/ui/screens/verify/text';

const isReason = (reason: string): reason is keyof typeof refusedAs => reason in refusedAs;

const WORDING: Readonly<Record<string, readonly unknown[]>> = {
  fill: [fill.TEXT],
  review: [review.TEXT],
  export: [
    exporting.TEXT,
    exporting.NEEDED,
    (['printing', 'pdf', 'signing'] as const).map((task) =>
      exporting.failureWords(task, undefined),
    ),
    ['UnprintableCharacterError', 'BundleLimitError'].map((name) =>
      exporting.failureWords('pdf', Object.assign(new Error(), { name })),
    ),
  ],
  drafts: [drafts.TEXT],
  verify: [
    verify.TEXT,
    Object.values(verify.STATE),
    Object.keys(refusedAs).filter(isReason).map(verify.reasonWords),
    (['directory', 'several', 'check-failed'] as const).map(verify.beforeReadingWords),
    (['same', 'differs', 'unknown-rules'] as const).map(verify.replayWords),
  ],
  about: [
    about.TEXT,
    (['ready', 'failed'] as const).map((kind) => about.offlineWords({ kind })),
    (['address', 'browser'] as const).map((because) =>
      about.offlineWords({ kind: 'unsupported', because }),
    ),
  ],
};

/** Every text in a value, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe.each(Object.entries(WORDING))('the wording of %s', (_, values) => {
  const texts = textsIn(values);

  test('gives reasons instead of orders, and does not shout', () => {
    expect(texts.filter((text) => /请勿|禁止|系统|[!！]/.test(text))).toEqual([]);
  });

  test('keeps each sentence within thirty characters', () => {
    // The licence is cited by its name.
    const sentences = texts
      .filter((text) => text !== about.TEXT.font)
      .flatMap((text) => text.split(/[。；？]/));
    expect(sentences.filter((sentence) => [...sentence].length > 30)).toEqual([]);
  });
});
