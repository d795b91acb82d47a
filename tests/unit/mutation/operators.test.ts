import { describe, expect, it } from 'vitest';
import { benchOf, compiledCatalogue } from '../../mutation/bench';
import type { Mutant } from '../../mutation/mutant';
import { answerMutants } from '../../mutation/operators/answers';
import { clockMutants } from '../../mutation/operators/clocks';
import { defaultMutants } from '../../mutation/operators/defaults';
import { effectiveDateMutants } from '../../mutation/operators/effective-dates';
import { evidenceMutants } from '../../mutation/operators/evidence';
import { flagMutants } from '../../mutation/operators/flags';
import { omissionMutants } from '../../mutation/operators/omissions';
import { pathwayMutants } from '../../mutation/operators/pathways';
import { periodMutants } from '../../mutation/operators/periods';
import { polarityMutants } from '../../mutation/operators/polarity';
import { recordMutants } from '../../mutation/operators/records';
import type { RuleBook } from '../../mutation/rule-book';
import { all, edits, list, sampleBook } from './sample';

const VERSION = 'pathways.0.versions.0';
const ALL = `${VERSION}.all`;

/** What each of the operator's mutants changed, edit by edit. */
function made(
  operator: (book: RuleBook) => readonly Mutant[],
  book: RuleBook,
): readonly (readonly string[])[] {
  return operator(book).map((mutant) => edits(book, mutant));
}

describe('periods', () => {
  it('are made a month shorter and a month longer', () => {
    const book = sampleBook(all('since: listedOn, atLeast: 12 months'));
    expect(made(periodMutants, book)).toEqual([
      [`${ALL}.0.atLeast: "12 months" → "11 months"`],
      [`${ALL}.0.atLeast: "12 months" → "13 months"`],
    ]);
  });

  it('of a table are changed one by one, and exchanged', () => {
    const table = '{ by: severity, minor: none, otherwise: 3 months }';
    const book = sampleBook(all(`since: listedOn, atLeast: ${table}`));
    expect(made(periodMutants, book)).toEqual([
      [`${ALL}.0.atLeast.minor: "none" → "1 month"`],
      [`${ALL}.0.atLeast.otherwise: "3 months" → "2 months"`],
      [`${ALL}.0.atLeast.otherwise: "3 months" → "4 months"`],
      [
        `${ALL}.0.atLeast.minor: "none" → "3 months"`,
        `${ALL}.0.atLeast.otherwise: "3 months" → "none"`,
      ],
    ]);
  });

  it('by what a list holds are changed too', () => {
    const period = '{ when: kinds, only: [warning], then: 3 months, otherwise: 36 months }';
    const book = sampleBook(all(`since: listedOn, atLeast: ${period}`));
    expect(made(periodMutants, book)).toHaveLength(5);
  });

  it('read off the paper become the usual one', () => {
    const book = sampleBook(all('since: listedOn, atLeast: { monthsFrom: termMonths }'));
    expect(made(periodMutants, book)).toEqual([
      [`${ALL}.0.atLeast: {"monthsFrom":"termMonths"} → "24 months"`],
    ]);
  });
});

describe('effective dates', () => {
  it('move together with the end of the version before', () => {
    const book = sampleBook(all('fact: paid'), { earlier: all('fact: paid') });
    expect(made(effectiveDateMutants, book)).toEqual([
      [`${VERSION}.effectiveFrom: "2023-05-01" → "2023-04-30"`],
      [`${VERSION}.effectiveFrom: "2023-05-01" → "2023-05-02"`],
      [
        `${VERSION}.effectiveTo: "2026-03-31" → "2026-03-30"`,
        'pathways.0.versions.1.effectiveFrom: "2026-04-01" → "2026-03-31"',
      ],
      [
        `${VERSION}.effectiveTo: "2026-03-31" → "2026-04-01"`,
        'pathways.0.versions.1.effectiveFrom: "2026-04-01" → "2026-04-02"',
      ],
    ]);
  });
});

describe('polarity', () => {
  it('moves a condition between all and none', () => {
    const book = sampleBook(all('fact: paid') + list('none', ['fact: again']));
    const [paid, again] = polarityMutants(book).map(({ files }) =>
      JSON.stringify(files.item).replace(/"text":"条件","evidence":"full",/g, ''),
    );
    const [first, second] = ['{"id":"all-0","fact":"paid"}', '{"id":"none-0","fact":"again"}'];
    expect(paid).toContain(`"all":[],"none":[${second},${first}]`);
    expect(again).toContain(`"all":[${first},${second}],"none":[]`);
  });

  it('turns is into isNot and back', () => {
    const book = sampleBook(
      all('fact: severity, is: minor') + list('none', ['fact: severity, isNot: minor']),
    );
    expect(made(polarityMutants, book)).toEqual([
      [`${ALL}.0.is: "minor" → undefined`, `${ALL}.0.isNot: undefined → "minor"`],
      [`${VERSION}.none.0.isNot: "minor" → undefined`, `${VERSION}.none.0.is: undefined → "minor"`],
    ]);
  });

  it('exchanges includes and only, besides turning them round', () => {
    const book = sampleBook(all('fact: kinds, includes: [fine, ban]'));
    expect(polarityMutants(book).map(({ change }) => change)).toEqual([
      'all → none',
      'includes → only',
    ]);
  });

  it('makes one enough where all count, and all count where one is enough', () => {
    const book = sampleBook(
      all('fact: paid', 'since: listedOn, atLeast: 12 months') +
        list('any', ['fact: again', 'fact: ruling']),
    );
    const changes = polarityMutants(book).map(({ change }) => change);
    expect(changes).toEqual([
      'all → none',
      'any → not',
      'any → not',
      'all of → any of',
      'any of → all of',
    ]);
  });

  it('leaves hints alone, and a list of one', () => {
    const book = sampleBook(all('since: listedOn, atLeast: 12 months', 'hint: true, fact: paid'));
    expect(polarityMutants(book)).toEqual([]);
  });
});

describe('answers', () => {
  it('are left out and added one by one', () => {
    const book = sampleBook(all('fact: severity, is: [minor, ordinary]'));
    expect(answerMutants(book).map(({ change }) => change)).toEqual([
      'is without minor',
      'is without ordinary',
      'is with serious',
    ]);
  });
});

describe('evidence', () => {
  it.each([
    ['full', ['summary']],
    ['quoted', ['summary']],
    ['plan', ['summary']],
    ['summary', ['full', 'inferred']],
    ['inferred', ['full', 'summary']],
  ])('%s becomes %j', (evidence, others) => {
    const book = sampleBook(all(`fact: paid, evidence: ${evidence}`));
    expect(made(evidenceMutants, book)).toEqual(
      others.map((other) => [`${ALL}.0.evidence: "${evidence}" → "${other}"`]),
    );
  });
});

describe('clocks', () => {
  it('start on another day of the item', () => {
    const book = sampleBook(all('since: listedOn, atLeast: 12 months'), {
      recordDate: 'publishedOn',
    });
    expect(made(clockMutants, book)).toEqual([
      [`${ALL}.0.since: "listedOn" → "publishedOn"`],
      [`${ALL}.0.since: "listedOn" → {"firstKnown":["listedOn","publishedOn"]}`],
      [`${ALL}.0.since: "listedOn" → {"latest":["listedOn","publishedOn"]}`],
    ]);
  });

  it('of several days are read in every other way', () => {
    const several = 'since: { firstKnown: [listedOn, publishedOn] }, atLeast: 12 months';
    const changes = clockMutants(sampleBook(all(several))).map(({ change }) => change);
    expect(changes).toEqual([
      'firstKnown → latest',
      'firstKnown without listedOn',
      'firstKnown without publishedOn',
      'firstKnown in the opposite order',
    ]);
  });

  it('forget the later day, or take another one', () => {
    const later = '{ date: publishedOn, when: kinds, includes: [ban] }';
    const book = sampleBook(all(`since: listedOn, atLeast: 3 months, notBefore: ${later}`));
    expect(clockMutants(book).map(({ change }) => change)).toEqual([
      'since: listedOn → publishedOn',
      'since: listedOn, if not known publishedOn',
      'since: listedOn, if later publishedOn',
      'without notBefore',
      'notBefore: publishedOn → listedOn',
    ]);
  });
});

describe('flags', () => {
  const marked = all('fact: paid, curable: true, another: 某人');

  it('are taken away one by one', () => {
    expect(made(flagMutants, sampleBook(marked))).toEqual([
      [`${ALL}.0.curable: true → undefined`],
      [`${ALL}.0.another: "某人" → undefined`],
    ]);
  });

  it('are given to what stands in the way, but to no period', () => {
    const book = sampleBook(all('fact: again', 'since: listedOn, atLeast: 12 months'));
    expect(made(flagMutants, book)).toEqual([[`${ALL}.0.curable: undefined → true`]]);
  });

  it('go together where one is enough', () => {
    const book = sampleBook(
      list('any', ['fact: paid, curable: true', 'fact: ruling, curable: true']),
    );
    expect(made(flagMutants, book)).toEqual([
      [`${VERSION}.any.0.curable: true → undefined`, `${VERSION}.any.1.curable: true → undefined`],
    ]);
  });

  it('are left where the headline does not read them', () => {
    expect(flagMutants(sampleBook(marked, { nature: 'automatic' }))).toEqual([]);
  });
});

describe('pathways', () => {
  it('change their nature where that changes more than words', () => {
    const book = sampleBook(all('fact: paid'), { nature: 'ex-officio' });
    expect(made(pathwayMutants, book)).toEqual([
      ['pathways.0.nature: "ex-officio" → "automatic"'],
      ['pathways.0.nature: "ex-officio" → "correction"'],
    ]);
  });

  it('change their gate, and beside the main gate only whether they are automatic', () => {
    const book = benchOf('serious-work-safety', compiledCatalogue(), []).book;
    const side = pathwayMutants(book).filter(({ place }) => place === 'credit-china-termination');
    expect(side.map(({ change }) => change)).toEqual([
      'gate: credit-china → authority',
      'nature: application → automatic',
    ]);
  });
});

describe('records', () => {
  it('are dated by another day where that selects among versions', () => {
    const earlier = all('since: publishedOn, atLeast: 3 months');
    const book = sampleBook(all('since: listedOn, atLeast: 12 months'), { earlier });
    expect(made(recordMutants, book)).toEqual([
      ['pathways.0.recordDate: "listedOn" → ["publishedOn"]'],
      ['shownFact: "stillPublished" → "stillListed"'],
    ]);
  });

  it('are no longer exempt from publication', () => {
    const notPublished = `notPublished:
  effectiveFrom: 2021-09-01
  citation: { document: example }
  checked: { on: 2026-11-23, by: 待核对 }
  all: [{ id: warned, text: 只受警告, fact: kinds, only: [warning], evidence: full }]`;
    const book = sampleBook(all('fact: paid'), { notPublished });
    expect(recordMutants(book).map(({ change }) => change)).toEqual([
      'shownFact: stillPublished → stillListed',
      'without notPublished',
    ]);
  });
});

describe('defaults', () => {
  it('are changed and taken away, except those that decide nothing', () => {
    const book = sampleBook(
      all('since: listedOn, atLeast: { monthsFrom: termMonths }', 'hint: true, fact: ruling'),
    );
    expect(made(defaultMutants, book)).toEqual([
      ['facts.4.default: 24 → undefined'],
      ['facts.4.default: 24 → 23'],
      ['facts.4.default: 24 → 25'],
      ['facts.8.default: true → undefined'],
      ['facts.8.default: true → false'],
    ]);
  });
});

describe('omissions', () => {
  it('leave out a condition, or a version whose days its neighbour takes over', () => {
    const book = sampleBook(all('fact: paid'), { earlier: all('fact: again') });
    const places = omissionMutants(book).map(({ place, change }) => `${place}: ${change}`);
    expect(places).toEqual([
      'way › 2023-05-01 › all-0: without the condition',
      'way › 2026-04-01 › all-0: without the condition',
      'way › 2023-05-01: without the version',
      'way › 2026-04-01: without the version',
    ]);
  });
});
