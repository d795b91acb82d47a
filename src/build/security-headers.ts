import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
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
    configurePreviewServer({ middlewares, config }) {
      const folder = resolve(config.root, config.build.outDir);
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        for (const [name, value] of Object.entries(SECURITY_HEADERS))
          response.setHeader(name, value);
        // That a file is missing must not be remembered for a year: the next version may bring it.
        const lasting = isHashed(pathname) && existsSync(join(folder, pathname));
        response.setHeader('Cache-Control', CACHE_CONTROL[lasting ? 'hashed' : 'others']);
        next();
      });
    },
  };
}
