import type { Lens } from './conditions';
import { MET } from './outcome';

/**
 * Suppositions under which the conditions of a closed pathway are read again, to tell what the applicant can still
 * make good (先补上) from what stands in the way (挡住).
 */

/** Everything the applicant can still make good has been made good. */
export const madeGood: Lens = (condition, outcome) => (condition.curable === true ? MET : outcome);

/**
 * As `madeGood`, and time does not stand in the way either: a period, known or not, only makes one wait. What remains
 * unmet blocks; what remains unknown might.
 */
export const obstacles: Lens = (condition, outcome) => {
  if (condition.curable === true) return MET;
  return condition.test.verb === 'since' && outcome.state !== 'unmet' ? MET : outcome;
};

/** As `obstacles`, and whoever has to apply instead does so. */
export const obstaclesToAnother: Lens = (condition, outcome) =>
  condition.another === undefined ? obstacles(condition, outcome) : MET;
