import type { Plugin } from 'vite';

export function catalogue(): Plugin {
  return { name: 'wuhai:catalogue' };
}
