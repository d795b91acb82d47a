import type { Target } from './pasted';

/** How the text at a label is read. */
export type FieldKind =
  | 'title'
  | 'person'
  | 'authority'
  | 'code'
  | 'number'
  | 'day'
  /** A day that has come: of a decision, a listing, a publication. */
  | 'past-day'
  | 'amount'
  | 'severity'
  | 'penalty-kinds'
  | 'penalty-content'
  | 'listing-reason'
  | 'conduct'
  | 'prose';

export interface Field {
  readonly kind: FieldKind;
  readonly to: Target;
  /** About the person, not about the record. */
  readonly subject?: true;
  /** Two records with two of these are two records. */
  readonly identifies?: true;
}

const fact = (id: string): Target => ({ kind: 'fact', id });
const entry = (path: string): Target => ({ kind: 'entry', path });
const none = (field: string): Target => ({ kind: 'none', field });

/** What the public pages say of a record, by our own names. Whether an entry is asked for, the catalogue says. */
export const FIELDS = {
  name: { kind: 'title', to: entry('entity.name'), subject: true },
  code: { kind: 'code', to: entry('entity.uscc'), subject: true },
  legalRep: { kind: 'person', to: entry('legalRep.name'), subject: true },
  address: { kind: 'prose', to: entry('entity.address'), subject: true },

  penaltyNumber: { kind: 'number', to: entry('penalties[].docNo'), identifies: true },
  penaltyAuthority: { kind: 'authority', to: entry('penalties[].authority') },
  decidedOn: { kind: 'past-day', to: fact('documentDate') },
  violation: { kind: 'prose', to: entry('penalties[].reason') },
  violationType: { kind: 'prose', to: none('violationType') },
  basis: { kind: 'prose', to: entry('penalties[].basis') },
  penaltyKinds: { kind: 'penalty-kinds', to: fact('penaltyKinds') },
  penaltyContent: { kind: 'penalty-content', to: entry('penalties[].content') },
  fine: { kind: 'amount', to: entry('penalties[].fineAmount') },
  confiscated: { kind: 'amount', to: entry('penalties[].confiscateAmount') },
  licence: { kind: 'prose', to: none('licence') },
  penaltyEndsOn: { kind: 'day', to: none('penaltyEndsOn') },
  severity: { kind: 'severity', to: fact('severity') },
  repairableFrom: { kind: 'day', to: none('repairableFrom') },

  publishedOn: { kind: 'past-day', to: fact('publishedOn') },
  publishedUntil: { kind: 'day', to: none('publishedUntil') },
  authorityCode: { kind: 'prose', to: none('authorityCode') },
  source: { kind: 'prose', to: none('source') },
  sourceCode: { kind: 'prose', to: none('sourceCode') },
  remark: { kind: 'prose', to: none('remark') },

  listingNumber: { kind: 'number', to: entry('listing.docNo'), identifies: true },
  listingReason: { kind: 'listing-reason', to: entry('listing.reason') },
  listedOn: { kind: 'past-day', to: fact('listedOn') },
  listingAuthority: { kind: 'authority', to: fact('recognisingAuthority') },
  listingClass: { kind: 'prose', to: none('listingClass') },
  removalReason: { kind: 'prose', to: none('removalReason') },
  removedOn: { kind: 'day', to: none('removedOn') },
  removalAuthority: { kind: 'authority', to: none('removalAuthority') },

  caseNumber: { kind: 'number', to: entry('court.caseNo'), identifies: true },
  court: { kind: 'authority', to: entry('court.name') },
  courtBasis: { kind: 'prose', to: entry('court.basisDocNo') },
  courtBasisMaker: { kind: 'prose', to: none('courtBasisMaker') },
  caseOpenedOn: { kind: 'day', to: none('caseOpenedOn') },
  duty: { kind: 'prose', to: none('duty') },
  performance: { kind: 'prose', to: none('performance') },
  conduct: { kind: 'conduct', to: fact('inclusionGround') },

  /** Not a value: a new record begins here. */
  ordinal: { kind: 'prose', to: none('ordinal') },
} as const satisfies Record<string, Field>;

export type FieldId = keyof typeof FIELDS;

export function fieldOf(id: FieldId): Field {
  return FIELDS[id];
}
