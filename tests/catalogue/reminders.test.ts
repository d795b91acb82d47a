import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/catalogue';
import { assess } from '../../src/rules/assess';
import type { Facts } from '../../src/rules/assessment';
import { decidesFirmly } from '../../src/rules/verbs';
import { shownHints } from '../../src/ui/screens/verdict/shown-hints';
import { day } from '../support/catalogues';

/** Reminders are read by people who worry: each is shown only to those whom it concerns. */
const ITEM = 'penalty-other-sectors';
const DONE = { obligationsFulfilled: true, violationCorrected: true, pledgeGiven: true };

function remindersOf(facts: Facts): readonly string[] {
  const given = { ...DONE, ...facts };
  const assessment = assess(catalogue, ITEM, given, day('2026-11-23'));
  return shownHints(catalogue.items[ITEM], assessment, given).map(({ id }) => id);
}

describe('the reminders beside a verdict on a penalty of another sector', () => {
  it('speak of the change of the law only where it makes a difference', () => {
    const old = { documentDate: '2026-02-01', severity: 'ordinary' };
    expect(remindersOf({ ...old, fiveSector: 'fire' })).toContain('earlier-records');
    expect(remindersOf({ ...old, documentDate: '2026-05-10' })).not.toContain('earlier-records');
  });

  it('also where only the end of the publication differs', () => {
    const facts = { documentDate: '2025-03-01', severity: 'ordinary', fiveSector: 'none' };
    expect(remindersOf(facts)).toContain('earlier-records');
  });

  it('explain the five sectors to those who were fined in one of them', () => {
    const old = { documentDate: '2026-02-01', severity: 'serious' };
    const agreeing = remindersOf({ ...old, fiveSector: 'work-safety' });
    expect(agreeing).not.toContain('five-sectors');
    const differing = { ...old, severity: 'ordinary' };
    expect(remindersOf({ ...differing, fiveSector: 'work-safety' })).toContain('five-sectors');
    expect(remindersOf({ ...old, fiveSector: 'none' })).not.toContain('five-sectors');
  });

  it('say what is minor only of a minor one, and of a court only where there was a ruling', () => {
    const minor = { documentDate: '2026-10-01', severity: 'minor' };
    expect(remindersOf(minor)).toContain('minor-not-shown');
    expect(remindersOf({ ...minor, severity: 'serious' })).not.toContain('minor-not-shown');
    expect(remindersOf(minor)).not.toContain('reorganisation');
    expect(remindersOf({ ...minor, reorganisationRuling: true })).toContain('reorganisation');
  });

  it('own to what has not been read: none that says so counts as verified', () => {
    const said = catalogue.items[ITEM].rules.pathways
      .flatMap(({ versions }) => versions)
      .flatMap(({ hints }) => hints)
      .filter(({ text }) => /没有查到/.test(text));
    expect(said.length).toBeGreaterThan(5);
    for (const { text, evidence } of said) expect(decidesFirmly(evidence), text).toBe(false);
  });
});
