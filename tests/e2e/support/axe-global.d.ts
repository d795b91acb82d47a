/** Put there by `axeViolations`. */
declare const axe: typeof import('axe-core');
