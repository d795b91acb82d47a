import type { ItemId } from '../../../catalogue/types';
import { answerPath } from '../../../forms/validation/entry-answer';
import type { PastedValue } from '../../../paste/pasted';
import type { MatterDesk } from '../../app/matter-desk';
import type { Matter } from '../../app/matter.svelte';

/** A new draft with what a person took of a pasted record: answers of the self-check and entries of the forms. */
export function startDraft(
  desk: Pick<MatterDesk, 'begin'>,
  itemId: ItemId,
  taken: readonly PastedValue[],
): Matter {
  const matter = desk.begin(itemId);
  const entries: Record<string, string | readonly string[]> = {};
  for (const { to, value } of taken) {
    if (to.kind === 'fact') matter.answer(to.id, value);
    if (to.kind === 'entry') entries[answerPath(to.path)] = value;
  }
  if (Object.keys(entries).length > 0) matter.fillAll(entries);
  return matter;
}
