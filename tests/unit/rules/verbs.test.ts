import { describe, expect, it } from 'vitest';
import type { Clock, LaterDay, Period, Test } from '../../../src/catalogue/types';
import type { Facts } from '../../../src/rules/assessment';
import { knownFacts } from '../../../src/rules/facts';
import { factsOf, lackingFacts, outcomeOf } from '../../../src/rules/verbs';
import { choice, day, fact, rulesOf } from '../../support/catalogues';

const kinds = ['warning', 'fine', 'ban'].map((value) => ({ value, label: value }));
const rules = rulesOf([], {
  facts: [
    fact('paid', 'boolean'),
    choice('severity', 'minor', 'ordinary', 'serious'),
    fact('kinds', 'choices', { options: kinds }),
    fact('term', 'number'),
    fact('documentDate', 'date'),
    fact('listedOn', 'date'),
    fact('correctedOn', 'date'),
    fact('barredUntil', 'date'),
  ],
});
const ON = day('2026-11-23');
const known = (facts: Facts): ReturnType<typeof knownFacts> => knownFacts(rules, facts);
const outcome = (test: Test, facts: Facts): string => {
  const { state, day: on } = outcomeOf(test, 'full', { known: known(facts), on: ON });
  return on === undefined ? state : `${state} ${on}`;
};

describe('statements', () => {
  const paid: Test = { verb: 'true', fact: 'paid' };
  const isSerious: Test = { verb: 'is', fact: 'severity', values: ['serious', 'ordinary'] };
  const isNotMinor: Test = { verb: 'is-not', fact: 'severity', values: ['minor'] };
  const withBan: Test = { verb: 'includes', fact: 'kinds', values: ['ban'] };
  const onlySmall: Test = { verb: 'only', fact: 'kinds', values: ['warning', 'fine'] };

  it.each([
    [paid, { paid: true }, 'met'],
    [paid, { paid: false }, 'unmet'],
    [paid, {}, 'unknown'],
    [isSerious, { severity: 'ordinary' }, 'met'],
    [isSerious, { severity: 'minor' }, 'unmet'],
    [isSerious, {}, 'unknown'],
    [isNotMinor, { severity: 'serious' }, 'met'],
    [isNotMinor, { severity: 'minor' }, 'unmet'],
    [isNotMinor, {}, 'unknown'],
    [withBan, { kinds: ['fine', 'ban'] }, 'met'],
    [withBan, { kinds: ['fine'] }, 'unmet'],
    [withBan, {}, 'unknown'],
    [onlySmall, { kinds: ['fine', 'warning'] }, 'met'],
    [onlySmall, { kinds: ['fine', 'ban'] }, 'unmet'],
    [onlySmall, {}, 'unknown'],
    [onlySmall, { kinds: [] }, 'unknown'],
  ] as const)('%j of %j is %s', (test, facts, expected) => {
    expect(outcome(test, facts)).toBe(expected);
    expect(factsOf(test)).toEqual([test.fact]);
  });
});

function since(clock: Clock, period: Period): Extract<Test, { readonly verb: 'since' }> {
  return { verb: 'since', clock, period };
}
const UNLESS_BANNED: LaterDay = {
  date: 'barredUntil',
  when: { fact: 'kinds', values: ['ban'] },
};
const FROM_DOCUMENT: Clock = { kind: 'fact', fact: 'documentDate' };
const THREE_MONTHS: Period = { kind: 'fixed', months: 3 };
const BY_SEVERITY: Period = {
  kind: 'by',
  fact: 'severity',
  months: { minor: null, ordinary: 3 },
  otherwise: 12,
};

describe('a waiting time', () => {
  it.each([
    ['its last day', '2026-08-23', 'waits 2026-11-24'],
    ['the day after', '2026-08-22', 'met 2026-11-23'],
  ])('on %s', (_, documentDate, expected) => {
    expect(outcome(since(FROM_DOCUMENT, THREE_MONTHS), { documentDate })).toBe(expected);
  });

  it('is unknown without its first day', () => {
    expect(outcome(since(FROM_DOCUMENT, THREE_MONTHS), {})).toBe('unknown');
  });

  it.each([
    [{ severity: 'minor' }, 'met'],
    [{ severity: 'minor', documentDate: '2026-11-23' }, 'met'],
    [{ severity: 'ordinary', documentDate: '2026-09-01' }, 'waits 2026-12-02'],
    [{ severity: 'serious', documentDate: '2026-09-01' }, 'waits 2027-09-02'],
    [{ severity: 'serious' }, 'unknown'],
    [{ documentDate: '2026-09-01' }, 'unknown'],
  ])('by severity: %j is %s', (facts, expected) => {
    expect(outcome(since(FROM_DOCUMENT, BY_SEVERITY), facts)).toBe(expected);
  });

  it('cannot be fulfilled by a choice for which none is named', () => {
    const period: Period = { kind: 'by', fact: 'severity', months: { serious: 12 } };
    const facts = { severity: 'minor', documentDate: '2020-01-01' };
    expect(outcome(since(FROM_DOCUMENT, period), facts)).toBe('unmet');
  });

  it('may be given in months by the paper itself', () => {
    const test = since(FROM_DOCUMENT, { kind: 'given', fact: 'term' });
    expect(outcome(test, { documentDate: '2025-11-23', term: 12 })).toBe('waits 2026-11-24');
    expect(outcome(test, { documentDate: '2025-11-22', term: 12 })).toBe('met 2026-11-23');
    expect(outcome(test, { documentDate: '2025-11-23' })).toBe('unknown');
  });

  it('may start from the first day known', () => {
    const test = since({ kind: 'first-known', facts: ['documentDate', 'listedOn'] }, THREE_MONTHS);
    const both = { documentDate: '2026-09-01', listedOn: '2026-10-01' };
    expect(outcome(test, both)).toBe('waits 2026-12-02');
    expect(outcome(test, { listedOn: '2026-10-01' })).toBe('waits 2027-01-02');
    expect(outcome(test, {})).toBe('unknown');
  });

  it('may start from the latest day, of which none may be missing', () => {
    const test = since({ kind: 'latest', facts: ['correctedOn', 'listedOn'] }, THREE_MONTHS);
    const both = { correctedOn: '2026-09-01', listedOn: '2026-10-01' };
    expect(outcome(test, both)).toBe('waits 2027-01-02');
    expect(outcome(test, { correctedOn: '2026-09-01' })).toBe('unknown');
  });

  it('yields to a later day that prevails', () => {
    const test = { ...since(FROM_DOCUMENT, THREE_MONTHS), notBefore: UNLESS_BANNED };
    const from = { documentDate: '2026-05-01', kinds: ['fine', 'ban'] };
    expect(outcome(test, { ...from, barredUntil: '2027-05-01' })).toBe('waits 2027-05-02');
    expect(outcome(test, { ...from, barredUntil: '2026-06-01' })).toBe('met 2026-08-02');
    expect(outcome(test, from)).toBe('unknown');
  });

  it('does not ask for a later day that cannot prevail', () => {
    const test = { ...since(FROM_DOCUMENT, THREE_MONTHS), notBefore: UNLESS_BANNED };
    const from = { documentDate: '2026-05-01', barredUntil: '2027-05-01' };
    expect(outcome(test, { ...from, kinds: ['fine'] })).toBe('met 2026-08-02');
    expect(outcome(test, from)).toBe('unknown');
    expect(lackingFacts(test, known({ documentDate: '2026-05-01' }))).toEqual(['kinds']);
    expect(lackingFacts(test, known({ documentDate: '2026-05-01', kinds: ['ban'] }))).toEqual([
      'barredUntil',
    ]);
  });

  it('may depend on whether a list holds nothing else', () => {
    const test = since(FROM_DOCUMENT, {
      kind: 'only',
      fact: 'kinds',
      values: ['warning', 'fine'],
      then: 3,
      otherwise: 36,
    });
    const from = { documentDate: '2026-05-01' };
    expect(outcome(test, { ...from, kinds: ['fine', 'warning'] })).toBe('met 2026-08-02');
    expect(outcome(test, { ...from, kinds: ['fine', 'ban'] })).toBe('waits 2029-05-02');
    expect(outcome(test, from)).toBe('unknown');
    expect(factsOf(test)).toEqual(['documentDate', 'kinds']);
  });

  it('of no length still yields to a later day', () => {
    const test = { ...since(FROM_DOCUMENT, BY_SEVERITY), notBefore: UNLESS_BANNED };
    const facts = { severity: 'minor', kinds: ['ban'], barredUntil: '2026-11-23' };
    expect(outcome(test, facts)).toBe('waits 2026-11-24');
  });
});

describe('the facts a waiting time lacks', () => {
  const test = {
    ...since({ kind: 'latest', facts: ['correctedOn', 'listedOn'] }, BY_SEVERITY),
    notBefore: UNLESS_BANNED,
  };
  const banned = { kinds: ['ban'] };

  it('are those of its clock, its length and its bar, as far as they are not known', () => {
    expect(factsOf(test)).toEqual(['correctedOn', 'listedOn', 'severity', 'kinds', 'barredUntil']);
    expect(lackingFacts(test, known({ ...banned, listedOn: '2026-01-01' }))).toEqual([
      'correctedOn',
      'severity',
      'barredUntil',
    ]);
  });

  it('leave out the days that do not matter because there is nothing to wait for', () => {
    expect(lackingFacts(test, known({ ...banned, severity: 'minor' }))).toEqual(['barredUntil']);
  });
});
