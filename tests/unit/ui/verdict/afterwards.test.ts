import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { catalogue } from '../../../../src/catalogue/index';
import type { Facts } from '../../../../src/rules/assessment';
import { countdownViews } from '../../../../src/ui/screens/verdict/countdowns';
import { handlingOf } from '../../../../src/ui/screens/verdict/handling';
import { makersOf, materialsLead } from '../../../../src/ui/screens/verdict/material-makers';
import { ownHints, shownHints } from '../../../../src/ui/screens/verdict/shown-hints';
import { hasForms } from '../../../../src/ui/screens/verdict/verdict-view';
import { matterOf } from '../check/matters';

const ORGANISATION: Facts = { orgListingReason: 'party', rectified: false };

test.each([
  ['2025-03-22', '还有 119 天，2027年3月22日满。', false],
  ['2024-11-24', '还有 1 天，2026年11月24日满。', false],
  ['2024-11-23', '今天（2026年11月23日）是最后一天。', false],
  ['2024-11-22', '2026年11月22日已经满了，过了 1 天。马上打电话问。', true],
])('listed on %s, two years before the graver list: %s', (listedOn, left, isPast) => {
  const matter = matterOf('abnormal-social-organisation', { ...ORGANISATION, listedOn });
  expect(countdownViews(matter)).toMatchObject([{ left, isPast, ask: [] }]);
});

test('a countdown without its day asks for it, and is over with the entry', () => {
  const [view] = countdownViews(matterOf('abnormal-social-organisation', ORGANISATION));
  expect(view?.left).toBeUndefined();
  expect(view?.ask.map(({ id }) => id)).toEqual(['listedOn']);
  const gone = matterOf('abnormal-social-organisation', { ...ORGANISATION, stillPublished: false });
  expect(countdownViews(gone)).toEqual([]);
});

test('the days an authority takes are those in force on the day', () => {
  const said = (on: string): string => {
    const matter = matterOf('penalty-market-regulation', {}, [], on);
    return handlingOf(matter)
      .flatMap(({ steps }) => steps.map(({ text }) => text))
      .join();
  };
  expect(said('2025-12-24')).toContain('15 个工作日');
  expect(said('2025-12-24')).not.toContain('7 个工作日');
  expect(said('2025-12-25')).toContain('7 个工作日');
  expect(said('2025-12-25')).not.toContain('15 个工作日');
});

test('handling is told gate by gate, and not of ways that are for other records', () => {
  const court = matterOf('serious-judgment-defaulter', { inclusionGround: '1' });
  const gates = handlingOf(court);
  expect(gates.map(({ place }) => place)).toEqual(['法院的名单', '“信用中国”的公示']);
  const texts = gates.flatMap(({ steps }) => steps.map(({ text }) => text)).join();
  expect(texts).toContain('3 个工作日内删除');
  expect(texts).not.toContain('期限届满后');
});

test('what holds for the reason of listing stands apart from the general hints', () => {
  const facts: Facts = {
    subjectKind: 'enterprise',
    listingReason: 'unreachable',
    reasonCured: false,
  };
  const { item, assessment } = matterOf('abnormal-operations', facts);
  const all = shownHints(item, assessment, facts);
  const own = ownHints(item, all);
  expect(own.map(({ id }) => id)).toContain('reachable');
  expect(own.map(({ id }) => id)).not.toContain('report');
  expect(all.length).toBeGreaterThan(own.length);
});

test('every kind of paper that an item asks for has a maker, or is the authority’s to say', () => {
  const file = new URL('../../../../src/catalogue/attachments.yaml', import.meta.url);
  const kinds = (parse(readFileSync(file, 'utf8')) as readonly { readonly id: string }[]).map(
    ({ id }) => id,
  );
  const open = kinds.filter((kind) => makersOf([kind]).length === 0);
  // Nobody knows who issues the first; the second is whatever the authority wants.
  expect(open).toEqual(['taxComplianceProof', 'other']);
});

test('every item has forms that are filled here, and says what the plan asks for', () => {
  for (const item of Object.values(catalogue.items)) {
    expect(hasForms(item), item.id).toBe(true);
    expect(item.materials.length, item.id).toBeGreaterThan(0);
  }
  expect(materialsLead('用人单位')).toContain('由用人单位准备和提交');
  expect(materialsLead(undefined)).not.toContain('由');
});
