import type { Edition, LocalDate } from '../../catalogue/types';
import { dateWords } from '../../catalogue/wording/dates';

/**
 * What to say once the rules are older than the last day on which they were meant to be trusted; undefined up to and
 * including that day.
 */
export function staleWords(
  { checkedOn, staleAfter }: Edition,
  today: LocalDate,
): readonly string[] | undefined {
  if (today <= staleAfter) return undefined;
  return [`规则整理于${dateWords(checkedOn)}，可能已经变了。`, '照着去办之前，先打电话核实。'];
}
