import { describe, expect, it } from 'vitest';
import type { Certificate, CertifiedItem } from '../../../../src/catalogue/certificate';
import {
  certificationWords,
  certifiedRows,
  rowWords,
} from '../../../../src/ui/screens/about/certification';
import { catalogueOf, ITEM, rulesOf } from '../../../support/catalogues';

const catalogue = catalogueOf(rulesOf([]));

/** A certificate of every item as it is now; those named were certified with other rules. */
function certificate(...changed: readonly string[]): Certificate {
  const items = Object.values(catalogue.items).map(({ id, digest }): [string, CertifiedItem] => [
    id,
    {
      digest: changed.includes(id) ? 'f'.repeat(64) : digest,
      combinations: 9,
      records: 2,
      days: 3,
      assessments: 1_000_000,
      cases: 70,
      headlines: {},
    },
  ]);
  return {
    certifiedOn: '2026-11-23',
    seed: 1,
    assessments: 12_000_000,
    items: Object.fromEntries(items),
  };
}

function words(given: Certificate): string {
  return certificationWords(certifiedRows(catalogue, given), given);
}

function rowOf(given: Certificate, id: string): string | undefined {
  const row = certifiedRows(catalogue, given).find(({ itemId }) => itemId === id);
  return row && rowWords(row);
}

describe('what 关于 says of the certificate', () => {
  it('gives the day and the counts when all rules are those certified', () => {
    expect(words(certificate())).toBe(
      '2026年11月23日，把各种情形一共判定 12,000,000 次。两套程序分别写成，逐次比对，结论全部一致。' +
        '另有 840 件由人照条文推出的案例，程序也都判得一样。',
    );
    expect(rowOf(certificate(), ITEM)).toBe('判定 1,000,000 次，案例 70 件');
  });

  it('counts only what still holds, and names the item whose rules have changed', () => {
    const changed = certificate(ITEM);
    expect(words(changed)).toContain('判定 11,000,000 次');
    expect(words(changed)).toContain('770 件');
    expect(words(changed)).toMatch(/下面标明的事项，这一版规则还没有重新核验。$/);
    expect(rowOf(changed, ITEM)).toBe('这一版规则还没有重新核验');
    expect(rowOf(changed, 'serious-other')).toContain('1,000,000');
  });

  it('gives no figures when nothing is certified', () => {
    const none: Certificate = { ...certificate(), items: {} };
    expect(words(none)).toBe('这一版规则还没有重新核验。');
  });

  it('shortens the digest to what can be read aloud', () => {
    const [row] = certifiedRows(catalogue, certificate());
    expect(row?.fingerprint).toBe('0000 0000 0000');
  });
});
