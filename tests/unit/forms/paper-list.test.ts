import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../src/catalogue/types';
import { countPapers, paperLines } from '../../../src/forms/paper-list';
import type { PaperState, TrackedPaper } from '../../../src/forms/paper-state';

function paper(
  id: string,
  state: PaperState,
  more: Partial<Pick<TrackedPaper, 'need' | 'penalty'>> & Partial<Pick<Paper, 'oneOf'>> = {},
): TrackedPaper {
  const { need = 'needed', penalty, oneOf } = more;
  return {
    id,
    paper: {
      id,
      title: id,
      source: { attachment: id },
      per: 'application',
      ...(oneOf !== undefined && { oneOf }),
      why: '',
      evidence: 'plan',
      citation: { document: 'wuhai-2024-plan' },
    },
    source: { attachment: id },
    need,
    ...(penalty !== undefined && { penalty }),
    answers: {},
    state,
    changed: false,
    mark: id,
  };
}

describe('the list of papers', () => {
  test('keeps their order, and puts a choice where its first paper stands', () => {
    const lines = paperLines([
      paper('a', 'missing'),
      paper('b', 'missing', { oneOf: 'x' }),
      paper('c', 'missing'),
      paper('d', 'missing', { oneOf: 'x' }),
    ]);
    expect(lines.map(({ key }) => key)).toEqual(['a', 'one-of x', 'c']);
    expect(lines[1]).toMatchObject({ kind: 'one-of', papers: [{ id: 'b' }, { id: 'd' }] });
  });

  test('gives each penalty a choice of its own', () => {
    const lines = paperLines([
      paper('b-1', 'missing', { oneOf: 'x', penalty: 0 }),
      paper('d-1', 'missing', { oneOf: 'x', penalty: 0 }),
      paper('b-2', 'missing', { oneOf: 'x', penalty: 1 }),
      paper('d-2', 'missing', { oneOf: 'x', penalty: 1 }),
    ]);
    expect(lines).toHaveLength(2);
  });

  test('shows a choice of which one paper is left as a paper', () => {
    expect(paperLines([paper('b', 'missing', { oneOf: 'x' })])).toMatchObject([{ kind: 'single' }]);
  });
});

describe('the count', () => {
  test('takes a choice as one, complete with any of its papers', () => {
    const lines = paperLines([
      paper('a', 'missing'),
      paper('b', 'missing', { oneOf: 'x' }),
      paper('c', 'ready', { oneOf: 'x' }),
    ]);
    expect(countPapers(lines)).toEqual({ needed: 2, missing: 1 });
  });

  test('leaves out what is only perhaps needed', () => {
    const lines = paperLines([paper('a', 'scanned'), paper('b', 'missing', { need: 'perhaps' })]);
    expect(countPapers(lines)).toEqual({ needed: 1, missing: 0 });
  });

  test.each([
    ['missing', 1],
    ['printed', 1],
    ['awaiting-stamp', 1],
    ['ready', 0],
    ['scanned', 0],
  ] as const)('takes a paper that is %s as %i missing', (state, missing) => {
    expect(countPapers(paperLines([paper('a', state)]))).toEqual({ needed: 1, missing });
  });
});
