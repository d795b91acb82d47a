import source from 'virtual:guidance';
import { deepFreeze } from './deep-freeze';
import type { Guidance } from './guidance-types';

/** What the guidance page says. Load it lazily, with that page. */
export const guidance: Guidance = deepFreeze(source);
