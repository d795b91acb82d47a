import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/**
 * The walls between the folders of src: each may know the folders named here, and nobody knows src/main.ts, src/sw.ts
 * or (but for the other build files) src/build. tests/unit/walls.test.ts proves every wall.
 */
const MAY_IMPORT = {
  catalogue: [],
  rules: ['catalogue'],
  forms: ['catalogue', 'rules'],
  bundle: ['catalogue', 'rules', 'forms'],
  storage: ['catalogue', 'rules', 'forms'],
  calendar: ['catalogue', 'rules'],
  paste: ['catalogue', 'rules', 'forms'],
  evidence: ['catalogue', 'forms'],
  ui: ['catalogue', 'rules', 'forms', 'bundle', 'storage', 'calendar', 'paste', 'evidence'],
  build: ['catalogue', 'forms'],
  commands: ['catalogue', 'rules', 'forms'],
};

/** Packages with one home; everybody else goes through that folder. */
const HOMES = [
  { home: 'ui', packages: 'svelte|comlink' },
  { home: 'storage', packages: 'dexie' },
  { home: 'forms', packages: 'pdf-lib|fontkit|uqr' },
  { home: 'bundle', packages: '@peculiar' },
  { home: 'calendar', packages: 'ical\\.js' },
  { home: 'build', packages: 'yaml|vite|subset-font|node:[a-z]+' },
  { home: 'sw.ts', packages: 'workbox-[a-z]+' },
];

/** Outside ui the same input gives the same answer: no browser, no clock, no chance; they arrive as parameters. */
const EFFECTS = [
  ...['window', 'document', 'navigator', 'location', 'fetch', 'XMLHttpRequest', 'WebSocket'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'performance'],
];
const NO_CLOCK = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Today is a parameter.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'Today is a parameter.' },
  {
    selector:
      'MemberExpression[object.name="globalThis"][property.name=/^(window|document|navigator|location|fetch|localStorage|sessionStorage|indexedDB|performance)$/]',
    message: 'Outside ui, the browser is out of reach.',
  },
];
const NO_CHANCE = [
  { object: 'Date', property: 'now', message: 'Today is a parameter.' },
  { object: 'Math', property: 'random', message: 'Ids arrive as parameters.' },
  { object: 'crypto', property: 'randomUUID', message: 'Ids arrive as parameters.' },
];

const NAMED_EXPORTS = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: the name then is the same everywhere.',
};

function wall(folder, alsoHomeOf = []) {
  const strangers = Object.keys(MAY_IMPORT).filter(
    (other) => other !== folder && !MAY_IMPORT[folder].includes(other),
  );
  const patterns = [
    {
      regex: `^(\\.\\./)+(${strangers.join('|')}|main|sw)(/|\\.|$)`,
      message: `src/${folder} may import only: ${[folder, ...MAY_IMPORT[folder]].join(', ')}.`,
    },
    ...HOMES.filter(({ home }) => home !== folder && !alsoHomeOf.includes(home)).map(
      ({ home, packages }) => ({
        regex: `^(${packages})(/|$)`,
        message: `Only src/${home} knows this package.`,
      }),
    ),
  ];
  // no-restricted-imports does not see import('…').
  const dynamic = patterns.map(({ regex, message }) => ({
    selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\u002F')}/]`,
    message,
  }));
  const pure = folder !== 'ui' && folder !== 'build';
  return {
    'no-restricted-imports': ['error', { patterns }],
    'no-restricted-syntax': ['error', NAMED_EXPORTS, ...dynamic, ...(pure ? NO_CLOCK : [])],
    ...(pure && {
      'no-restricted-globals': ['error', ...EFFECTS],
      'no-restricted-properties': ['error', ...NO_CHANCE],
    }),
  };
}

export default defineConfig(
  { ignores: ['dist/', 'test-results/', 'playwright-report/', 'src/catalogue/released/'] },
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', 300],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Text is spread into code points on purpose: fonts and forms count those.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Chinese forms are set with full-width spaces.
      'no-irregular-whitespace': ['error', { skipTemplates: true }],
      // ['…'] marks a key that the type does not promise.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      // State is replaced, never changed in place, so an ordinary Set or Map is right.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    // svelte-check does this work there; ESLint does not know the types of the templates.
    files: ['**/*.svelte'],
    rules: {
      ...Object.fromEntries(
        ['argument', 'assignment', 'call', 'member-access', 'return'].map((what) => [
          `@typescript-eslint/no-unsafe-${what}`,
          'off',
        ]),
      ),
      // A screen that needs none of its props still has to name their type.
      'no-empty-pattern': 'off',
    },
  },
  ...Object.keys(MAY_IMPORT).map((folder) => ({
    files: [`src/${folder}/**`],
    rules: wall(folder),
  })),
  // What a clerk runs in a terminal: judges as the pages do, on files as the build does.
  { files: ['src/commands/**'], rules: wall('commands', ['build']) },
  // These two read the catalogue's YAML for the build and the tests; no page loads them.
  { files: ['src/catalogue/{sources,digest}.ts'], rules: wall('catalogue', ['build']) },
  // Asks the font itself which characters it covers.
  { files: ['src/build/font-slices.ts'], rules: wall('build', ['forms']) },
  {
    // Ambient declarations have no other way to say these.
    files: ['**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['tests/**', '*.{js,ts}'],
    languageOptions: { globals: globals.node },
  },
  { files: ['**/*.{js,mjs}'], extends: [ts.configs.disableTypeChecked] },
  prettier,
  svelte.configs.prettier,
);
