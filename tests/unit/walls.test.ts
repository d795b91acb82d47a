import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { beforeAll, describe, expect, it } from 'vitest';

// Type-aware rules need files that exist; the walls do not.
let eslint: ESLint;
beforeAll(async () => {
  eslint = new ESLint({
    overrideConfig: [
      ts.configs.disableTypeChecked,
      { languageOptions: { parserOptions: { projectService: false } } },
    ],
  });
  // The first file loads every rule: that time belongs to no single wall.
  await eslint.lintText('', { filePath: 'src/rules/first.ts' });
}, 60_000);

async function rulesBroken(file: string, code: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

const uses = (path: string): string => `import { x } from '${path}'; x();`;

describe('a folder knows only the folders below it', () => {
  const FORBIDDEN: Readonly<Record<string, readonly string[]>> = {
    catalogue: [
      'rules/assess',
      'forms/answers',
      'bundle/manifest',
      'storage/drafts',
      'ui/app/clock',
    ],
    rules: ['forms/answers', 'bundle/manifest', 'storage/drafts', 'ui/app/clock'],
    forms: ['bundle/manifest', 'storage/drafts', 'ui/app/clock'],
    bundle: ['storage/drafts', 'ui/app/clock'],
    storage: ['bundle/manifest', 'ui/app/clock', 'paste/lines'],
    paste: ['bundle/manifest', 'storage/drafts', 'ui/app/clock'],
    calendar: ['forms/answers', 'storage/drafts', 'ui/app/clock'],
    evidence: ['rules/assess', 'bundle/manifest', 'storage/attachment', 'ui/app/clock'],
    ui: ['build/catalogue', 'commands/catalogue/run', 'main', 'sw'],
    build: ['rules/assess', 'storage/drafts', 'ui/app/clock', 'commands/catalogue/run'],
    commands: ['bundle/manifest', 'storage/drafts', 'ui/app/clock', 'build/catalogue'],
  };
  const walls = Object.entries(FORBIDDEN).flatMap(([folder, paths]) =>
    paths.map((path) => [folder, path] as const),
  );

  it.each(walls)('%s does not import %s', async (folder, path) => {
    expect(await rulesBroken(`src/${folder}/forbidden.ts`, uses(`../${path}`))).toEqual([
      'no-restricted-imports',
    ]);
    expect(await rulesBroken(`src/${folder}/deep/forbidden.ts`, uses(`../../${path}`))).toEqual([
      'no-restricted-imports',
    ]);
  });

  it('sees lazy imports too', async () => {
    const code = "export const x = () => import('../ui/app/clock');";
    expect(await rulesBroken('src/rules/forbidden.ts', code)).toEqual(['no-restricted-syntax']);
  });

  it('lets a folder use itself and what it stands on', async () => {
    expect(await rulesBroken('src/forms/allowed.ts', uses('../rules/assess'))).toEqual([]);
    expect(await rulesBroken('src/forms/deep/allowed.ts', uses('../layout'))).toEqual([]);
    expect(await rulesBroken('src/ui/screens/allowed.ts', uses('../../bundle/manifest'))).toEqual(
      [],
    );
  });
});

describe('a package has one home', () => {
  it.each([
    ['svelte', 'ui', 'rules'],
    ['comlink', 'ui', 'forms'],
    ['dexie', 'storage', 'ui'],
    ['pdf-lib', 'forms', 'bundle'],
    ['fontkit', 'forms', 'ui'],
    ['uqr', 'forms', 'ui'],
    ['@peculiar/asn1-cms', 'bundle', 'storage'],
    ['ical.js', 'calendar', 'ui'],
    ['yaml', 'build', 'catalogue'],
    ['node:fs', 'build', 'rules'],
    ['node:fs', 'commands', 'storage'],
    ['yaml', 'commands', 'ui'],
  ])('%s lives in %s, not in %s', async (name, home, elsewhere) => {
    expect(await rulesBroken(`src/${home}/x.ts`, uses(name))).toEqual([]);
    expect(await rulesBroken(`src/${elsewhere}/x.ts`, uses(name))).toEqual([
      'no-restricted-imports',
    ]);
  });
});

describe.each([
  'catalogue',
  'rules',
  'forms',
  'bundle',
  'storage',
  'calendar',
  'paste',
  'evidence',
  'commands',
])('%s is pure', (folder) => {
  it.each([
    ['window.open();', 'no-restricted-globals'],
    ['document.createElement("p");', 'no-restricted-globals'],
    ['void fetch("x");', 'no-restricted-globals'],
    ['localStorage.clear();', 'no-restricted-globals'],
    ['globalThis.localStorage.clear();', 'no-restricted-syntax'],
    ['export const x = new Date();', 'no-restricted-syntax'],
    ['export const x = Date();', 'no-restricted-syntax'],
    ['export const x = Date.now();', 'no-restricted-properties'],
    ['export const x = Math.random();', 'no-restricted-properties'],
    ['export const x = crypto.randomUUID();', 'no-restricted-properties'],
  ])('refuses %s', async (code, rule) => {
    expect(await rulesBroken(`src/${folder}/x.ts`, code)).toEqual([rule]);
  });

  it('may use subtle cryptography and dates made of its arguments', async () => {
    const code = 'export const x = [crypto.subtle, new Date(0)];';
    expect(await rulesBroken(`src/${folder}/x.ts`, code)).toEqual([]);
  });
});

describe('anywhere in src', () => {
  it('markup never comes from text', async () => {
    const code = '<script lang="ts">const text = "";</script>\n{@html text}';
    expect(await rulesBroken('src/ui/X.svelte', code)).toContain('svelte/no-at-html-tags');
  });

  it('rules cannot be switched off by a comment', async () => {
    const code = '/* eslint-disable */ export const x = Math.random();';
    expect(await rulesBroken('src/rules/x.ts', code)).toContain('no-restricted-properties');
  });
});
