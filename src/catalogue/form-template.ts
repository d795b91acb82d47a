import type { ProfilePath } from './types';
import type { Template } from './form-types';

/** A stretch of fixed text, a hole that a profile entry fills, or a word that depends on who applies. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'hole';
      readonly entry: ProfilePath;
      readonly as: 'text' | 'date';
      /** Characters of empty line for handwriting. */
      readonly blank: number;
    }
  /** What an organisation, an individual business and a natural person say. */
  | { readonly kind: 'by-subject'; readonly words: readonly [string, string, string] };

/** The entry that `by-subject` words depend on. */
export const SUBJECT_KIND = 'entity.kind';

const HOLE = /\{([A-Za-z][\w.]*)(?::(date|\d{1,2}))?\}|\{([^{}|]*)\|([^{}|]*)\|([^{}|]*)\}/g;
const USUAL_BLANK = 8;

/** The parts of a template in order. A brace that belongs to no hole is an Error: a clerk mistyped. */
export function parseTemplate(template: Template): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let end = 0;
  const addText = (text: string): void => {
    if (/[{}]/.test(text)) throw new Error(`花括号没有配对，或里面不是资料项：${template}`);
    if (text !== '') parts.push({ kind: 'text', text });
  };
  for (const match of template.matchAll(HOLE)) {
    addText(template.slice(end, match.index));
    end = match.index + match[0].length;
    const [, entry, how, organisation = '', business = '', person = ''] = match;
    if (entry === undefined) {
      parts.push({ kind: 'by-subject', words: [organisation, business, person] });
      continue;
    }
    parts.push({
      kind: 'hole',
      entry,
      as: how === 'date' ? 'date' : 'text',
      blank: how === undefined || how === 'date' ? USUAL_BLANK : Number(how),
    });
  }
  addText(template.slice(end));
  return parts;
}

/** The profile entries that a template depends on. */
export function entriesOfTemplate(template: Template): readonly ProfilePath[] {
  return parseTemplate(template).flatMap((part): readonly ProfilePath[] => {
    switch (part.kind) {
      case 'hole':
        return [part.entry];
      case 'by-subject':
        return [SUBJECT_KIND];
      case 'text':
        return [];
    }
  });
}
