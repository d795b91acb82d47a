/** The headers of every answer, and nothing else: read by the build, by `npm start` and by the browser tests. */

const CONTENT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "media-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html sw-url',
] as const;

/** The policy inside index.html, for hosts whose headers nobody can set; a `<meta>` cannot carry frame-ancestors. */
export const META_CONTENT_SECURITY_POLICY = CONTENT.join('; ');

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [...CONTENT, "frame-ancestors 'none'"].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=()',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
};

/** Files under `assets/` carry the hash of their content in their name, so they never change; the rest may. */
export const CACHE_CONTROL = {
  hashed: 'public,max-age=31536000,immutable',
  others: 'no-cache',
} as const;

/** True for a file whose name changes with its content. The path may start with the base of the site. */
export function isHashed(path: string): boolean {
  return /(^|\/)assets\//.test(path);
}
