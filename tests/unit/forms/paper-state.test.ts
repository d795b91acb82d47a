import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../src/catalogue/index';
import type { Answers } from '../../../src/forms/answers';
import {
  NOTHING_NOTED,
  withPrinted,
  withValue,
  type PaperNotes,
} from '../../../src/forms/paper-notes';
import {
  isComplete,
  markPapers,
  trackPaper,
  type MarkedPaper,
  type PaperState,
} from '../../../src/forms/paper-state';
import { planForms } from '../../../src/forms/plan';
import { day } from '../../support/catalogues';

const TODAY = day('2026-11-23');
const PRINTED_AT = '2026-11-23T09:00:00Z';
const BEFORE = '2026-11-23T08:00:00Z';
const AFTER = '2026-11-23T10:00:00Z';

const ANSWERS: Answers = {
  'applicant.role': 'legal-rep',
  'entity.name': '乌海市测试商贸有限公司',
  'penalties.0.docNo': '乌应急罚〔2026〕12号',
  'penalties.0.hasRectifyOrder': 'yes',
};

async function papersOf(answers: Answers): Promise<readonly MarkedPaper[]> {
  const { papers } = catalogue.items['penalty-other-sectors'];
  return markPapers(catalogue, planForms(papers, answers), TODAY);
}

async function paperOf(id: string, answers: Answers = ANSWERS): Promise<MarkedPaper> {
  const paper = (await papersOf(answers)).find((one) => one.id === id);
  if (paper === undefined) throw new Error(`no paper ${id}`);
  return paper;
}

function printed(paper: MarkedPaper, notes: PaperNotes = NOTHING_NOTED): PaperNotes {
  return withPrinted(notes, { [paper.id]: paper.mark }, PRINTED_AT);
}

function signed(paper: MarkedPaper, notes: PaperNotes): PaperNotes {
  return { ...notes, signed: withValue(notes.signed, paper.mark, true) };
}

function stamped(paper: MarkedPaper, notes: PaperNotes): PaperNotes {
  return { ...notes, stamped: withValue(notes.stamped, paper.mark, true) };
}

function stateOf(paper: MarkedPaper, notes: PaperNotes, addedAt?: string): PaperState {
  const attached = new Map(addedAt === undefined ? [] : [[paper.id, addedAt]]);
  return trackPaper(paper, notes, attached).state;
}

describe('a form that only the applicant signs', () => {
  test('is missing, printed, ready, scanned', async () => {
    const form = await paperOf('f04-1');
    const notes = printed(form);
    expect([
      stateOf(form, NOTHING_NOTED),
      stateOf(form, notes),
      stateOf(form, signed(form, notes)),
      stateOf(form, notes, AFTER),
    ]).toEqual(['missing', 'printed', 'ready', 'scanned']);
  });

  test('is missing again when an answer on it changed after printing, and says so', async () => {
    const before = await paperOf('f04-1');
    const notes = signed(before, printed(before));
    const after = await paperOf('f04-1', { ...ANSWERS, 'entity.name': '另一家公司' });
    expect(trackPaper(after, notes, new Map())).toMatchObject({ state: 'missing', changed: true });
  });

  test('keeps its state when an answer changed that is not on it', async () => {
    const before = await paperOf('f04-1');
    const after = await paperOf('f04-1', { ...ANSWERS, 'agent.name': '李四' });
    expect(stateOf(after, signed(before, printed(before)))).toBe('ready');
  });

  test('is not made ready by the signature on an older printing', async () => {
    const before = await paperOf('f04-1');
    const after = await paperOf('f04-1', { ...ANSWERS, 'entity.name': '另一家公司' });
    expect(stateOf(after, printed(after, signed(before, printed(before))))).toBe('printed');
  });

  test('is not scanned by a picture taken before it was printed', async () => {
    const form = await paperOf('f04-1');
    expect(stateOf(form, printed(form), BEFORE)).toBe('printed');
  });

  test('is scanned by a picture when it was never printed here: a blank one was filled in by hand', async () => {
    expect(stateOf(await paperOf('f04-1'), NOTHING_NOTED, AFTER)).toBe('scanned');
  });

  test('keeps its state when another penalty before it is taken out', async () => {
    const second = await paperOf('f04-2', { ...ANSWERS, 'penalties.1.docNo': '乙〔2026〕2号' });
    const notes = signed(second, printed(second));
    const { 'penalties.0.hasRectifyOrder': _, ...others } = ANSWERS;
    const moved = await paperOf('f04-1', { ...others, 'penalties.0.docNo': '乙〔2026〕2号' });
    expect(stateOf(moved, notes)).toBe('ready');
  });
});

describe('a form that an authority stamps', () => {
  test('waits for the stamp after it was signed, and is ready with it', async () => {
    const form = await paperOf('f03-1');
    const notes = signed(form, printed(form));
    expect([stateOf(form, notes), stateOf(form, stamped(form, notes))]).toEqual([
      'awaiting-stamp',
      'ready',
    ]);
  });

  test('is never complete without the stamp, whatever else was done with it', async () => {
    const form = await paperOf('f03-1');
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.boolean(),
        fc.option(fc.constantFrom(BEFORE, AFTER), { nil: undefined }),
        (isPrinted, isSigned, addedAt) => {
          const after = isPrinted ? printed(form) : NOTHING_NOTED;
          const notes = isSigned ? signed(form, after) : after;
          expect(isComplete({ state: stateOf(form, notes, addedAt) })).toBe(false);
        },
      ),
    );
  });
});

describe('a paper brought along', () => {
  test('is missing, ready by a tick, scanned by a file', async () => {
    const copy = await paperOf('legalRepIdCopy');
    const ticked = { ...NOTHING_NOTED, ready: [copy.mark] };
    expect([
      stateOf(copy, NOTHING_NOTED),
      stateOf(copy, ticked),
      stateOf(copy, NOTHING_NOTED, BEFORE),
    ]).toEqual(['missing', 'ready', 'scanned']);
  });

  test('of one penalty is not ready for another that moved into its place', async () => {
    const fine = { 'penalties.0.hasRectifyOrder': 'no', 'penalties.1.hasRectifyOrder': 'no' };
    const two = { ...ANSWERS, ...fine, 'penalties.1.docNo': '乙〔2026〕2号' };
    const first = await paperOf('fineReceipt-1', two);
    const notes = { ...NOTHING_NOTED, ready: [first.mark] };
    const moved = await paperOf('fineReceipt-1', {
      ...ANSWERS,
      ...fine,
      'penalties.0.docNo': '乙〔2026〕2号',
    });
    expect([stateOf(first, notes), stateOf(moved, notes)]).toEqual(['ready', 'missing']);
  });
});

test('what is printed again keeps the instant of its first printing', () => {
  const once = withPrinted(NOTHING_NOTED, { f01: 'a' }, BEFORE);
  expect(withPrinted(once, { f01: 'a' }, AFTER)).toEqual(once);
  expect(withPrinted(once, { f01: 'b' }, AFTER).printed).toEqual({
    f01: { content: 'b', at: AFTER },
  });
});
