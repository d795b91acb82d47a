import type { FormBlock, FormVersion, FormZone } from '../catalogue/form-types';
import type { Answers } from './answers';
import { subjectOf, entriesHold } from './when';

/** What hands and stamps have to do on a sheet. */
export interface PaperPlaces {
  /** By the applicant's side: in the order 签字, 盖章, 捺印. */
  readonly own: readonly ('sign' | 'seal' | 'handprint')[];
  /** By an authority, in a part of its own. */
  readonly authority: boolean;
}

const OWN = ['sign', 'seal', 'handprint'] as const;

/** The places of a version's sheet with these answers; a natural person's seal is a handprint. */
export function placesOf(version: FormVersion, answers: Answers): PaperPlaces {
  const zones = version.blocks
    .filter(({ when }) => entriesHold(when, answers))
    .flatMap((block) => zonesOf(block, answers));
  const kinds = new Set(
    zones.map(({ kind, by }) =>
      kind === 'seal' && by === 'applicant' && subjectOf(answers) === 'person' ? 'handprint' : kind,
    ),
  );
  return { own: OWN.filter((kind) => kinds.has(kind)), authority: kinds.has('authority') };
}

function zonesOf(block: FormBlock, answers: Answers): readonly FormZone[] {
  switch (block.kind) {
    case 'closing':
    case 'zones':
      return block.zones;
    case 'table':
      return block.rows
        .filter(({ when }) => entriesHold(when, answers))
        .flatMap(({ cells }) => cells.flatMap((cell) => ('zones' in cell ? cell.zones : [])));
    case 'title':
    case 'paragraph':
    case 'heading':
    case 'prose':
    case 'clauses':
    case 'notes':
      return [];
  }
}
