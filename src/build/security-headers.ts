import type { Plugin } from 'vite';

export function securityHeaders(): Plugin {
  return { name: 'wuhai:security-headers' };
}
