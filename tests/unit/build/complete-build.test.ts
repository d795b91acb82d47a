import type { ConfigEnv, UserConfig } from 'vite';
import { describe, expect, it } from 'vitest';
import { completeBuild } from '../../../src/build/complete-build';

const BUILD: ConfigEnv = { command: 'build', mode: 'production' };

function applies(config: UserConfig, environment: ConfigEnv): boolean {
  const { apply } = completeBuild();
  if (typeof apply !== 'function') throw new Error('it applies to everything');
  return apply(config, environment);
}

describe('completeBuild', () => {
  it('completes the app', () => {
    expect(applies({}, BUILD)).toBe(true);
    expect(applies({ build: { minify: false } }, BUILD)).toBe(true);
  });

  it('leaves alone what is built for Node, which has no page', () => {
    expect(applies({ build: { ssr: 'tests/bench/assess-speed.ts' } }, BUILD)).toBe(false);
  });

  it('leaves the development server alone', () => {
    expect(applies({}, { command: 'serve', mode: 'development' })).toBe(false);
  });
});
