import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../src/catalogue';
import type {
  Catalogue,
  Condition,
  ConditionNode,
  ItemRules,
  Pathway,
  RuleVersion,
} from '../../../../src/catalogue/types';
import type { Facts } from '../../../../src/rules/assessment';
import { lawChange, type LawChange } from '../../../../src/rules/law-change';
import {
  lawMark,
  lawNotice,
  type LawNotice,
} from '../../../../src/ui/screens/verdict/law-change-words';
import {
  type ChangeLine,
  changeSections,
} from '../../../../src/ui/screens/verdict/rule-change-words';
import { day } from '../../../support/catalogues';
import { PAST, withPast } from '../../../support/released';

const ON = day('2026-11-23');
const ITEM = catalogue.items['serious-work-safety'];
const FACTS: Facts = {
  listedOn: '2025-11-22',
  rectificationAccepted: true,
  obligationsFulfilled: true,
  pledgeGiven: true,
};
const SEEN = { on: day('2026-11-20'), edition: '2026.0', digest: PAST };
const TOLD = { item: ITEM, facts: FACTS, seen: SEEN, edition: '2026.1' };

/** The item's rules with other versions of its first pathway: those before are the ones in the catalogue. */
function withVersions(change: (version: RuleVersion) => RuleVersion): ItemRules {
  const [first, ...others] = ITEM.rules.pathways;
  if (first === undefined) throw new Error('no pathway');
  const pathway: Pathway = { ...first, versions: first.versions.map(change) };
  return { ...ITEM.rules, pathways: [pathway, ...others] };
}

function withAll(change: (all: readonly ConditionNode[]) => readonly ConditionNode[]): ItemRules {
  return withVersions((version) => ({
    ...version,
    conditions: { ...version.conditions, all: change(version.conditions.all) },
  }));
}

function isWait(node: ConditionNode): node is Condition {
  return node.kind === 'condition' && node.test.verb === 'since';
}

function changeFrom(past: ItemRules, present: Catalogue = catalogue, facts = FACTS): LawChange {
  return lawChange(withPast(present, past), { itemId: ITEM.id, facts, seen: PAST }, ON);
}

function noticeOf(change: LawChange): LawNotice {
  const notice = lawNotice(change, TOLD);
  if (notice === undefined) throw new Error('nothing told');
  return notice;
}

function linesOf(change: LawChange): readonly ChangeLine[] {
  if (change.kind !== 'changed') throw new Error(change.kind);
  return changeSections(change, { catalogue, item: ITEM, facts: FACTS }).flatMap(
    ({ lines }) => lines,
  );
}

/** Earlier rules under which one had to wait for two years. */
const TWO_YEARS = withAll((all) =>
  all.map((node) =>
    isWait(node) && node.test.verb === 'since'
      ? { ...node, test: { ...node.test, period: { kind: 'fixed', months: 24 } } }
      : node,
  ),
);

describe('what the law did to a draft', () => {
  it('is told with both verdicts and the editions', () => {
    expect(noticeOf(changeFrom(TWO_YEARS))).toEqual({
      title: '规则变了，结论也变了',
      words: [
        '2026年11月20日您看的是 2026.0 版规则。',
        '现在是 2026.1 版。',
        '您填的一个没动，两版都照今天算。',
      ],
      verdict: {
        was: '2027年11月23日起可以申请提前移出；在名单上到2028年11月22日为止',
        now: expect.stringContaining('可以申请提前移出') as unknown,
      },
    });
  });

  it('names the changed condition by how it is counted, where one stands, and no day twice', () => {
    const lines = linesOf(changeFrom(TWO_YEARS));
    const changed = lines.find(({ what }) => what === '改了的条件');
    expect(changed?.was).toMatch(/满 24 个月|满 2 年/u);
    expect(changed?.now).toMatch(/（您这里：已满足）$/u);
    expect(lines.find(({ what }) => what === '走到哪一步')?.was).toContain('只差日子');
    const days = lines.filter(({ was }) => was?.includes('2027年11月23日'));
    expect(days.map(({ what }) => what)).toEqual(['走到哪一步', '稳妥的一天']);
  });

  it('names a day that moved where both verdicts have it', () => {
    const change = changeFrom(TWO_YEARS, catalogue, { ...FACTS, listedOn: '2026-05-22' });
    expect(linesOf(change)).toContainEqual({
      id: 'eligibleOn',
      what: '最早可以申请的一天',
      was: '2028年5月23日',
      now: '2027年5月23日',
    });
  });

  it('names what is new with the words of the law, and what is no longer required', () => {
    const withoutWait = withAll((all) => all.filter((node) => !isWait(node)));
    const added = linesOf(changeFrom(withoutWait)).find(({ what }) => what === '新添的条件');
    const wait = ITEM.rules.pathways[0]?.versions.at(-1)?.conditions.all.find(isWait);
    expect(added?.now).toBe(`${wait?.text ?? ''}（您这里：已满足）`);

    const item = { ...ITEM, rules: withoutWait };
    const present = { ...catalogue, items: { ...catalogue.items, [ITEM.id]: item } };
    const turned = lawChange(
      withPast({ ...present, released: {} }, ITEM.rules),
      { itemId: ITEM.id, facts: FACTS, seen: PAST },
      ON,
    );
    if (turned.kind !== 'changed') throw new Error(turned.kind);
    expect(
      changeSections(turned, { catalogue, item, facts: FACTS }).flatMap(({ lines }) => lines),
    ).toContainEqual(expect.objectContaining({ what: '不再要求的', was: wait?.text }));
  });

  it('goes to the question that is newly asked', () => {
    const [, ...others] = ITEM.rules.pathways[0]?.versions.at(-1)?.conditions.all ?? [];
    expect(others.length).toBeGreaterThan(0);
    const known = { listedOn: '2025-11-22' };
    const past = withAll((all) => all.filter(isWait));
    const change = changeFrom(past, catalogue, known);
    const asked = linesOf(change).filter(({ ask }) => ask !== undefined);
    expect(asked.map(({ what }) => what)).toContain('现在要答的');
    expect(asked.map(({ ask }) => ask)).toContain('rectificationAccepted');
  });

  it('is one calm sentence where nothing touches the record, and no mark in the list', () => {
    const change = changeFrom({ ...ITEM.rules, facts: [...ITEM.rules.facts].reverse() });
    expect(noticeOf(change)).toMatchObject({ title: '规则变了，这一条不受影响' });
    expect(noticeOf(change)).not.toHaveProperty('verdict');
    expect(lawMark(change)).toBeUndefined();
  });

  it('is not blamed on the law when only the holidays were announced', () => {
    const change = changeFrom(ITEM.rules);
    expect(noticeOf(change).title).toBe('放假安排更新了，这一条不受影响');
  });

  it('is admitted to be unknown where the earlier rules are not kept', () => {
    const change = lawChange(
      catalogue,
      { itemId: ITEM.id, facts: FACTS, seen: 'e'.repeat(64) },
      ON,
    );
    expect(noticeOf(change)).toEqual({
      title: '规则换过，比不出变了什么',
      words: [
        '2026年11月20日您看的是 2026.0 版规则。',
        '现在是 2026.1 版。',
        '原来那一版，这里没有存。',
        '结论照现在的规则算，您填的都还在。',
      ],
    });
    expect(lawMark(change)).toBe('规则换过，打开看结论');
  });

  it('is marked in the list of drafts when it changes something', () => {
    expect(lawMark(changeFrom(TWO_YEARS))).toBe('规则变了，结论也变了');
    const withoutBasis = withVersions((version) => ({
      ...version,
      citation: { document: version.citation.document, article: '第九十九条' },
    }));
    expect(lawMark(changeFrom(withoutBasis))).toBe('规则变了，打开看看');
  });

  it('is not told while the rules are the same', () => {
    expect(lawNotice({ kind: 'none' }, TOLD)).toBeUndefined();
    expect(lawMark({ kind: 'none' })).toBeUndefined();
  });
});
