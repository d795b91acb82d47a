/** In the address of a page that was already fetched anew: it is tried once, never in a circle. */
const TRIED = 'anew';

/**
 * Fetches the page anew from its host, past the service worker and past whatever kept an old page, when a part of it is
 * missing: the host has changed since the page was stored, or the browser threw files away. Stored drafts are not
 * touched. Without the host nothing is given up, because what is stored may be all there is.
 */
export async function openAnew(page: Window): Promise<'opening' | 'no-host' | 'tried'> {
  const { location, document } = page;
  const address = new URL(location.href);
  if (address.searchParams.has(TRIED)) return 'tried';
  if (!(await answers(new URL('sw.js', document.baseURI).href))) return 'no-host';
  const workers = 'serviceWorker' in page.navigator ? page.navigator.serviceWorker : undefined;
  // Where it may not be asked there is none in the way.
  const registration = await workers?.getRegistration().catch(() => undefined);
  await registration?.unregister();
  address.searchParams.set(TRIED, '1');
  location.replace(address.href);
  return 'opening';
}

/** Takes the mark of `openAnew` out of the address once the page is open. */
export function forgetAnew({ location, history }: Window): void {
  const address = new URL(location.href);
  if (!address.searchParams.has(TRIED)) return;
  address.searchParams.delete(TRIED);
  history.replaceState(history.state, '', address.href);
}

/** The service worker's own script is never stored: it comes from the host, and from no page that asks for a login. */
async function answers(script: string): Promise<boolean> {
  try {
    const { ok, headers } = await fetch(script, { cache: 'no-store' });
    return ok && (headers.get('Content-Type') ?? '').includes('javascript');
  } catch {
    return false;
  }
}
