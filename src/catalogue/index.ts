import source from 'virtual:catalogue';
import { deepFreeze } from './deep-freeze';
import { presentRules } from './released';
import type { Catalogue } from './types';

/** The whole catalogue: rules, forms, profile, contacts. Load it lazily; the home screen needs only the directory. */
export const catalogue: Catalogue = deepFreeze({
  ...source,
  released: { ...source.released, ...presentRules(source.items, source.holidays, source.edition) },
});
