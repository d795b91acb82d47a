import { describe, expect, it, vi } from 'vitest';
import type { LaidOutPage } from '../../../src/forms/layout/laid-out';
import { layOutForm } from '../../../src/forms/lay-out-form';
import { paintPdf } from '../../../src/forms/paint-pdf';
import { answersForPenalty } from '../../../src/forms/penalty-answers';
import { ANSWERS, formOf, STAMP } from '../../support/forms';
import { differingPixels, type GrayPage, renderPages } from '../../support/pdf';

// The typeface is large, poppler is another process, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const DPI = 108;
const SCALE = DPI / 72;
/** Half a pixel of soft edge. */
const EDGE = 0.5 / SCALE;
const DETAILS = { title: '', subject: '', madeOn: '2026-11-23' };

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

function without(page: LaidOutPage, entry: string): LaidOutPage {
  return {
    ...page,
    texts: page.texts.filter((text) => text.entry !== entry),
    shapes: page.shapes.filter((shape) => shape.entry !== entry),
  };
}

/** Pixels of the entry's ink outside all of its places. */
function strayInk(
  page: LaidOutPage,
  entry: string,
  full: GrayPage,
  bare: GrayPage,
): readonly string[] {
  const boxes = page.fields.filter((field) => field.entry === entry);
  const inside = ([x, y]: readonly [number, number]): boolean =>
    boxes.some(
      (box) =>
        (x + 1) / SCALE >= box.x - EDGE &&
        x / SCALE <= box.x + box.width + EDGE &&
        (y + 1) / SCALE >= box.y - EDGE &&
        y / SCALE <= box.y + box.height + EDGE,
    );
  return differingPixels(full, bare)
    .filter((pixel) => !inside(pixel))
    .map(([x, y]) => `${entry} ${String(x)},${String(y)}`);
}

describe.each(['f01', 'f02', 'f03', 'f04'])('%s', (id) => {
  it.each([
    ['usual', ANSWERS],
    ['long', LONG],
  ])(
    'keeps the ink of every %s answer inside its places',
    async (_, profile) => {
      const pages = await layOutForm(formOf(id), answersForPenalty(profile, 0), STAMP);
      const cases = pages.flatMap((page) => {
        const printed = [...page.texts, ...page.shapes].flatMap(({ entry }) => entry ?? []);
        return [...new Set(printed)].map((entry) => ({ page, entry, bare: without(page, entry) }));
      });
      expect(cases.length).toBeGreaterThan(5);
      const sheets = [...pages, ...cases.map(({ bare }) => bare)];
      const drawn = await renderPages([await paintPdf(sheets, DETAILS)], DPI);

      const stray = cases.flatMap(({ page, entry }, index) => {
        const full = drawn[page.number - 1];
        const bare = drawn[pages.length + index];
        if (full === undefined || bare === undefined) throw new Error('page not drawn');
        if (differingPixels(full, bare).length === 0) return [`${entry} has no ink`];
        return strayInk(page, entry, full, bare);
      });
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
});
