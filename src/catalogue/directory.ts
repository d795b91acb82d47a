import source from 'virtual:directory';
import { deepFreeze } from './deep-freeze';
import type { Directory } from './types';

/** Names, contacts, channels and materials of all items: small enough for the home screen. */
export const directory: Directory = deepFreeze(source);
