// The mistakes that the suite of faults is there to notice, each made on purpose in a copy of the sources, with the one
// test that has to fail on it. A change of the sources that leaves no place for a mistake is an error, not a pass.

/** @typedef {{ readonly name: string, readonly edits: readonly { readonly file: string, readonly find: string, readonly put: string }[], readonly test: { readonly kind: 'unit' | 'browser', readonly file: string, readonly name: string } }} Mutant */

/** @type {readonly Mutant[]} */
export const MUTANTS = [
  {
    name: 'a save is acknowledged before it reaches the disk',
    edits: [
      {
        file: 'src/storage/database.ts',
        find: "super(name, { chromeTransactionDurability: 'strict' });",
        put: 'super(name);',
      },
    ],
    test: {
      kind: 'unit',
      file: 'tests/unit/storage/drafts.test.ts',
      name: 'asks the browser to reach the disk before it acknowledges',
    },
  },
  {
    name: 'a new version takes over without being asked',
    edits: [
      {
        file: 'src/sw.ts',
        find: "self.addEventListener('activate', (event) => {",
        put: `self.addEventListener('install', (event) => {
  event.waitUntil(self.skipWaiting());
});
self.addEventListener('activate', (event) => {`,
      },
    ],
    test: {
      kind: 'browser',
      file: 'tests/e2e/updates.spec.ts',
      name: 'a reload without the word stays with the old version',
    },
  },
  {
    name: 'nobody hears that an upgrade is blocked',
    edits: [
      {
        file: 'src/storage/opening.ts',
        find: `  db.on('blocked', () => {
    onWaiting(true);
  });
`,
        put: '',
      },
    ],
    test: {
      kind: 'unit',
      file: 'tests/unit/storage/opening.test.ts',
      name: 'is told to be waited for as soon as the browser says so, and opens by itself when it is let go',
    },
  },
  {
    name: 'the last window to save wins',
    edits: [
      {
        file: 'src/storage/drafts.ts',
        find: '      if (revisionOf(unwrapDraft(raw)) !== expectedRev) return { ok: false, other: raw } as const;\n',
        put: '',
      },
    ],
    test: {
      kind: 'unit',
      file: 'tests/unit/storage/drafts.test.ts',
      name: 'never overwrite each other silently, in any interleaving',
    },
  },
  {
    name: 'the ZIP reader forgives what headers say',
    edits: [
      {
        file: 'src/bundle/zip-read.ts',
        find: "    if (!equalBytes(header, localHeader(record))) return 'container';\n",
        put: '',
      },
      {
        file: 'src/bundle/zip-read.ts',
        find: ' || !equalBytes(centralDirectory(records), directory)',
        put: '',
      },
    ],
    test: {
      kind: 'unit',
      file: 'tests/unit/bundle/hostile-zip.test.ts',
      name: 'another name in the local header is refused',
    },
  },
  {
    name: 'a photo is kept as its camera wrote it',
    edits: [
      {
        file: 'src/ui/engine/photo.ts',
        find: 'drawn && withoutMetadata(new Uint8Array(await drawn.arrayBuffer()))',
        put: 'drawn && new Uint8Array(await file.arrayBuffer())',
      },
    ],
    test: {
      kind: 'unit',
      file: 'tests/unit/ui/engine/photo.test.ts',
      name: 'carries nothing of its file, only what was drawn',
    },
  },
  {
    name: 'the day is that of UTC',
    edits: [
      {
        file: 'src/ui/app/clock.ts',
        find: 'new Date(milliseconds + BEIJING).toISOString()',
        put: 'new Date(milliseconds).toISOString()',
      },
    ],
    test: {
      kind: 'unit',
      file: 'tests/unit/ui/app/clock.test.ts',
      name: 'at 2026-11-22T16:00:00Z it is 2026-11-23 in Beijing',
    },
  },
  {
    name: 'nobody checks the signatures of a bundle',
    edits: [
      {
        file: 'src/bundle/cms-verify.ts',
        find: "return holds ? { signedAt, publicKey } : 'signature';",
        put: 'return { signedAt, publicKey };',
      },
    ],
    test: {
      kind: 'unit',
      file: 'tests/unit/bundle/cms.test.ts',
      name: 'by another key than the certificate names',
    },
  },
  {
    name: 'the room that is left is read off an estimate',
    edits: [
      {
        file: 'src/storage/failure.ts',
        find: "  if (names.includes('QuotaExceededError')) return 'disk-full';\n",
        put: '',
      },
      {
        file: 'src/storage/drafts.ts',
        find: '  const open = wrapDraft({ ...draft, savedAt }, expectedRev + 1);\n',
        put: `  const open = wrapDraft({ ...draft, savedAt }, expectedRev + 1);
  const room = await globalThis.navigator?.storage?.estimate?.();
  if (room?.quota !== undefined && room.quota - (room.usage ?? 0) < JSON.stringify(open).length)
    return { ok: false, reason: 'disk-full' };
`,
      },
    ],
    test: {
      kind: 'unit',
      file: 'tests/unit/storage/faults.test.ts',
      name: 'is told as such, leaves the stored revision and the one before, and passes',
    },
  },
  {
    name: 'what a shared machine keeps is deleted at the end, and lies open on the disk until then',
    edits: [
      {
        file: 'src/ui/app/store.ts',
        find: 'new Database(SESSION_DATABASE, sealing)',
        put: 'new Database(SESSION_DATABASE)',
      },
    ],
    test: {
      kind: 'browser',
      file: 'tests/faults/kiosk-wipe.spec.ts',
      name: 'whatever ends a session, nothing that was typed or attached is left anywhere',
    },
  },
];
