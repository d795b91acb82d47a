import type { Catalogue, Citation, LegalDocument, RuleVersion } from '../types';
import { dateWords } from './dates';
import { citationWords } from './sources';

/** What the clerk writes for a version nobody has compared with the original yet. */
const NOT_COMPARED = '待核对';

/** 《…》（国家发展改革委令第36号）第十条; or that the number of the article was not read. */
export function versionSourceWords(
  catalogue: Pick<Catalogue, 'documents'>,
  citation: Citation,
): string {
  const words = citationWords(catalogue, citation);
  return citation.article === undefined ? `${words}，条号没有读到` : words;
}

/** Whether somebody has compared a version with the original, and who; `isOpen` while nobody has. */
export function checkedWords({ checked }: RuleVersion): {
  readonly mark: string;
  readonly words: string;
  readonly isOpen: boolean;
} {
  const isOpen = checked.by === NOT_COMPARED;
  return isOpen
    ? { mark: NOT_COMPARED, words: `${dateWords(checked.on)}整理，还没有人对照官方原文`, isOpen }
    : { mark: '已核对', words: `${checked.by}，${dateWords(checked.on)}对照官方原文`, isOpen };
}

/** 国家发展改革委，2023年5月1日施行，施行到2026年3月31日 */
export function documentLife({ issuer, inForceFrom, inForceTo }: LegalDocument): string {
  return [
    issuer,
    ...(inForceFrom === undefined ? [] : [`${dateWords(inForceFrom)}施行`]),
    ...(inForceTo === undefined ? [] : [`施行到${dateWords(inForceTo)}`]),
  ].join('，');
}
