import { catalogue } from '../../src/catalogue';
import { recordOrder } from '../../src/catalogue/order';
import type { ItemId, LocalDate } from '../../src/catalogue/types';
import { assess } from '../../src/rules/assess';
import type { Facts } from '../../src/rules/assessment';
import type { FollowUp } from '../../src/rules/follow-up';
import { type FiledRecord, orderRecords, type SubjectOrder } from '../../src/rules/record-order';
import { day } from './catalogues';

export const ON = day('2026-11-23');
export const CODE = '91150302MA0XE8A17Y';

/** A market penalty that could be ended early today, were it not for other records. */
export const PENALTY: Facts = {
  penaltyKinds: ['fine'],
  publishedOn: '2026-05-10',
  severity: 'ordinary',
  obligationsFulfilled: true,
  harmRemedied: true,
  samePenaltyAgain: false,
  onAbnormalOrSeriousList: true,
};
/** An entry in the list of abnormal operations whose removal can be applied for today. */
export const ABNORMAL: Facts = {
  subjectKind: 'enterprise',
  listedOn: '2026-03-10',
  reasonCured: true,
  listedByMistake: false,
};

export interface Filing {
  readonly uscc?: string;
  readonly on?: LocalDate;
  readonly followUp?: FollowUp;
}

/** A record as the list of drafts files it. */
export function filed(id: string, itemId: ItemId, facts: Facts, more: Filing = {}): FiledRecord {
  const { uscc = CODE, on = ON, followUp } = more;
  const assessment = assess(catalogue, itemId, facts, on);
  return { id, facts, assessment, subject: { uscc }, ...(followUp !== undefined && { followUp }) };
}

export function ordered(...records: readonly FiledRecord[]): readonly SubjectOrder[] {
  return orderRecords(records, catalogue, recordOrder);
}

/** The order of records of one subject. */
export function orderOf(...records: readonly FiledRecord[]): SubjectOrder {
  const [only, ...others] = ordered(...records);
  if (only === undefined || others.length > 0) throw new Error('not one subject');
  return only;
}
