import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkDocumentNumber,
  mentionsDocumentNumber,
  sameDocumentNumber,
} from '../../../../src/forms/validation/document-number';

describe('the number of a decision', () => {
  it.each([
    '国市监信规〔2021〕3号',
    '内发改财金字〔2024〕398号',
    '浙工商严违出〔2017〕第5号',
    '乌应急罚[2026]12-1号',
  ])('%s passes without a word', (number) => {
    expect(checkDocumentNumber(number)).toEqual([]);
  });

  it.each(['没有文号', '12号', ''])('%s gets no more than a hint', (number) => {
    expect(checkDocumentNumber(number)).toMatchObject([{ level: 'hint', code: 'form' }]);
  });

  it.each([
    ['浙工商严违出〔2017〕第5号', '浙工商严违出[2017]005'],
    ['乌市监罚（2024）12号', '乌市监罚〔2024〕12号'],
    ['乌市监罚【２０２４】１２号', '乌市监罚﹝2024﹞ 12 号'],
    ['乌市监罚20240012', '乌市监罚〔2024〕12号'],
    ['（2024）内0302执123号', '(2024)内0302执123号'],
  ])('%s is %s', (a, b) => {
    expect(sameDocumentNumber(a, b)).toBe(true);
  });

  it.each([
    ['乌市监罚〔2024〕12号', '乌市监罚〔2024〕13号'],
    ['乌市监罚〔2024〕12号', '乌市监罚〔2023〕12号'],
    ['乌市监罚〔2024〕12号', '海市监罚〔2024〕12号'],
    ['乌市监罚〔2024〕12号', '乌市监罚〔2024〕12-1号'],
    ['乌市监罚〔2024〕1号', '乌市监罚〔2024〕10号'],
  ])('%s is not %s', (a, b) => {
    expect(sameDocumentNumber(a, b)).toBe(false);
  });

  it('is the same however its brackets, spaces and zeros are typed, and no other', () => {
    const brackets = fc.constantFrom('〔〕', '﹝﹞', '[]', '［］', '【】', '（）', '()');
    const numbers = fc.record({ year: fc.integer({ min: 1990, max: 2030 }), n: fc.nat(99_999) });
    fc.assert(
      fc.property(
        numbers,
        numbers,
        brackets,
        fc.nat(3),
        fc.boolean(),
        (a, b, pair, zeros, ordinal) => {
          const plain = `乌应急罚〔${String(a.year)}〕${String(a.n)}号`;
          const typed = `乌应急罚 ${pair.charAt(0)}${String(b.year)}${pair.charAt(1)}${ordinal ? '第' : ''}${'0'.repeat(zeros)}${String(b.n)} 号`;
          expect(sameDocumentNumber(plain, typed)).toBe(a.year === b.year && a.n === b.n);
          expect(sameDocumentNumber(typed, typed.replace(' 号', ''))).toBe(true);
        },
      ),
    );
  });

  it('is found in the matter of a mandate, however it is typed there', () => {
    const matter = '办理乌应急罚(2026)第012号行政处罚的信用修复';
    expect(mentionsDocumentNumber(matter, '乌应急罚〔2026〕12号')).toBe(true);
  });

  it('is not found in a longer number', () => {
    const matter = '办理乌应急罚〔2026〕12号行政处罚的信用修复';
    expect(mentionsDocumentNumber(matter, '乌应急罚〔2026〕1号')).toBe(false);
    expect(mentionsDocumentNumber(matter, '')).toBe(false);
  });
});
