import type { BrowserContext, Page } from '@playwright/test';

/** Everything that must not happen in any test, collected from all pages and workers of a browser context. */
export class Faults {
  readonly #found: string[] = [];
  // The app looks for its operator's file at every start, also where there is no network.
  readonly #expected: RegExp[] = [/net::ERR_\w+ \(\S+\/kiosk\.json\)/];

  constructor(
    context: BrowserContext,
    private readonly origin: () => string,
  ) {
    context.on('request', (request) => {
      const address = new URL(request.url());
      const local = ['blob:', 'data:'].includes(address.protocol);
      if (!local && address.origin !== this.origin()) this.#add('foreign request', request.url());
    });
    context.on('weberror', (error) => {
      this.#add('uncaught error', error.error().stack ?? error.error().message);
    });
    context.on('console', (message) => {
      if (message.type() !== 'error') return;
      this.#add('console', `${message.text()} (${message.location().url})`);
    });
  }

  /** Lets a fault pass that the test itself causes. */
  expect(fault: RegExp): void {
    this.#expected.push(fault);
  }

  /** Faults that no test asked for, and of those that were asked for only `all`. */
  get unexpected(): readonly string[] {
    return this.#found.filter((fault) => !this.#expected.some((known) => known.test(fault)));
  }

  get all(): readonly string[] {
    return this.#found;
  }

  #add(kind: string, what: string): void {
    this.#found.push(`${kind}: ${what}`);
  }
}

/** Reports every breach of the content security policy in a page as a console error. Call before the first page. */
export async function reportViolations(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`securitypolicyviolation ${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
}

/** Breaches of the content security policy among the faults. */
export function violations(faults: readonly string[]): readonly string[] {
  return faults.filter((fault) => fault.includes('securitypolicyviolation '));
}

/** True once the page is served by the service worker. */
export async function isControlled(page: Page): Promise<boolean> {
  return page.evaluate(() => navigator.serviceWorker.controller !== null);
}
