import { describe, expect, it, vi } from 'vitest';
import { widthOf } from '../../../src/forms/characters/printable';
import { layOutForm } from '../../../src/forms/lay-out-form';
import { TYPE_AREA } from '../../../src/forms/layout/page-size';
import { answersForPenalty } from '../../../src/forms/penalty-answers';
import { ANSWERS, formOf, STAMP } from '../../support/forms';
import { strayInkOf } from '../../support/ink';

// The typeface is large, poppler is another process, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const LONG = {
  ...ANSWERS,
  'entity.name': '内蒙古自治区乌海市海勃湾区黄河湾循环经济产业园区（集团）股份有限公司第一分公司',
  'legalRep.name': '阿依古丽·买买提江·阿布都热依木·吾买尔',
  'agent.name': '阿依古丽·买买提江·阿布都热依木·吾买尔',
  'contact.name': '阿依古丽·买买提江·阿布都热依木·吾买尔江·库尔班',
  'penalties.0.docNo':
    '内蒙古自治区乌海市海勃湾区综合行政执法局（乌海勃综执罚决字〔2025〕第000012-3号）',
  'penalties.0.authority': '内蒙古自治区乌海市海勃湾区综合行政执法局（城市管理局）',
  'penalties.0.reason': '经查明，当事人gjpqy未按规定履行扬尘防治义务。'.repeat(30),
  'remedy.summary':
    '已按 2025-06-30/https://example.invalid/a-very-long-address 的要求整改完毕。'.repeat(20),
};

describe.each(['f01', 'f02', 'f03', 'f04'])('%s', (id) => {
  it.each([
    ['usual', ANSWERS],
    ['long', LONG],
  ])(
    'keeps the ink of every %s answer inside its places',
    async (_, profile) => {
      const pages = await layOutForm(formOf(id), answersForPenalty(profile, 0), STAMP);
      const { entries, stray } = await strayInkOf(pages);
      expect(entries).toBeGreaterThan(5);
      expect(stray).toEqual([]);
    },
    60_000,
  );

  it('has no place that reaches into another one, nor off the page', async () => {
    const pages = await layOutForm(formOf(id), answersForPenalty(LONG, 0), STAMP);
    for (const { fields, zones, width, height } of pages) {
      for (const box of [...fields, ...zones]) {
        expect(box.x).toBeGreaterThan(0);
        expect(box.x + box.width).toBeLessThan(width);
        expect(box.y + box.height).toBeLessThan(height - 60);
      }
      const clashes = fields.flatMap((a, index) =>
        fields.slice(index + 1).filter((b) => {
          const x = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
          const y = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
          return a.entry !== b.entry && x > 1 && y > 4;
        }),
      );
      expect(clashes).toEqual([]);
    }
  });

  it.each([
    ['blank', {}],
    ['long', LONG],
  ])('sets no line of a %s sheet beyond the right margin', async (_, profile) => {
    const pages = await layOutForm(formOf(id), answersForPenalty(profile, 0), STAMP);
    const beyond = pages.flatMap(({ texts }) =>
      texts.filter(({ text, x, size, spacing }) => {
        // A space at the end of a line leaves no ink.
        const inked = [...text.trimEnd()];
        const ems = inked.reduce((sum, character) => sum + widthOf(character), 0);
        const end = x + ems * size + spacing * (inked.length - 1);
        return end > TYPE_AREA.x + TYPE_AREA.width + 0.5;
      }),
    );
    expect(beyond).toEqual([]);
  });
});
