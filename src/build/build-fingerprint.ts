/** Where index.html carries the fingerprint of its build; `src/ui/app/version.ts` reads it. */
export const FINGERPRINT_META = 'build-fingerprint';
