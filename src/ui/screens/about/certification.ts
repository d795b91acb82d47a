import { type Certificate, certified, type CertifiedItem } from '../../../catalogue/certificate';
import type { Catalogue, ItemId } from '../../../catalogue/types';
import { dateWords } from '../../../catalogue/wording/dates';

/** One item: which rules it has, and what the certificate says of exactly these. */
export interface CertifiedRow {
  readonly itemId: ItemId;
  readonly name: string;
  /** The beginning of the digest, in groups to read aloud. */
  readonly fingerprint: string;
  /** Absent when the rules have changed since they were certified. */
  readonly found?: CertifiedItem;
}

export function certifiedRows(
  catalogue: Pick<Catalogue, 'items'>,
  certificate: Certificate,
): readonly CertifiedRow[] {
  return Object.values(catalogue.items).map(({ id, planName, digest }) => {
    const found = certified(catalogue, id, certificate);
    const fingerprint = digest.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ');
    return { itemId: id, name: planName, fingerprint, ...(found && { found }) };
  });
}

/** What was certified, for somebody who knows the law and no programs; stale figures are never among it. */
export function certificationWords(
  rows: readonly CertifiedRow[],
  { certifiedOn }: Certificate,
): string {
  const found = rows.flatMap((row) => row.found ?? []);
  if (found.length === 0) return '这一版规则还没有重新核验。';
  const assessments = total(found.map((item) => item.assessments));
  const cases = total(found.map((item) => item.cases));
  const rest = found.length < rows.length ? '下面标明的事项，这一版规则还没有重新核验。' : '';
  return (
    `${dateWords(certifiedOn)}，把各种情形一共判定${assessments}次。` +
    `两套程序分别写成，逐次比对，结论全部一致。` +
    `另有${cases}件由人照条文推出的案例，程序也都判得一样。${rest}`
  );
}

/** 判定 1,046,703 次，案例 68 件 */
export function rowWords({ found }: CertifiedRow): string {
  if (found === undefined) return '这一版规则还没有重新核验';
  return `判定${counted(found.assessments)}次，案例${counted(found.cases)}件`;
}

function total(counts: readonly number[]): string {
  return counted(counts.reduce((sum, count) => sum + count, 0));
}

function counted(number: number): string {
  return ` ${number.toLocaleString('zh-CN')} `;
}
