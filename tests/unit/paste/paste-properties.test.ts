import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/catalogue/index';
import {
  targetKey,
  type PastedRecord,
  type PastedValue,
  type Source,
} from '../../../src/paste/pasted';
import { readPastedRecords } from '../../../src/paste/read-pasted-records';
import { day } from '../forms/validation/sample';
import { pastedPage } from './arbitraries';
import { countSigns } from './count-signs';
import { occurs } from './occurs';

const PAST_DAYS = ['documentDate', 'publishedOn', 'listedOn'];
const TODAY = day('2026-11-23');

function recordsOf(text: string): readonly PastedRecord[] {
  const read = readPastedRecords(text, catalogue, TODAY);
  return read.ok ? read.records : [];
}

function everyValue({ values, conflicts, others }: PastedRecord): readonly PastedValue[] {
  return [...values, ...others, ...conflicts.flatMap(({ options }) => options)];
}

/** The lines as a person sees them. */
function seenLines(text: string): readonly string[] {
  return text
    .split(/\r\n|[\r\n\u2028\u2029\u0085]/)
    .map((line) => line.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, ''))
    .map((line) => line.replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\v\f]/g, ' ').trim());
}

describe('whatever is pasted', () => {
  it('every value stands literally in the line named, and that line in the text', () => {
    let taken = 0;
    fc.assert(
      fc.property(pastedPage, (text) => {
        const lines = seenLines(text);
        for (const record of recordsOf(text))
          for (const value of everyValue(record)) {
            taken += 1;
            expect(occurs(value), JSON.stringify(value)).toBe(true);
            expectInText(value, lines);
          }
      }),
      { numRuns: 1500 },
    );
    expect(taken).toBeGreaterThan(3000);
  });

  it('doubts are told of lines that are there', () => {
    fc.assert(
      fc.property(pastedPage, (text) => {
        const lines = seenLines(text);
        for (const { doubts } of recordsOf(text))
          for (const doubt of doubts) expectInText(doubt, lines);
      }),
      { numRuns: 500 },
    );
  });

  it('a target has one value or a choice of different ones, never both', () => {
    fc.assert(
      fc.property(pastedPage, (text) => {
        for (const { values, conflicts } of recordsOf(text)) {
          const targets = [...values, ...conflicts].map(({ to }) => targetKey(to));
          expect(new Set(targets).size).toBe(targets.length);
          for (const { options } of conflicts) {
            const said = options.map(({ value }) => JSON.stringify(value));
            expect(new Set(said).size).toBe(said.length);
            expect(said.length).toBeGreaterThan(1);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes no day of a decision after today', () => {
    fc.assert(
      fc.property(pastedPage, (text) => {
        for (const { values } of recordsOf(text))
          for (const { to, value } of values)
            if (to.kind === 'fact' && PAST_DAYS.includes(to.id) && typeof value === 'string')
              expect(value <= TODAY).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

function expectInText({ line, lineNumber }: Source, lines: readonly string[]): void {
  const from = lines.slice(lineNumber - 1).filter((text) => text !== '');
  expect(from.slice(0, line.split('\n').length).join('\n')).toBe(line.trim());
}

describe('work grows with the length of the text', () => {
  const work = (text: string): number =>
    countSigns(() => {
      readPastedRecords(text, catalogue, TODAY);
    });

  const HOSTILE = [
    '处罚机关',
    '处罚机关 ',
    '处罚机关：',
    '处罚机关：\n',
    '处罚机关\n',
    '处罚机关\t',
    '处罚机关\t处罚内容\n',
    '处罚机关：甲\n',
    '备注：甲乙丙丁\n备注：戊\n',
    '行政处罚决定书文号：乌罚〔2026〕1号\n',
    '名称：甲\n名称：乙\n',
    '违法事实：未按规定\n未按规定\n未按规定\n',
    '违法事实：',
    '处罚内容：罚款、警告、吊销、暂扣',
    ' ',
    '\t',
    '\n',
    '\r',
    ':',
    '：\n',
    '处 ',
    '处 罚 ',
    '处',
    '(',
    '1',
    '1、',
    '2026-05-10 ',
    '处罚决定日期：2026-05-10 ',
    '甲\t乙\t丙\n',
    '行政处罚 经营异常名录\n',
    '第1条\n',
    '\u200b',
    '\ud800',
  ];

  it.each(HOSTILE)('twice as much of %j is at most twice the work, and little a sign', (piece) => {
    const times = Math.ceil(4000 / piece.length);
    const once = work(piece.repeat(times));
    const twice = work(piece.repeat(2 * times));
    expect(twice).toBeLessThanOrEqual(2.2 * once + 2000);
    expect(once).toBeLessThanOrEqual(400 * 4000);
  });

  it('also for stretches of several of them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 4 }),
        (pieces) => {
          const piece = pieces.join('');
          const times = Math.ceil(2000 / piece.length);
          const once = work(piece.repeat(times));
          expect(work(piece.repeat(2 * times))).toBeLessThanOrEqual(2.4 * once + 4000);
        },
      ),
      { numRuns: 60 },
    );
  });
});
