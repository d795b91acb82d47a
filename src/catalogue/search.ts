import source from 'virtual:search';
import { deepFreeze } from './deep-freeze';
import type { SearchNames } from './search-types';

/** The texts by which items are found. Load it lazily, with the screen that searches. */
export const searchNames: SearchNames = deepFreeze(source);
