import type { Plugin } from 'vite';

export function serviceWorker(): Plugin {
  return { name: 'wuhai:service-worker' };
}
