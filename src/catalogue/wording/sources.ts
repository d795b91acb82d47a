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

/** 国家发展改革委令第36号第十条: short, for lists whose heading names the document in full. */
export function citationMark(catalogue: Pick<Catalogue, 'documents'>, citation: Citation): string {
  const document = catalogue.documents[citation.document];
  if (document === undefined) return citation.document;
  return `${document.number ?? `《${document.title}》`}${citation.article ?? ''}`;
}
