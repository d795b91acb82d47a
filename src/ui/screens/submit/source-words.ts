import type { Catalogue, Citation, Evidence } from '../../../catalogue/types';
import { dateWords } from '../../../catalogue/wording/dates';
import { citationMark, evidenceWords } from '../../../catalogue/wording/sources';

/** 国办发〔2025〕22号，2025年6月22日起，只读到摘要，待核实: where a sentence stands, since when, how well it was read. */
export function sourceWords(
  catalogue: Pick<Catalogue, 'documents'>,
  { citation, evidence }: { readonly citation: Citation; readonly evidence: Evidence },
): string {
  const from = catalogue.documents[citation.document]?.inForceFrom;
  return [
    citationMark(catalogue, citation),
    ...(from === undefined ? [] : [`${dateWords(from)}起`]),
    evidenceWords(evidence),
  ].join('，');
}
