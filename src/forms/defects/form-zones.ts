import type { IsShown } from '../../catalogue/form-entries';
import type { FormBlock, FormVersion, FormZone } from '../../catalogue/form-types';

/** The places to sign and to seal on a form, of the parts that are shown. */
export function zonesOfForm({ blocks }: FormVersion, isShown: IsShown): readonly FormZone[] {
  return blocks.filter(({ when }) => isShown(when)).flatMap((block) => zonesOf(block, isShown));
}

function zonesOf(block: FormBlock, isShown: IsShown): readonly FormZone[] {
  switch (block.kind) {
    case 'closing':
    case 'zones':
      return block.zones;
    case 'table':
      return block.rows
        .filter(({ when }) => isShown(when))
        .flatMap(({ cells }) => cells)
        .flatMap((cell) => (cell.kind === 'closing' ? cell.zones : []));
    case 'title':
    case 'paragraph':
    case 'heading':
    case 'prose':
    case 'clauses':
    case 'notes':
      return [];
  }
}
