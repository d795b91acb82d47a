/** Every place in the app. Addresses are hashes, so that the build runs at any path and from any static server. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'choose' }
  | { readonly screen: 'item'; readonly itemId: string }
  /** `answers`: to the questions that lead to an item, and what was looked at after the last. */
  | { readonly screen: 'which'; readonly answers: readonly string[] }
  | { readonly screen: 'question'; readonly draftId: string; readonly fact: string }
  | { readonly screen: 'verdict'; readonly draftId: string }
  /** `entry`: the profile entry to go to, e.g. when it was found wrong elsewhere. */
  | { readonly screen: 'fill'; readonly draftId: string; readonly entry?: string }
  | { readonly screen: 'review'; readonly draftId: string }
  | { readonly screen: 'export'; readonly draftId: string }
  /** Photos and PDFs of one paper; `paper` is a `PlannedPaper.id`. */
  | { readonly screen: 'evidence'; readonly draftId: string; readonly paper: string }
  /** Every paper of the application and how far it is. */
  | { readonly screen: 'papers'; readonly draftId: string }
  /** How and where to hand in. */
  | { readonly screen: 'submit'; readonly draftId: string }
  /** What was handed in, and what became of it. */
  | { readonly screen: 'progress'; readonly draftId: string }
  /** What a draft and the one beside which it was kept say differently, to keep one of them. */
  | { readonly screen: 'compare'; readonly draftId: string }
  | { readonly screen: 'drafts' }
  /** What this browser keeps, and backups of it. */
  | { readonly screen: 'storage' }
  | { readonly screen: 'contacts' }
  /** The forms of an item without answers, to be filled in by hand. */
  | { readonly screen: 'blank'; readonly itemId: string }
  | { readonly screen: 'verify' }
  | { readonly screen: 'about' }
  /** For whoever keeps the site: what this address lacks, what a server has to send, how to check a copy. */
  | { readonly screen: 'host' }
  /** For whoever keeps a shared machine: whether it prints, keeps, and forgets. */
  | { readonly screen: 'kiosk-check' }
  | { readonly screen: 'law' }
  /** `day`: read the rules as they stand on that day, `YYYY-MM-DD` as typed; today when absent. */
  | { readonly screen: 'law-item'; readonly itemId: string; readonly day?: string }
  | { readonly screen: 'law-questions' }
  | { readonly screen: 'guidance' }
  | { readonly screen: 'paste' }
  | { readonly screen: 'unknown' };

const DRAFT_SCREENS = [
  'compare',
  'verdict',
  'fill',
  'review',
  'export',
  'papers',
  'submit',
  'progress',
] as const;
const PLAIN_SCREENS = [
  'drafts',
  'storage',
  'contacts',
  'verify',
  'about',
  'host',
  'kiosk-check',
  'guidance',
  'paste',
] as const;

/** `#/…` to a place; an address that names none is `unknown`, never an error. */
export function parseRoute(hash: string): Route {
  const segments = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decodeSegment);
  const [head = '', id = '', step = '', detail = ''] = segments;
  if (head === '') return { screen: 'home' };
  if (head === 'check') return id === '' ? { screen: 'choose' } : { screen: 'item', itemId: id };
  if (head === 'blank' && id !== '') return { screen: 'blank', itemId: id };
  if (head === 'which') return { screen: 'which', answers: segments.slice(1).filter(isWord) };
  if (head === 'law') {
    if (id === '') return { screen: 'law' };
    if (id === 'questions') return { screen: 'law-questions' };
    return { screen: 'law-item', itemId: id, ...(step !== '' && { day: step }) };
  }
  if (head === 'draft' && id !== '') {
    if (step === 'question' && detail !== '')
      return { screen: 'question', draftId: id, fact: detail };
    if (step === 'evidence' && detail !== '')
      return { screen: 'evidence', draftId: id, paper: detail };
    const screen = DRAFT_SCREENS.find((name) => name === step);
    if (screen === 'fill' && detail !== '') return { screen, draftId: id, entry: detail };
    return screen === undefined ? { screen: 'unknown' } : { screen, draftId: id };
  }
  const plain = PLAIN_SCREENS.find((name) => name === head);
  return plain === undefined ? { screen: 'unknown' } : { screen: plain };
}

/** The address of a place, for `href`. */
export function addressOf(route: Route): string {
  switch (route.screen) {
    case 'home':
    case 'unknown':
      return '#/';
    case 'choose':
      return '#/check';
    case 'item':
      return `#/check/${route.itemId}`;
    case 'which':
      return ['#/which', ...route.answers].join('/');
    case 'question':
      return `#/draft/${route.draftId}/question/${route.fact}`;
    case 'fill':
      return `#/draft/${route.draftId}/fill${route.entry === undefined ? '' : `/${route.entry}`}`;
    case 'evidence':
      return `#/draft/${route.draftId}/evidence/${route.paper}`;
    case 'compare':
    case 'verdict':
    case 'review':
    case 'export':
    case 'papers':
    case 'submit':
    case 'progress':
      return `#/draft/${route.draftId}/${route.screen}`;
    case 'blank':
      return `#/blank/${route.itemId}`;
    case 'drafts':
    case 'storage':
    case 'contacts':
    case 'verify':
    case 'about':
    case 'host':
    case 'kiosk-check':
    case 'law':
    case 'guidance':
    case 'paste':
      return `#/${route.screen}`;
    case 'law-item':
      return `#/law/${route.itemId}${route.day === undefined ? '' : `/${route.day}`}`;
    case 'law-questions':
      return '#/law/questions';
  }
}

function isWord(segment: string): boolean {
  return segment !== '';
}

function decodeSegment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
