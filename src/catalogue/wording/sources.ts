import type { Catalogue, Citation, Evidence } from '../types';

/** How well a statement is founded, in words an owner understands. */
export function evidenceWords(evidence: Evidence): string {
  switch (evidence) {
    case 'full':
      return '条文原文';
    case 'quoted':
      return '权威转述，逐句一致';
    case 'plan':
      return '按 2024 年乌海方案';
    case 'summary':
      return '只读到摘要，待核实';
    case 'inferred':
      return '推算，待核实';
    case 'unverified':
      return '没有读到原文，待核实';
  }
}

/** The same as a mark of two to four characters, for lists whose head explains the marks. */
export function evidenceMark(evidence: Evidence): string {
  switch (evidence) {
    case 'full':
      return '全文';
    case 'quoted':
      return '逐句转述';
    case 'plan':
      return '方案';
    case 'summary':
      return '摘要';
    case 'inferred':
      return '推算';
    case 'unverified':
      return '未核实';
  }
}

/** 《…》（国家发展改革委令第36号）第十条 */
export function citationWords(catalogue: Pick<Catalogue, 'documents'>, citation: Citation): string {
  const document = catalogue.documents[citation.document];
  if (document === undefined) return citation.document;
  const number = document.number === undefined ? '' : `（${document.number}）`;
  return `《${document.title}》${number}${citation.article ?? ''}`;
}

/** 国家发展改革委令第36号第十条: short, for lists whose heading names the document in full; the title where it has no number. */
export function citationMark(catalogue: Pick<Catalogue, 'documents'>, citation: Citation): string {
  const document = catalogue.documents[citation.document];
  if (document === undefined) return citation.document;
  const { title, number = '' } = document;
  // 2017年修正 says which text, not whose: without an issue number the title has to stand.
  const mark = number.includes('号') ? number : `《${title}》${number && `（${number}）`}`;
  return `${mark}${citation.article ?? ''}`;
}

/** What each level of evidence means for the verdict, best first. */
export const EVIDENCE_MEANING: readonly {
  readonly evidence: Evidence;
  readonly meaning: string;
}[] = [
  { evidence: 'full', meaning: '条文的原文读到了。照它下肯定的结论。' },
  { evidence: 'quoted', meaning: '原文没有读到，几家权威转述逐句一致。照它下肯定的结论。' },
  { evidence: 'plan', meaning: '乌海 2024 年方案这样写。照它下肯定的结论，写明是方案说的。' },
  { evidence: 'summary', meaning: '只读到摘要或者二手转述。结论照给，同时请人先打电话。' },
  { evidence: 'inferred', meaning: '从别的规定推出来的。结论照给，同时请人先打电话。' },
  { evidence: 'unverified', meaning: '没有读到。只作提示，不影响结论。' },
];
