import type { Plugin } from 'vite';
import {
  CACHE_CONTROL,
  isHashed,
  META_CONTENT_SECURITY_POLICY,
  SECURITY_HEADERS,
} from './security-policy';

/**
 * Puts the content security policy into the built index.html and the full set of headers on `vite preview`.
 * The development server has neither: its module reloading needs inline scripts.
 */
export function securityHeaders(): Plugin {
  return {
    name: 'wuhai:security-headers',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { server }) {
        if (server !== undefined) return [];
        const attrs = {
          'http-equiv': 'Content-Security-Policy',
          content: META_CONTENT_SECURITY_POLICY,
        };
        return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
      },
    },
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        for (const [name, value] of Object.entries(SECURITY_HEADERS))
          response.setHeader(name, value);
        response.setHeader(
          'Cache-Control',
          CACHE_CONTROL[isHashed(pathname) ? 'hashed' : 'others'],
        );
        next();
      });
    },
  };
}
