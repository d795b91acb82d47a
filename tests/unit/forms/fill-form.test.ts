import { beforeAll, describe, expect, it, vi } from 'vitest';
import { entriesOfForm } from '../../../src/catalogue/form-entries';
import { SUBJECT_KIND } from '../../../src/catalogue/form-template';
import type { FormDefinition, FormVersion } from '../../../src/catalogue/form-types';
import type { Answers } from '../../../src/forms/answers';
import { fillForm, UnprintableCharacterError } from '../../../src/forms/fill-form';
import { formVersionOn } from '../../../src/forms/form-version';
import { answersForPenalty } from '../../../src/forms/penalty-answers';
import { printedValue } from '../../../src/forms/printed-value';
import { shownWith } from '../../../src/forms/when';
import { ANSWERS, FORM_IDS, formOf, STAMP } from '../../support/forms';
import { askAbout, textOf } from '../../support/pdf';

// The typeface is large, poppler is another process, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const DATES = /(On|\.from|\.to)$/;

/** Every value that the form prints as text: what is ticked is seen, not read. */
function valuesIn(form: FormDefinition, answers: Answers): readonly string[] {
  const version = formVersionOn(form, STAMP.madeOn);
  if (version === undefined) throw new Error('a form has a version');
  const ticked = tickedIn(version);
  return entriesOfForm(version, shownWith(answers))
    .filter((entry) => entry !== SUBJECT_KIND && !ticked.has(entry))
    .map((entry) => printedValue(answers, entry, DATES.test(entry) ? 'date' : 'text'));
}

function tickedIn({ blocks }: FormVersion): ReadonlySet<string> {
  const cells = blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : [],
  );
  return new Set([
    ...cells.flatMap((cell) => (cell.kind === 'options' ? (cell.entry ?? []) : [])),
    ...blocks.flatMap((block) => (block.kind === 'clauses' ? block.entry : [])),
  ]);
}

describe.each(FORM_IDS)('%s', (id) => {
  const form = formOf(id);
  const answers = answersForPenalty(ANSWERS, 0);
  let file: Uint8Array;
  let text = '';
  beforeAll(async () => {
    file = await fillForm(form, answers, STAMP);
    text = await textOf(file);
  });

  it('prints every answer as text that can be copied', () => {
    const values = valuesIn(form, answers);
    expect(values.length).toBeGreaterThan(5);
    expect(values).not.toContain('');
    for (const value of values) expect(text).toContain(value.replace(/\s/g, ''));
  });

  it('carries title, notice, edition, page numbers and 本服务免费', () => {
    const marks = [
      form.title,
      '参考样式，以受理机关当期样表为准',
      form.code,
      '第1页共1页',
      '本服务免费',
    ];
    for (const mark of marks) expect(text).toContain(mark);
  });

  it('gives the same bytes for the same input, and other bytes for another day', async () => {
    const again = await fillForm(form, answers, STAMP);
    const later = await fillForm(form, answers, { ...STAMP, madeOn: '2026-11-24' });
    expect(Buffer.compare(again, file)).toBe(0);
    expect(Buffer.compare(later, file)).not.toBe(0);
  });

  it('prints blank, on one page, without a field of its own left over', async () => {
    const blank = await fillForm(form, {}, STAMP);
    const printed = await textOf(blank);
    expect(printed).toContain('第1页共1页');
    expect(printed).not.toContain('undefined');
    const about = await askAbout('pdfinfo', blank);
    expect(about).toMatch(/Form:\s+none/);
    expect(about).toMatch(/Pages:\s+1\b/);
  });

  it('embeds its typeface, as a subset, and stays small', async () => {
    const [, , ...fonts] = (await askAbout('pdffonts', file)).trim().split('\n');
    expect(fonts).toHaveLength(1);
    expect(fonts[0]).toMatch(/CID TrueType\s+Identity-H\s+yes\s+\S+\s+yes/);
    // Nine tenths are outlines: 190 bytes a character of this typeface, and a form has about 230 different ones.
    expect(file.length).toBeLessThan(60_000);
  });
});

describe('a penalty of several', () => {
  it('is printed on a copy of its own', async () => {
    const form = formOf('f04');
    const second = await textOf(await fillForm(form, answersForPenalty(ANSWERS, 1), STAMP));
    expect(second).toContain('乌区应急罚〔2025〕7号');
    expect(second).not.toContain('乌海罚决〔2025〕12号');
  });

  it('is the first when nobody chose one', async () => {
    const form = formOf('f04');
    const chosen = await fillForm(form, answersForPenalty(ANSWERS, 0), STAMP);
    expect(Buffer.compare(await fillForm(form, ANSWERS, STAMP), chosen)).toBe(0);
  });
});

describe('a long answer', () => {
  const reason = Array.from({ length: 500 }, (_, index) => `第${String(index)}段：经现场检查发现。`)
    .join('')
    .slice(0, 5000);
  const answers = { ...answersForPenalty(ANSWERS, 0), 'penalty.reason': reason };
  let text = '';
  beforeAll(async () => {
    text = await textOf(await fillForm(formOf('f03'), answers, STAMP));
  });

  it('flows to extra pages and loses nothing', () => {
    expect(reason).toHaveLength(5000);
    // The foot of each page stands between the lines of two pages.
    const body = text.replace(/F03-2024\.1校验码.*?第\d+页共\d+页/gs, '');
    expect(body).toContain(reason);
    expect(text).toContain('全文见续页');
  });

  it('counts the extra pages at every foot', () => {
    const feet = [...text.matchAll(/第(\d+)页共(\d+)页/g)];
    expect(feet.length).toBeGreaterThan(3);
    expect(feet.map(([, number]) => Number(number))).toEqual(feet.map((_, index) => index + 1));
    expect(new Set(feet.map(([, , count]) => count))).toEqual(new Set([String(feet.length)]));
  });

  it('inside a sentence is cut there and told in full on the extra page', async () => {
    const name = '乌海市'.repeat(40);
    const file = await fillForm(formOf('f01'), { ...ANSWERS, 'legalRep.name': name }, STAMP);
    const printed = await textOf(file);
    expect(printed).toContain('全文见续页');
    expect(printed).toContain(name);
  });
});

describe('a character without a glyph', () => {
  it.each([
    ['𠮷', ['𠮷']],
    ['好😀的👍', ['😀', '👍']],
    ['ᠮᠣᠩ', ['ᠮ', 'ᠣ', 'ᠩ']],
    ['零\u200b宽', ['\u200b']],
    ['\ud842', ['\ud842']],
  ])('in %j is refused by name', async (name, characters) => {
    const answers = { ...ANSWERS, 'entity.name': name };
    const refusal: unknown = await fillForm(formOf('f04'), answers, STAMP).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(UnprintableCharacterError);
    expect(refusal).toMatchObject({ entry: 'entity.name', characters });
  });

  it('does not matter in an answer that the form does not print', async () => {
    const answers = { ...ANSWERS, 'agent.name': '𠮷' };
    await expect(fillForm(formOf('f04'), answers, STAMP)).resolves.toBeInstanceOf(Uint8Array);
  });

  it('is not a rare one: those come from the second slice', async () => {
    const answers = { ...ANSWERS, 'legalRep.name': '㛃䶮𠅤堃龘犇喆㐂靐𬭎𬬻〇' };
    const file = await fillForm(formOf('f01'), answers, STAMP);
    expect(await textOf(file)).toContain('㛃䶮𠅤堃龘犇喆㐂靐𬭎𬬻〇');
    const [, , ...fonts] = (await askAbout('pdffonts', file)).trim().split('\n');
    expect(fonts).toHaveLength(2);
  });
});

it('a day before the first version is an error, not an empty sheet', async () => {
  const early = { ...STAMP, madeOn: '2024-07-28' };
  await expect(fillForm(formOf('f01'), ANSWERS, early)).rejects.toThrow('F01');
});
