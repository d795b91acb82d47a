import fc from 'fast-check';
import { create } from 'fontkit';
import { loadSlice } from 'virtual:font-slices';
import { describe, expect, it, vi } from 'vitest';
import { missingGlyphs, sliceOf, widthOf } from '../../../src/forms/characters/printable';
import { packRanges, toRanges, unpackRanges } from '../../../src/forms/characters/ranges';

// The typeface is large, poppler is another process, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

describe('missingGlyphs', () => {
  it('names each character once, in order', () => {
    expect(missingGlyphs('𠮷野家😀𠮷')).toEqual(['𠮷', '😀']);
  });

  it('has no objection to rare names, signs of forms and line breaks', () => {
    expect(missingGlyphs('㛃䶮𠅤堃犇喆㐂𬭎𬬻〇·①⑳□■●○√×✓〔〕﹝﹞\r\n\tA1（）％㎡')).toEqual([]);
  });

  it('objects to what would print as nothing', () => {
    expect(missingGlyphs('a\u0000\u200d\ufeff\u00ad\u0301')).toHaveLength(5);
  });
});

describe('the tables of the typeface', () => {
  it.each(['core', 'rest'] as const)('agree with the slice %s', async (name) => {
    const font = create(await loadSlice(name));
    const codePoints = font.characterSet;
    expect(codePoints.length).toBeGreaterThan(8_000);
    for (const codePoint of codePoints) {
      const character = String.fromCodePoint(codePoint);
      const width = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
      if (sliceOf(character) !== name || widthOf(character) !== width) {
        expect([character, sliceOf(character), widthOf(character)]).toEqual([
          character,
          name,
          width,
        ]);
      }
    }
  });

  it('survive packing', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.nat(0x30000), fc.integer({ min: 1, max: 3000 })), {
          selector: ([codePoint]) => codePoint,
        }),
        (values) => {
          const ranges = toRanges(values.sort(([a], [b]) => a - b));
          expect(unpackRanges(packRanges(ranges))).toEqual(ranges);
        },
      ),
    );
  });
});
