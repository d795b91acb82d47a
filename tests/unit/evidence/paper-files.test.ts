import { describe, expect, it } from 'vitest';
import { originalName } from '../../../src/evidence/original-name';
import { kindOf, pagesOf, paperFiles, type KeptFile } from '../../../src/evidence/paper-files';
import type { PlannedPaper } from '../../../src/forms/plan';

function planned(id: string, source: PlannedPaper['source']): PlannedPaper {
  return {
    id,
    source,
    need: 'needed',
    answers: {},
    paper: {
      id,
      title: id,
      source,
      per: 'application',
      why: '',
      evidence: 'plan',
      citation: { document: 'd' },
    },
  };
}

function file(name: string, paper: string, pages = 1): KeptFile {
  return { name, paper, kind: paper, type: 'image/jpeg', pages };
}

const PAPERS = [
  planned('f04-1', { form: 'f04' }),
  planned('licenseCopy', { attachment: 'licenseCopy' }),
];

describe('the files of a packet', () => {
  it('stand in the order of its papers, several of one paper together', () => {
    const files = [file('a', 'licenseCopy'), file('b', 'f04-1'), file('c', 'licenseCopy')];
    const packed = paperFiles(PAPERS, files);
    expect(packed.map(({ how, files: own }) => [how, own.map(({ name }) => name)])).toEqual([
      ['as-kept', ['b']],
      ['merge', ['a', 'c']],
    ]);
  });

  it('name a signed form by its form, and anything else by its kind', () => {
    expect(PAPERS.map(kindOf)).toEqual(['f04', 'licenseCopy']);
  });

  it('leave out what belongs to a paper that is not needed', () => {
    expect(paperFiles(PAPERS, [file('a', 'agentIdCopy')])).toEqual([]);
  });

  it('count their pages', () => {
    expect(pagesOf([file('a', 'x', 3), file('b', 'x')])).toBe(4);
  });
});

describe('an original name', () => {
  it.each([
    ['IMG_2031.jpg', 'IMG_2031.jpg'],
    ['../../etc/passwd', '../../etc/passwd'],
    ['𠮷照片.jpg', '𠮷照片.jpg'],
    ['前\ud800后.jpg', '前\ufffd后.jpg'],
  ])('%j is kept as data, well-formed', (name, kept) => {
    expect(originalName(name)).toBe(kept);
  });

  it('of 300 characters is cut without tearing one', () => {
    expect(originalName('𠮷'.repeat(300))).toBe('𠮷'.repeat(127));
  });
});
