import { describe, expect, it, vi } from 'vitest';
import { entriesOfForm } from '../../../src/catalogue/form-entries';
import type { Answers } from '../../../src/forms/answers';
import { fillForm } from '../../../src/forms/fill-form';
import { layOutForm } from '../../../src/forms/lay-out-form';
import { paintPdf } from '../../../src/forms/paint-pdf';
import { printedValue } from '../../../src/forms/printed-value';
import { shownWith } from '../../../src/forms/when';
import { STAMP } from '../../support/forms';
import { strayInkOf } from '../../support/ink';
import {
  COMPANY,
  letterAnswers,
  letterForm,
  LETTER_IDS,
  letterVersion,
  MET,
  PERSON,
  SHOP,
  type LetterId,
} from '../../support/letters';
import { beyondMargin, clashesOn, outsidePage } from '../../support/page-places';
import { differingPixels, renderPages, textOf } from '../../support/pdf';
import { withWholeFont } from '../../support/whole-font';

// The typeface is large, poppler is another process, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const DAYS = /On$/;
const WRITERS: readonly (readonly [string, Answers])[] = [
  ['a company', COMPANY],
  ['a shop', SHOP],
  ['a person', PERSON],
];
const LONG_NAME = '内蒙古自治区乌海市海勃湾区黄河湾循环经济产业园区'.repeat(3).slice(0, 60);
const SENTENCE = '经自查，2026年3月18日缴清罚款（票据号15026030018），并按要求完成整改。';

/** As much as anybody may type, and more than fits a page. */
function wordy(id: LetterId, characters: number): Answers {
  const text = SENTENCE.repeat(60).slice(0, characters);
  return {
    ...letterAnswers(id, COMPANY, MET),
    'entity.name': LONG_NAME,
    'legalRep.name': '阿依古丽·买买提江·阿布都热依木·吾买尔',
    'listing.authority': LONG_NAME,
    'penalty.authority': LONG_NAME,
    'penalty.docNo': `${LONG_NAME.slice(0, 40)}〔2026〕第000012-3号`,
    'social.problems': text,
    'social.measures': text,
    'penalty.statement': text,
    'application.statement': text,
  };
}

/** The text of a form without the foot of its pages, which stands between the lines of two of them. */
function bodyOf(id: LetterId, printed: string): string {
  const { edition } = letterVersion(id);
  return printed.replace(new RegExp(`${edition}校验码.*?第\\d+页共\\d+页`, 'gs'), '');
}

function squeezed(text: string): string {
  return text.replace(/\s/g, '');
}

describe.each(LETTER_IDS)('%s', (id) => {
  const form = letterForm(id);

  it('is called after its file, and its edition after the form', () => {
    expect(form.code).toBe(id.toUpperCase());
    for (const { edition } of form.versions) expect(edition).toMatch(`${form.code}-20`);
  });

  it.each(WRITERS)('prints every answer of %s as text that can be copied', async (_, writer) => {
    const answers = letterAnswers(id, writer, MET);
    const body = bodyOf(id, await textOf(await fillForm(form, answers, STAMP)));
    const values = entriesOfForm(letterVersion(id), shownWith(answers))
      .filter(
        (path) =>
          !Array.isArray(answers[path]) && !/kind|market|subjectType|request|reasonCode/.test(path),
      )
      .map((path) => printedValue(answers, path, DAYS.test(path) ? 'date' : 'text'))
      .filter((value) => value !== '');
    expect(values.length).toBeGreaterThan(8);
    for (const value of values) expect(body).toContain(squeezed(value));
  });

  it.each(WRITERS.filter(([, writer]) => writer !== SHOP))(
    'keeps the ink of %s inside its places',
    async (_, writer) => {
      const pages = await layOutForm(form, letterAnswers(id, writer, MET), STAMP);
      const { entries, stray } = await strayInkOf(pages);
      expect(entries).toBeGreaterThan(5);
      expect(stray).toEqual([]);
    },
  );

  it('has a place for the seal of an organisation, and for the handprint of a person', async () => {
    const printed = async (writer: Answers): Promise<string> =>
      textOf(await fillForm(form, letterAnswers(id, writer, MET), STAMP));
    expect(await printed(COMPANY)).toContain('盖章处');
    const personal = await printed(PERSON);
    expect(personal).toContain('捺印处');
    expect(personal).not.toContain('盖章处');
  });

  it('carries notice, edition, page numbers and 本服务免费, filled or blank', async () => {
    const { notice, edition } = letterVersion(id);
    for (const answers of [letterAnswers(id, COMPANY, MET), {}]) {
      const text = await textOf(await fillForm(form, answers, STAMP));
      for (const mark of [notice, edition, '第1页共', '本服务免费']) expect(text).toContain(mark);
      expect(text).not.toMatch(/undefined|[{}]/);
    }
  });

  it.each([800, 1200])('runs on to the next page with %i characters, and loses none', async (n) => {
    const answers = wordy(id, n);
    const pages = await layOutForm(form, answers, STAMP);
    expect(pages.length).toBeGreaterThan(1);
    const body = bodyOf(id, await textOf(await fillForm(form, answers, STAMP)));
    expect(body).toContain(
      squeezed(printedValue(answers, id === 'f08' ? 'penalty.statement' : 'application.statement')),
    );
    expect(body).toContain(LONG_NAME);
  });

  it.each([
    ['blank', {}],
    ['wordy', wordy(id, 1200)],
  ])('keeps a %s sheet within its margins, and its places apart', async (_, answers) => {
    const pages = await layOutForm(form, answers, STAMP);
    expect(beyondMargin(pages)).toEqual([]);
    expect(clashesOn(pages)).toEqual([]);
    expect(outsidePage(pages)).toEqual([]);
  });
});

it('the letters are drawn as the whole font draws them', async () => {
  const details = { title: '', subject: '', madeOn: STAMP.madeOn };
  const letters = await Promise.all(
    LETTER_IDS.map((id) => layOutForm(letterForm(id), wordy(id, 800), STAMP)),
  );
  const files = await Promise.all(letters.map((pages) => paintPdf(pages, details)));
  const drawn = await renderPages(files, 72);
  const expected = await renderPages([await withWholeFont(letters.flat())], 72);
  expect(drawn).toHaveLength(expected.length);
  const wrong = drawn.flatMap((page, index) => {
    const other = expected[index];
    return other !== undefined && differingPixels(page, other).length === 0 ? [] : [index + 1];
  });
  expect(wrong).toEqual([]);
});
