import type { GuidancePoint } from '../../../catalogue/guidance-types';
import type { Catalogue } from '../../../catalogue/types';
import { dateWords } from '../../../catalogue/wording/dates';
import { citationWords, evidenceWords } from '../../../catalogue/wording/sources';

/** 按 2024 年乌海方案：《…》三（一），2024年7月29日起: how well a point was read, where it stands, since when. */
export function pointSource(
  catalogue: Pick<Catalogue, 'documents'>,
  { evidence, citation }: GuidancePoint,
): string {
  const from = catalogue.documents[citation.document]?.inForceFrom;
  const since = from === undefined ? '' : `，${dateWords(from)}起`;
  return `${evidenceWords(evidence)}。${citationWords(catalogue, citation)}${since}`;
}
