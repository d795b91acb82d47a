/** What a page asks of its service worker; `ask-…` are answered on the port that comes along. */
export type PageMessage =
  | { readonly type: 'activate' }
  /** Which files is it made for? Answered with a word that no other version has. */
  | { readonly type: 'ask-version' }
  /** Are all files really stored? Missing ones are fetched again first. */
  | { readonly type: 'ask-complete' }
  /** Is the slice of rare characters stored? With `fetch` it is fetched first. */
  | { readonly type: 'ask-rare-font'; readonly fetch: boolean };

/** What a service worker tells all pages while it stores the files, in bytes. */
export interface Progress {
  readonly type: 'installing';
  readonly done: number;
  readonly total: number;
}

/** A message of a page, or undefined when it is something else. */
export function parsePageMessage(data: unknown): PageMessage | undefined {
  if (!isRecord(data)) return undefined;
  switch (data['type']) {
    case 'activate':
      return { type: 'activate' };
    case 'ask-version':
      return { type: 'ask-version' };
    case 'ask-complete':
      return { type: 'ask-complete' };
    case 'ask-rare-font':
      return { type: 'ask-rare-font', fetch: data['fetch'] === true };
    default:
      return undefined;
  }
}

/** A report of progress, or undefined when it is something else. */
export function parseProgress(data: unknown): Progress | undefined {
  if (!isRecord(data) || data['type'] !== 'installing') return undefined;
  const { done, total } = data;
  if (typeof done !== 'number' || typeof total !== 'number') return undefined;
  return { type: 'installing', done, total };
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null;
}
