import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../src/catalogue';
import type { Facts } from '../../../../src/rules/assessment';
import { assess } from '../../../../src/rules/assess';
import { channelsByGate, likelyPathway, recordDay } from '../../../../src/ui/screens/submit/ways';
import { day } from '../../storage/sample';

const COURT = catalogue.items['serious-judgment-defaulter'];
const assessed = (facts: Facts) => assess(catalogue, COURT.id, facts, day('2026-11-23'));

describe('what was most probably asked for', () => {
  it.each([
    [{ inclusionGround: '1', deletionGround: 'performed' }, 'deletion'],
    [{ inclusionGround: '3', obligationsFulfilled: true }, 'discretionary-deletion'],
    [
      { inclusionGround: '1', deletionGround: 'none', correctionGround: 'assets-seized' },
      'correction',
    ],
    [{}, 'deletion'],
  ])('of the court, knowing %j: %s', (facts, pathway) => {
    expect(likelyPathway(COURT, 'authority', assessed(facts))).toBe(pathway);
  });

  it('is nothing where the plan leaves the list to whoever made it', () => {
    const other = catalogue.items['serious-other'];
    expect(likelyPathway(other, 'authority', { pathways: [] })).toBe('');
  });
});

describe('the day before which nothing was handed in', () => {
  it('is the first known of those that date the record', () => {
    expect(recordDay(COURT, { listedOn: '2026-03-05', documentDate: '2026-03-01' })).toBe(
      '2026-03-01',
    );
    expect(recordDay(COURT, { listedOn: '2026-03-05' })).toBe('2026-03-05');
    expect(recordDay(COURT, {})).toBeUndefined();
  });
});

describe('channels', () => {
  it('stand under their gate, the item’s first gate first', () => {
    const gates = channelsByGate(COURT).map(({ gate, channels }) => [gate, channels.length]);
    expect(gates).toEqual([
      ['authority', 1],
      ['credit-china', 2],
    ]);
  });

  it.each(['penalty-market-regulation', 'abnormal-operations'] as const)(
    'of %s name both websites, because it is open which of them takes it (H-04, GR36-19)',
    (id) => {
      const names = catalogue.items[id].channels.map(({ name }) => name);
      expect(names).toContain('国家企业信用信息公示系统（内蒙古）');
      expect(names).toContain('信用中国网站');
    },
  );
});
