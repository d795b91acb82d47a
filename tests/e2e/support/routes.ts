/** Every screen that opens without a draft, and an address that names none. */
export const ROUTES = [
  '#/',
  '#/check',
  '#/check/penalty-other-sectors',
  '#/check/serious-wage-arrears',
  '#/drafts',
  '#/contacts',
  '#/verify',
  '#/about',
  '#/nowhere',
] as const;
