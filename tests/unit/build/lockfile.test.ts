import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}
interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}
const lock = read('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const names = (found: typeof packages): readonly string[] => found.map(([path]) => path);

it('every package is bound to its content', () => {
  expect(packages.length).toBeGreaterThan(100);
  expect(
    names(packages.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true)),
  ).toEqual([]);
});

it('what the project asks for by name is locked to one version', () => {
  const { dependencies, devDependencies } = read('package.json') as Manifest;
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
});

it('no package needs a script to install: `npm ci --ignore-scripts` is enough', () => {
  const installed = packages.filter(([path]) => existsSync(join(ROOT, path, 'package.json')));
  expect(installed.length).toBeGreaterThan(100);
  // What the lock says of them, and what they say of themselves: npm also compiles whatever has a binding.gyp.
  const scripted = installed.filter(([path, { hasInstallScript }]) => {
    const { scripts = {} } = read(join(path, 'package.json')) as Manifest;
    return (
      hasInstallScript === true ||
      ['preinstall', 'install', 'postinstall'].some((name) => name in scripts) ||
      existsSync(join(ROOT, path, 'binding.gyp'))
    );
  });
  expect(names(scripted)).toEqual([]);
});
