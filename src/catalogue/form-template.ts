import type { FormBlock, FormCell, FormVersion, Template } from './form-types';
import type { ProfilePath } from './types';

/** A stretch of fixed text, or a hole that a profile entry fills. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'hole';
      readonly entry: ProfilePath;
      readonly as: 'text' | 'date';
      /** Characters of empty line for handwriting. */
      readonly blank: number;
    };

const HOLE = /\{([A-Za-z][\w.]*)(?::(date|\d{1,2}))?\}/g;
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
    const how = match[2];
    parts.push({
      kind: 'hole',
      entry: match[1] ?? '',
      as: how === 'date' ? 'date' : 'text',
      blank: how === undefined || how === 'date' ? USUAL_BLANK : Number(how),
    });
  }
  addText(template.slice(end));
  return parts;
}

/** Every profile entry that a version prints, each once, in the order of the paper. */
export function entriesOfForm(version: FormVersion): readonly ProfilePath[] {
  return [...new Set(version.blocks.flatMap(entriesOfBlock))];
}

function entriesOfTemplate(template: Template): readonly ProfilePath[] {
  return parseTemplate(template).flatMap((part) => (part.kind === 'hole' ? [part.entry] : []));
}

function entriesOfBlock(block: FormBlock): readonly ProfilePath[] {
  switch (block.kind) {
    case 'paragraph':
      return entriesOfTemplate(block.text);
    case 'table':
      return block.rows.flatMap((row) => row.cells.flatMap(entriesOfCell));
    case 'clauses':
      return [block.entry, ...block.clauses.flatMap((clause) => entriesOfTemplate(clause.text))];
    case 'closing':
      return block.lines.flatMap(entriesOfTemplate);
    case 'title':
    case 'heading':
    case 'zones':
    case 'notes':
      return [];
  }
}

function entriesOfCell(cell: FormCell): readonly ProfilePath[] {
  switch (cell.kind) {
    case 'field':
      return [cell.entry];
    case 'options':
      return cell.entry === undefined ? [] : [cell.entry];
    case 'text':
      return entriesOfTemplate(cell.text);
    case 'closing':
      return cell.lines.flatMap(entriesOfTemplate);
    case 'label':
      return [];
  }
}
