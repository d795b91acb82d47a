import { describe, expect, it } from 'vitest';
import type { FollowUp, Outcome } from '../../../src/rules/follow-up';
import type { SubjectOrder } from '../../../src/rules/record-order';
import { day } from '../../support/catalogues';
import { ABNORMAL, filed, ON, ordered, orderOf, PENALTY } from '../../support/filed-records';

const penalty = filed('penalty', 'penalty-market-regulation', PENALTY);
const abnormal = filed('abnormal', 'abnormal-operations', ABNORMAL);
const gone = filed('abnormal', 'abnormal-operations', { ...ABNORMAL, stillPublished: false });

const idsOf = ({ steps }: SubjectOrder) => steps.map(({ id }) => id);
const stepOf = ({ steps }: SubjectOrder, id: string) => steps.find((step) => step.id === id);
function followUp(outcome?: Outcome): FollowUp {
  const handing = { gate: 'authority', channel: 'site', pathway: 'removal' } as const;
  return { submissions: [{ on: ON, ...handing, ...(outcome && { outcome }) }] };
}

describe('a market penalty of a subject that is on the list of abnormal operations', () => {
  it('comes after the removal, and could then be applied for at once', () => {
    const order = orderOf(penalty, abnormal);
    expect(idsOf(order)).toEqual(['abnormal', 'penalty']);
    expect(stepOf(order, 'abnormal')).toMatchObject({ place: { kind: 'today' }, waits: [] });
    expect(stepOf(order, 'penalty')).toMatchObject({
      place: { kind: 'after-records', then: 'apply' },
      waits: [
        { records: ['abnormal'], evidence: 'inferred', citation: { document: 'samr-2025-107' } },
      ],
      callFirst: true,
    });
  });

  it('waits firmly, by the article, while the rules of 2021 were in force', () => {
    const on = day('2025-12-24');
    const facts = { ...PENALTY, sector: 'other', publishedOn: '2025-05-10' };
    const order = orderOf(
      filed('penalty', 'penalty-market-regulation', facts, { on }),
      filed('abnormal', 'abnormal-operations', { ...ABNORMAL, listedOn: '2025-03-10' }, { on }),
    );
    expect(stepOf(order, 'penalty')?.waits).toMatchObject([
      {
        evidence: 'full',
        citation: { document: 'samr-rules-2021-3', article: '第六条' },
        callFirst: false,
      },
    ]);
  });

  it('waits for its own day besides', () => {
    const facts = { ...PENALTY, publishedOn: '2026-10-10' };
    const order = orderOf(filed('penalty', 'penalty-market-regulation', facts), abnormal);
    expect(stepOf(order, 'penalty')?.place).toEqual({
      kind: 'after-records',
      then: 'wait-to-apply',
      // The last day, 10 January, is a Sunday: counted as put off to Monday, it is over on Tuesday.
      day: '2027-01-12',
    });
  });

  it('waits even for a removal that itself has to wait, and for the serious list too', () => {
    const listed = filed('serious', 'serious-market-regulation', { listedOn: '2026-05-10' });
    const order = orderOf(penalty, listed, abnormal);
    expect(idsOf(order).at(-1)).toBe('penalty');
    expect(stepOf(order, 'penalty')?.waits[0]?.records).toEqual(['abnormal', 'serious']);
  });

  it('waits for nobody when it ends by itself anyway', () => {
    const facts = { ...PENALTY, publishedOn: '2026-10-10', severity: 'minor' };
    const order = orderOf(filed('penalty', 'penalty-market-regulation', facts), abnormal);
    expect(stepOf(order, 'penalty')).toMatchObject({
      place: { kind: 'by-itself', day: '2027-01-10' },
      waits: [],
    });
  });

  it('waits no more once the other record is gone, and the answer that says otherwise is pointed out', () => {
    const order = orderOf(penalty, gone);
    expect(stepOf(order, 'penalty')?.waits).toEqual([]);
    expect(order.disagreements).toEqual([
      { id: 'penalty', fact: 'onAbnormalOrSeriousList', kind: 'all-gone', others: ['abnormal'] },
    ]);
  });

  it('waits for nothing of another subject', () => {
    const other = filed('abnormal', 'abnormal-operations', ABNORMAL, {
      uscc: '91150302MA0XE8A18X',
    });
    expect(
      ordered(penalty, other).flatMap(({ steps }) => steps.flatMap(({ waits }) => waits)),
    ).toEqual([]);
  });
});

describe('an answer that another draft contradicts', () => {
  const denied = filed('penalty', 'penalty-market-regulation', {
    ...PENALTY,
    onAbnormalOrSeriousList: false,
  });

  it('is pointed out, and the penalty waits all the same', () => {
    const order = orderOf(denied, abnormal);
    expect(order.disagreements).toEqual([
      { id: 'penalty', fact: 'onAbnormalOrSeriousList', kind: 'still-open', others: ['abnormal'] },
    ]);
    expect(stepOf(order, 'penalty')?.place.kind).toBe('after-records');
    // Pointed out, not changed.
    expect(denied.facts['onAbnormalOrSeriousList']).toBe(false);
  });

  it('is not made out of what nobody answered', () => {
    const { onAbnormalOrSeriousList: _, ...unanswered } = PENALTY;
    const open = filed('penalty', 'penalty-market-regulation', unanswered);
    expect(orderOf(open, abnormal).disagreements).toEqual([]);
    expect(orderOf(denied, gone).disagreements).toEqual([]);
  });
});

describe('what was handed in', () => {
  const removal = (outcome?: Outcome) =>
    filed('abnormal', 'abnormal-operations', ABNORMAL, { followUp: followUp(outcome) });

  it.each([
    ['nothing yet', undefined, { kind: 'handed-in' }],
    [
      'a request for more',
      { kind: 'supplement', on: ON, asked: '报表' },
      { kind: 'handed-in', outcome: 'supplement' },
    ],
    ['a refusal', { kind: 'refused', on: ON }, { kind: 'handed-in', outcome: 'refused' }],
    [
      'an agreement',
      { kind: 'agreed', on: ON, sites: {} },
      { kind: 'handed-in', outcome: 'agreed' },
    ],
  ] as const)('and brought %s still stands in the way', (_, outcome, place) => {
    const order = orderOf(penalty, removal(outcome));
    expect(stepOf(order, 'abnormal')?.place).toEqual(place);
    expect(stepOf(order, 'penalty')?.place.kind).toBe('after-records');
  });

  it('and was agreed to and closed stands in nobody’s way', () => {
    const order = orderOf(penalty, removal({ kind: 'agreed', on: ON, sites: {}, closedOn: ON }));
    expect(stepOf(order, 'abnormal')?.place).toEqual({ kind: 'over' });
    expect(stepOf(order, 'penalty')?.waits).toEqual([]);
    expect(order.disagreements).toMatchObject([{ kind: 'all-gone' }]);
  });
});

describe('records that do not wait for one another', () => {
  it('come by what can be begun, then by the day, and last what needs nothing', () => {
    const other = (id: string, documentDate: string, more = {}) =>
      filed(id, 'penalty-other-sectors', {
        documentDate,
        severity: 'ordinary',
        obligationsFulfilled: true,
        violationCorrected: true,
        pledgeGiven: true,
        ...more,
      });
    const order = orderOf(
      other('over', '2026-05-10', { stillPublished: false }),
      other('later', '2026-10-10'),
      other('sooner', '2026-09-10'),
      other('lacking', '2026-05-10', { pledgeGiven: false }),
      other('today', '2026-05-10'),
      filed('asked', 'penalty-other-sectors', {}),
    );
    expect(idsOf(order)).toEqual(['today', 'lacking', 'asked', 'sooner', 'later', 'over']);
  });

  it('put what gets worse first among what is as far', () => {
    const listed = (id: string, listedOn: string) =>
      filed(id, 'abnormal-social-organisation', { listedOn, rectified: true });
    const order = orderOf(listed('a', '2026-03-10'), listed('b', '2025-03-10'));
    expect(idsOf(order)).toEqual(['b', 'a']);
    expect(stepOf(order, 'b')?.before).toBe('2027-03-10');
    expect(order.told.map(({ id }) => id)).toEqual(['moves-to-serious-list']);
  });
});

describe('what is told besides', () => {
  it('is each sentence once, of open records only', () => {
    const serious = filed('serious', 'serious-market-regulation', { listedOn: '2026-05-10' });
    expect(orderOf(abnormal, serious).told.map(({ id }) => id)).toEqual([
      'no-simple-deregistration',
      'gates',
    ]);
    expect(orderOf(gone, penalty).told).toEqual([]);
  });

  it('comes from the catalogue with its article', () => {
    expect(orderOf(abnormal).told[0]).toMatchObject({
      evidence: 'full',
      citation: { document: 'market-entity-rules', article: '第四十八条' },
    });
  });
});
