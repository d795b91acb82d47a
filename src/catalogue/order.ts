import source from 'virtual:order';
import { deepFreeze } from './deep-freeze';
import type { RecordOrder } from './order-types';

/** Which of several records of one subject comes first. Load it lazily, with the screen that lists them. */
export const recordOrder: RecordOrder = deepFreeze(source);
