import { expect, test } from 'vitest';
import { catalogue } from '../../../../src/catalogue/index';
import { NOTHING_NOTED, withPrinted } from '../../../../src/forms/paper-notes';
import {
  Matter,
  type MatterContent,
  type UnreadablePart,
} from '../../../../src/ui/app/matter.svelte';
import { day } from '../../../support/catalogues';

function opened(unreadable: readonly UnreadablePart[] = []) {
  const saved: MatterContent[] = [];
  const matter = new Matter(
    {
      id: 'draft',
      itemId: 'penalty-other-sectors',
      facts: {},
      unsure: [],
      answers: {},
      begun: { on: day('2026-11-23'), edition: catalogue.edition.number, digest: 'd' },
      bundleId: 'bundle',
      printings: 0,
    },
    catalogue,
    { today: day('2026-11-23') },
    (content) => saved.push(content),
    unreadable,
  );
  return { matter, saved };
}

test('a matter of which nothing was printed or laid ready stores no notes', () => {
  const { matter, saved } = opened();
  matter.fill('entity.name', '甲');
  expect(saved[0]).not.toHaveProperty('papers');
});

test('what is noted of a paper is stored', () => {
  const { matter, saved } = opened();
  matter.notePapers((notes) => ({ ...notes, ready: ['licenseCopy'] }));
  expect(saved.at(-1)?.papers).toEqual({ ...NOTHING_NOTED, ready: ['licenseCopy'] });
});

test('notes that cannot be read are left alone, and everything else is stored without them', () => {
  const { matter, saved } = opened(['papers']);
  matter.notePapers((notes) => withPrinted(notes, { f01: 'a' }, '2026-11-23T09:00:00Z'));
  expect(saved).toEqual([]);
  matter.fill('entity.name', '甲');
  expect(saved[0]).not.toHaveProperty('papers');
});
