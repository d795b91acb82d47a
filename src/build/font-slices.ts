import type { Plugin } from 'vite';

export function fontSlices(): Plugin {
  return { name: 'wuhai:font-slices' };
}
