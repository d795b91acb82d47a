import source from 'virtual:which';
import { deepFreeze } from './deep-freeze';
import type { Which } from './which-types';

/** The questions that lead to an item. Load them lazily, with the screen that asks them. */
export const which: Which = deepFreeze(source);
