import { describe, expect, it, vi } from 'vitest';
import type { Answers } from '../../../src/forms/answers';
import { widthOf } from '../../../src/forms/characters/printable';
import { layOutForm } from '../../../src/forms/lay-out-form';
import type { PlacedField, PlacedText } from '../../../src/forms/layout/laid-out';
import { TYPE_AREA } from '../../../src/forms/layout/page-size';
import { answersForPenalty } from '../../../src/forms/penalty-answers';
import { ANSWERS, FORM_IDS, formOf, STAMP, SUBJECT_ANSWERS } from '../../support/forms';
import { strayInkOf } from '../../support/ink';

// The typeface is large, poppler is another process, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** As long as anything is typed: names of 60 characters, reasons of 800. */
const NAME = '内蒙古自治区乌海市海勃湾区黄河湾循环经济产业园区（集团）股份有限公司第一分公司'
  .repeat(2)
  .slice(0, 60);
const PERSON = '阿依古丽·买买提江·阿布都热依木·吾买尔江·库尔班·艾合买提';
const REASON = '经查明，当事人gjpqy未按规定履行扬尘防治义务。'.repeat(40).slice(0, 800);
const LONG: Answers = {
  ...ANSWERS,
  'entity.name': NAME,
  'entity.address': NAME + NAME.slice(0, 20),
  'legalRep.name': PERSON,
  'legalRep.title': '董事长兼总经理、党委书记、安全生产委员会主任',
  'agent.name': PERSON,
  'agent.employer': NAME,
  'contact.name': PERSON,
  'mandate.matter': `办理${REASON}`.slice(0, 300),
  'mandate.powers': ['submit', 'supplement', 'receive', 'state', 'withdraw'],
  'penalties.0.docNo':
    '内蒙古自治区乌海市海勃湾区综合行政执法局（乌海勃综执罚决字〔2025〕第000012-3号）',
  'penalties.0.authority': NAME,
  'penalties.0.reason': REASON,
  'penalties.0.content': REASON,
  'listing.docNo': NAME,
  'listing.authority': NAME,
  'listing.reason': REASON,
  'wage.project': NAME,
  'wage.workerCount': '一千二百三十四人（含劳务派遣）',
  'wage.amountOwed': '123456789012.34',
  'wage.amountPaid': '123456789012.34',
  'tax.determinationDocNo': NAME,
  'tax.treatDocNo': NAME,
  'tax.penaltyDocNo': NAME,
  'tax.taxPaid': '123456789012.34',
  'tax.lateFee': '123456789012.34',
  'tax.fine': '123456789012.34',
  'safety.accidentName': NAME,
  'application.addressee': NAME,
  'remedy.summary': '已按 2025-06-30/https://example.invalid/a-very-long-address 的要求整改完毕。'
    .repeat(20)
    .slice(0, 800),
};
const SUBJECT = Object.entries(SUBJECT_ANSWERS);

describe.each(FORM_IDS)('%s', (id) => {
  it('keeps the ink of every long answer inside its places', async () => {
    const pages = await layOutForm(formOf(id), answersForPenalty(LONG, 0), STAMP);
    const { entries, stray } = await strayInkOf(pages);
    expect(entries).toBeGreaterThan(5);
    expect(stray).toEqual([]);
  });

  it.each(SUBJECT)(
    'has no place of %s that reaches into another one, nor off the page',
    async (_, own) => {
      for (const profile of [
        { ...LONG, ...own },
        { ...ANSWERS, ...own, 'entity.name': NAME },
      ]) {
        const pages = await layOutForm(formOf(id), answersForPenalty(profile, 0), STAMP);
        for (const { fields, zones, width, height } of pages) {
          for (const box of [...fields, ...zones]) {
            expect(box.x).toBeGreaterThan(0);
            expect(box.x + box.width).toBeLessThan(width);
            expect(box.y + box.height).toBeLessThan(height - 60);
          }
          expect(clashesAmong(fields)).toEqual([]);
        }
      }
    },
  );

  it.each(SUBJECT)('sets no line of %s beyond the right margin', async (_, own) => {
    for (const profile of [own, { ...LONG, ...own }]) {
      const pages = await layOutForm(formOf(id), answersForPenalty(profile, 0), STAMP);
      expect(pages.flatMap(({ texts }) => texts.filter(isBeyondTheMargin))).toEqual([]);
    }
  });
});

function clashesAmong(fields: readonly PlacedField[]): readonly (readonly string[])[] {
  return fields.flatMap((a, index) =>
    fields.slice(index + 1).flatMap((b) => {
      const x = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      const y = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
      return a.entry !== b.entry && x > 1 && y > 4 ? [[a.entry, b.entry]] : [];
    }),
  );
}

function isBeyondTheMargin({ text, x, size, spacing }: PlacedText): boolean {
  // A space at the end of a line leaves no ink.
  const inked = [...text.trimEnd()];
  const ems = inked.reduce((sum, character) => sum + widthOf(character), 0);
  const end = x + ems * size + spacing * (inked.length - 1);
  return end > TYPE_AREA.x + TYPE_AREA.width + 0.5;
}
