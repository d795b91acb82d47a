import { describe, expect, test } from 'vitest';
import { guidance } from '../../../../src/catalogue/guidance';
import { catalogue } from '../../../../src/catalogue/index';
import { openQuestionsOf } from '../../../../src/catalogue/open-questions';
import { statementsOf, type Statement } from '../../../../src/catalogue/statements';
import type { Evidence } from '../../../../src/catalogue/types';
import {
  countOf,
  openPointsByDepartment,
  openPointsOf,
} from '../../../../src/ui/screens/law/open-points';
import { day, SOURCE } from '../../../support/catalogues';

const TODAY = day('2026-11-23');
const items = Object.values(catalogue.items);
const departments = openPointsByDepartment(catalogue, guidance, TODAY);

function said(text: string, evidence: Evidence, until?: string): Statement {
  return { text, evidence, citation: SOURCE, ...(until !== undefined && { until: day(until) }) };
}

describe('what has to be confirmed', () => {
  test('is what was not read, and what rests on a summary or a conclusion; never what was read', () => {
    const points = openPointsOf(
      (['full', 'quoted', 'plan', 'summary', 'inferred', 'unverified'] as const).map((evidence) =>
        said(evidence, evidence),
      ),
      TODAY,
    );
    expect(points.unread.map(({ text }) => text)).toEqual(['unverified']);
    expect(points.unsure.map(({ text }) => text)).toEqual(['summary', 'inferred']);
  });

  test('is asked once, however many versions say it', () => {
    const points = openPointsOf(
      [said('a', 'unverified', '2026-03-31'), said('a', 'unverified')],
      TODAY,
    );
    expect(points.unread).toEqual([{ text: 'a', citation: SOURCE, isPast: false }]);
  });

  test('comes last when only an earlier version says it; its last day still counts', () => {
    const points = openPointsOf(
      [
        said('past', 'unverified', '2026-11-22'),
        said('to the end of today', 'unverified', '2026-11-23'),
      ],
      TODAY,
    );
    expect(points.unread.map(({ text, isPast }) => [text, isPast])).toEqual([
      ['to the end of today', false],
      ['past', true],
    ]);
  });
});

const listed = departments.flatMap(({ contact, topics }) =>
  topics.flatMap(({ itemId, unread, unsure }) =>
    [...unread, ...unsure].map(({ text }) => ({ contact: contact.id, itemId, text })),
  ),
);

test.each(items)('$id: every open question of the catalogue is asked of somebody', (item) => {
  const asked = listed.map(({ text }) => text);
  for (const { text } of openQuestionsOf(item)) expect(asked).toContain(text);
});

test('what is open on the guidance page is asked as well', () => {
  const points = guidance
    .flatMap(({ entries }) => entries)
    .flatMap((entry) => entry.points.filter(({ evidence }) => evidence === 'unverified'));
  expect(points.length).toBeGreaterThan(0);
  for (const { text } of points) expect(listed.map((one) => one.text)).toContain(text);
});

test('what concerns 信用中国 is asked of its own contact, not of a court or a tax office', () => {
  const own = items.flatMap((item) =>
    statementsOf(item).flatMap(({ text, gate }) => (gate === 'credit-china' ? [] : [text])),
  );
  const foreign = items
    .filter(({ contact }) => contact !== 'development-reform')
    .flatMap((item) => statementsOf(item).filter(({ gate }) => gate === 'credit-china'))
    .map(({ text }) => text)
    .filter((text) => !own.includes(text));
  expect(foreign.length).toBeGreaterThan(0);
  for (const { contact, text } of listed)
    if (foreign.includes(text)) expect(contact).toBe('development-reform');
});

test('nothing of 信用中国 is asked twice of the same people', () => {
  const ofNoItem = listed.filter(({ itemId }) => itemId === undefined).map(({ text }) => text);
  const ofItems = listed
    .filter(({ contact, itemId }) => contact === 'development-reform' && itemId !== undefined)
    .map(({ text }) => text);
  expect(ofNoItem.filter((text) => ofItems.includes(text))).toEqual([]);
});

test('a department without questions is not on the list, nor is a topic without any', () => {
  for (const { topics } of departments) {
    expect(topics.length).toBeGreaterThan(0);
    for (const topic of topics) expect(countOf(topic)).toBeGreaterThan(0);
  }
});
