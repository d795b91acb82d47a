import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, parseRoute, type Route } from '../../../../src/ui/app/routes';

const ROUTES: readonly Route[] = [
  { screen: 'home' },
  { screen: 'choose' },
  { screen: 'item', itemId: 'penalty-other-sectors' },
  { screen: 'which', answers: [] },
  { screen: 'which', answers: ['penalty', 'unsure', 'none'] },
  { screen: 'question', draftId: 'a1', fact: 'documentDate' },
  { screen: 'verdict', draftId: 'a1' },
  { screen: 'fill', draftId: 'a1' },
  { screen: 'review', draftId: 'a1' },
  { screen: 'export', draftId: 'a1' },
  { screen: 'evidence', draftId: 'a1', paper: 'f04-2' },
  { screen: 'papers', draftId: 'a1' },
  { screen: 'submit', draftId: 'a1' },
  { screen: 'progress', draftId: 'a1' },
  { screen: 'drafts' },
  { screen: 'storage' },
  { screen: 'contacts' },
  { screen: 'blank', itemId: 'penalty-other-sectors' },
  { screen: 'verify' },
  { screen: 'about' },
  { screen: 'host' },
  { screen: 'law' },
  { screen: 'law-item', itemId: 'penalty-other-sectors' },
  { screen: 'law-item', itemId: 'penalty-other-sectors', day: '2026-03-31' },
  { screen: 'law-questions' },
  { screen: 'guidance' },
  { screen: 'paste' },
];

describe('routes', () => {
  it.each(ROUTES)('$screen has an address that leads back to it', (route) => {
    expect(parseRoute(addressOf(route))).toEqual(route);
  });

  it.each(['#/nowhere', '#/draft/a1', '#/draft/a1/question', '#/draft/a1/elsewhere', '#/%E0%A4%A'])(
    '%s is no place',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ screen: 'unknown' });
    },
  );

  it('never throws, whatever stands in the address bar', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (hash) => {
        expect(parseRoute(hash).screen).toBeTypeOf('string');
      }),
    );
  });
});
