// A TrustedScriptURL goes wherever a string goes; TypeScript's DOM library does not know Trusted Types yet.
interface ScriptUrlPolicy {
  createScriptURL(address: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

/** The part of a page that is needed; `window` is one. */
interface ScriptPage {
  readonly document: Pick<Document, 'baseURI'>;
  readonly trustedTypes?: TrustedTypes;
}

export interface ScriptUrls {
  /** For `navigator.serviceWorker.register`. */
  readonly serviceWorker: string;
  /** For `new Worker`. Throws a TypeError for any address that was not named at the start. */
  worker(address: string): string;
}

/**
 * The only door to script addresses under `require-trusted-types-for 'script'`: our service worker and the workers
 * named here, compared as whole addresses. Call once: the security policy allows one policy named `sw-url`.
 */
export function allowScriptUrls(page: ScriptPage, workers: readonly string[]): ScriptUrls {
  const absolute = (address: string): string => new URL(address, page.document.baseURI).href;
  const serviceWorker = absolute('sw.js');
  const allowed = new Set([serviceWorker, ...workers.map(absolute)]);
  const rules: ScriptUrlPolicy = {
    createScriptURL(address) {
      if (!allowed.has(address)) throw new TypeError(`Not one of our scripts: ${address}`);
      return address;
    },
  };
  // Browsers without Trusted Types are held to the same list.
  const policy = page.trustedTypes?.createPolicy('sw-url', rules) ?? rules;
  return {
    serviceWorker: policy.createScriptURL(serviceWorker),
    worker: (address) => policy.createScriptURL(absolute(address)),
  };
}
