import { describe, expect, it } from 'vitest';
import { benchOf, compiledCatalogue } from '../../mutation/bench';
import { reportOf } from '../../mutation/check-mutants';
import { fateOf } from '../../mutation/fate';
import { mutantsOf } from '../../mutation/mutants-of';
import { summaryOf } from '../../mutation/report';
import { type GoldenCase, goldenCases } from '../../support/golden-cases';

const ITEM = 'penalty-other-sectors';
const compiled = compiledCatalogue();
const cases = goldenCases(ITEM);

/** A record of the present law, far from every border of time. */
function plainCase(expected: GoldenCase['expect']): GoldenCase {
  const facts = {
    documentDate: '2026-05-10',
    severity: 'minor',
    obligationsFulfilled: true,
    violationCorrected: true,
    pledgeGiven: true,
  };
  return { name: 'plain', on: '2026-06-15', facts, expect: expected, why: 'GR36-10' };
}

describe('the mutation check', () => {
  it('changes something different every time', () => {
    const { book } = benchOf(ITEM, compiled, cases);
    const texts = mutantsOf(book).map(({ files }) => JSON.stringify(files));
    expect(new Set([...texts, JSON.stringify(book.files)]).size).toBe(texts.length + 1);
  });

  it('lets the rules as they are survive every case', () => {
    const bench = benchOf(ITEM, compiled, cases);
    const { files } = bench.book;
    const unchanged = { kind: 'period', place: '', change: 'none', files } as const;
    expect(bench.broken).toEqual([]);
    expect(fateOf(unchanged, bench).fate).toBe('survived');
  });

  it('fails when no case watches a rule, and names a record that would', () => {
    const unwatched = cases.filter(({ facts }) => (facts['fiveSector'] ?? 'none') === 'none');
    const report = reportOf(benchOf(ITEM, compiled, unwatched));
    const survivor = report.survivors.find(
      ({ mutant }) => mutant.change === 'otherwise: 12 months → 11 months',
    );
    expect(survivor?.telling?.facts['fiveSector']).not.toBe('none');
    expect(survivor?.telling?.original.headline).toBeDefined();
    const { toDo, text } = summaryOf([report]);
    expect(toDo).toBe(report.survivors.length);
    expect(text).toContain('otherwise: 12 months → 11 months');
  });

  it('does not count a case that only names the version', () => {
    const naming = plainCase({
      headline: 'apply-now',
      pathways: { expiry: { version: '2026-04-01' } },
    });
    const bench = benchOf(ITEM, compiled, [naming]);
    const moved = mutantsOf(bench.book).filter(({ kind }) => kind === 'effective date');
    expect(bench.broken).toEqual([]);
    expect(moved.map((mutant) => fateOf(mutant, bench).fate)).not.toContain('killed');
  });

  it('lets no case kill that does not hold for the rules as they are, and fails', () => {
    const bench = benchOf(ITEM, compiled, [plainCase({ headline: 'cannot-repair' })]);
    const fates = mutantsOf(bench.book).map((mutant) => fateOf(mutant, bench).fate);
    expect(fates).not.toContain('killed');
    const report = { itemId: ITEM, cases: 0, mutants: [], refused: [], survivors: [] } as const;
    expect(bench.broken).toEqual(['plain']);
    expect(summaryOf([{ ...report, broken: [] }]).toDo).toBe(0);
    expect(summaryOf([{ ...report, broken: bench.broken }]).toDo).toBe(1);
  });
});
