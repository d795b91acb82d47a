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
  '#/law',
  '#/law/penalty-market-regulation',
  '#/law/serious-judgment-defaulter/2024-05-01',
  '#/law/questions',
  '#/guidance',
  '#/paste',
  '#/nowhere',
] as const;
