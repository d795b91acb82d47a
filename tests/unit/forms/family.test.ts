import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { entriesOfForm } from '../../../src/catalogue/form-entries';
import type { FormBlock, FormVersion } from '../../../src/catalogue/form-types';
import type { Answers } from '../../../src/forms/answers';
import { formVersionOn } from '../../../src/forms/form-version';
import { layOutForm } from '../../../src/forms/lay-out-form';
import type { LaidOutPage } from '../../../src/forms/layout/laid-out';
import { answersForPenalty } from '../../../src/forms/penalty-answers';
import { ANSWERS, EVERY_FORM, FORM_IDS, formOf, STAMP, SUBJECT_ANSWERS } from '../../support/forms';

// Each form for each kind of applicant is many pages, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** The plan's table, whose names of forms are printed word for word. */
const PLAN = readFileSync(
  new URL('../../support/wuhai-2024-plan.txt', import.meta.url),
  'utf8',
).replace(/\s/g, '');
/** Asked for by a regulation that is younger than the plan. */
const YOUNGER_THAN_THE_PLAN = ['f23'];
/** Forms on which a natural person may apply; on the wage list the employer applies. */
const FOR_PERSONS = [
  'f02',
  'f03',
  'f04',
  'f09',
  'f09p',
  'f11',
  'f14',
  'f16',
  'f18',
  'f21',
  'f23',
] as const;

function versionOf(id: string): FormVersion {
  const version = formVersionOn(formOf(id), STAMP.madeOn);
  if (version === undefined) throw new Error(`${id} is not in force`);
  return version;
}

function clausesOf(blocks: readonly FormBlock[]): readonly (readonly [string, string])[] {
  return blocks.flatMap((block) =>
    block.kind === 'clauses' ? block.clauses.map(({ id, text }) => [id, text] as const) : [],
  );
}

function wordsOn(pages: readonly LaidOutPage[]): string {
  return pages
    .flatMap(({ texts }) => texts)
    .map(({ text }) => text)
    .join('');
}

async function sheetOf(id: string, answers: Answers): Promise<readonly LaidOutPage[]> {
  return layOutForm(formOf(id), answersForPenalty(answers, 0), STAMP);
}

describe.each(FORM_IDS)('%s', (id) => {
  const form = formOf(id);
  const version = versionOf(id);

  it('is called after its file, and its edition after the form', () => {
    expect(form.id).toBe(id);
    expect(form.code).toBe(id.toUpperCase());
    for (const { edition } of form.versions) expect(edition).toMatch(`${form.code}-20`);
  });

  it('bears its name as the plan prints it', () => {
    const titles = version.blocks.flatMap((block) => (block.kind === 'title' ? block.text : []));
    expect(titles.map((title) => title.replace('\n', ''))).toContain(form.title);
    if (!YOUNGER_THAN_THE_PLAN.includes(id)) expect(PLAN).toContain(form.title);
  });

  it('asks for nothing in what the authority fills in', () => {
    const theirs = version.blocks.filter(
      (block) => block.kind === 'table' && block.by === 'authority',
    );
    expect(entriesOfForm({ ...version, blocks: theirs })).toEqual([]);
  });

  it.each(Object.entries(SUBJECT_ANSWERS))(
    'has a place for the hand or the seal of %s, and one page',
    async (_, own) => {
      const pages = await sheetOf(id, { ...ANSWERS, ...own });
      expect(pages).toHaveLength(1);
      const applicants = pages
        .flatMap(({ zones }) => zones)
        .filter(({ zone }) => zone.by !== 'authority' && zone.kind !== 'photo');
      expect(applicants.length).toBeGreaterThan(0);
    },
  );
});

describe.each(FOR_PERSONS)('%s for a natural person', (id) => {
  const answers = { ...ANSWERS, ...SUBJECT_ANSWERS.person };

  it('says nothing of a unit and its head', async () => {
    const blank = await sheetOf(id, { 'entity.kind': 'person' });
    expect(wordsOn(blank)).not.toMatch(
      /统一社会信用代码|法定代表人|[我本]单位|单位(名称|盖章)|公章|经营者/,
    );
  });

  it('shows the number of the identity card, a place to sign and one for the handprint', async () => {
    const pages = await sheetOf(id, answers);
    expect(wordsOn(pages)).toContain('150302199001011231');
    const kinds = pages.flatMap(({ zones }) => zones).map(({ zone }) => zone.kind);
    expect(kinds).toContain('sign');
    expect(kinds).toContain('handprint');
    expect(kinds).not.toContain('seal');
  });
});

it('an individual business has an operator, not a legal representative', async () => {
  const own = SUBJECT_ANSWERS['individual-business'];
  for (const id of ['f02', 'f03', 'f04', 'f05', 'f06', 'f07', 'f09', 'f09p', 'f11', 'f14', 'f16']) {
    const words = wordsOn(await sheetOf(id, { ...ANSWERS, ...own }));
    expect([id, words.includes('经营者'), words.includes('法定代表人')]).toEqual([id, true, false]);
  }
});

it('the same pledge is the same words on every form', () => {
  const clauses = EVERY_FORM.flatMap((id) => clausesOf(versionOf(id).blocks));
  const wordings = new Map<string, Set<string>>();
  for (const [id, text] of clauses) wordings.set(id, (wordings.get(id) ?? new Set()).add(text));
  expect(wordings.size).toBeGreaterThan(8);
  expect([...wordings].filter(([, texts]) => texts.size > 1)).toEqual([]);
  expect(new Set([...wordings.values()].flatMap((texts) => [...texts])).size).toBe(wordings.size);
});

it('each of twelve penalties has a sheet with its own number, and no other', async () => {
  const numbers = Array.from(
    { length: 12 },
    (_, index) => `乌应急罚〔2026〕${String(index + 11)}号`,
  );
  const answers = Object.fromEntries(
    numbers.map((number, index) => [`penalties.${String(index)}.docNo`, number]),
  );
  for (const id of EVERY_FORM.filter((one) => formOf(one).per === 'penalty')) {
    for (const [index, number] of numbers.entries()) {
      const pages = await layOutForm(formOf(id), answersForPenalty(answers, index), STAMP);
      const words = wordsOn(pages);
      expect(numbers.filter((other) => words.includes(other))).toEqual([number]);
    }
  }
});
