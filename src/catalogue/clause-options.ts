import type { FormDefinition } from './form-types';
import type { FactOption, ProfileEntry, ProfilePath } from './types';

function clauseOptions(
  forms: readonly FormDefinition[],
  entry: ProfilePath,
): readonly FactOption[] {
  const blocks = forms.flatMap((form) => form.versions.flatMap((version) => version.blocks));
  const options = new Map<string, FactOption>();
  for (const block of blocks) {
    if (block.kind !== 'clauses' || block.entry !== entry) continue;
    for (const { id, text } of block.clauses) options.set(id, { value: id, label: text });
  }
  return [...options.values()];
}

/** Entries whose answers are the pledges of a form take their options from that form, so that a pledge is written once. */
export function withClauseOptions(
  entries: readonly ProfileEntry[],
  forms: readonly FormDefinition[],
): readonly ProfileEntry[] {
  return entries.map((entry) => {
    if (entry.kind !== 'choices' || entry.options !== undefined) return entry;
    const options = clauseOptions(forms, entry.path);
    return options.length > 0 ? { ...entry, options } : entry;
  });
}
