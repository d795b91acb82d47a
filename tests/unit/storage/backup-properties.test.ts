import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { collectBackup } from '../../../src/storage/backup-collect';
import { packBackup, unpackBackup } from '../../../src/storage/backup-content';
import { recordBackup } from '../../../src/storage/backup-record';
import { openWithKeys, sealBackupFile } from '../../../src/storage/backup-file';
import { derivePassphraseKeys, type PassphraseKeys } from '../../../src/storage/passphrase-keys';
import { restoreBackup } from '../../../src/storage/backup-restore';
import type { Database } from '../../../src/storage/database';
import type { DraftEntry } from '../../../src/storage/drafts';
import { listDrafts, saveDraft } from '../../../src/storage/drafts';
import { addPhotos } from './attachment-sample';
import { AT_NINE, AT_TEN, draftOf, freshDatabase, named } from './sample';

const PASSPHRASE = '乌海的湖水很清亮呀';
const RANDOM = { salt: new Uint8Array(16).fill(7), iv: new Uint8Array(12).fill(9) };

describe('a backup of a real draft with a file', () => {
  let body: Uint8Array<ArrayBuffer>;
  let file: Uint8Array<ArrayBuffer>;
  // Derived once: the reader still checks the number of rounds in every file.
  let keys: PassphraseKeys;
  beforeAll(async () => {
    const db = freshDatabase();
    await saveDraft(db, draftOf(), 0, AT_NINE);
    await saveDraft(db, named('又改过'), 1, AT_TEN);
    await addPhotos(db, ['a', 'b']);
    body = await bodyOf(db);
    file = await sealBackupFile(body, PASSPHRASE, RANDOM);
    keys = await derivePassphraseKeys('backup', PASSPHRASE, RANDOM.salt, 600_000);
  });

  it('is refused with any one byte changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = file.slice();
        const place = at % changed.length;
        changed[place] = (changed[place] ?? 0) ^ change;
        expect((await openWithKeys(changed, keys)).ok).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is refused cut off anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (at) => {
        expect((await openWithKeys(file.slice(0, at % file.length), keys)).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('made by somebody who knows the passphrase and spoils what is inside destroys nothing here', async () => {
    const here = freshDatabase();
    const newId = idMaker();
    await saveDraft(here, named('这里的'), 0, AT_NINE);
    await addPhotos(here, ['c']);
    const files = await here.attachmentBytes.toArray();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 4 }),
        async (changes) => {
          const spoilt = body.slice();
          for (const [at, byte] of changes) spoilt[at % spoilt.length] = byte;
          const content = await unpackBackup(spoilt);
          if (content !== undefined) await restoreBackup(here, content, newId);
          expect(await textsIn(here)).toContain('这里的');
          expect(await here.attachmentBytes.bulkGet(['d1/c'])).toEqual(files);
        },
      ),
      { numRuns: 200 },
    );
  });
});

type Step =
  | { readonly kind: 'write'; readonly on: 0 | 1; readonly draft: string }
  | { readonly kind: 'carry'; readonly from: 0 | 1 };

const side = fc.constantFrom(0 as const, 1 as const);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), on: side, draft: fc.constantFrom('d1', 'd2') }),
  fc.record({ kind: fc.constant('carry' as const), from: side }),
);

describe('two devices that write and carry backups to and fro', () => {
  it('never lose a text: each goes on in one that was made from it, on the device where it was and where it was brought', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
        const devices = [freshDatabase(), freshDatabase()] as const;
        const newId = idMaker();
        let letters = 0;
        for (const one of steps) {
          if (one.kind === 'write') {
            const text = String.fromCodePoint(0x4e00 + letters);
            letters += 1;
            await append(devices[one.on], one.draft, text);
            continue;
          }
          const [from, to] = [devices[one.from], devices[one.from === 0 ? 1 : 0]];
          const before = [...(await textsIn(from)), ...(await textsIn(to))];
          const content = await unpackBackup(await bodyOf(from));
          if (content === undefined) throw new Error('a backup that cannot be read');
          await restoreBackup(to, content, newId);
          const after = await textsIn(to);
          for (const text of before)
            expect(
              after.some((other) => other.startsWith(text)),
              `${text} in ${after.join()}`,
            ).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

/** What is typed goes on from what stands there, so that a text tells which it came from. */
async function append(db: Database, id: string, letter: string): Promise<void> {
  const stored = (await entries(db)).find(({ key }) => key === id);
  const [text, rev] = stored?.state === 'ok' ? [textOf(stored), stored.rev] : ['', 0];
  const saved = await saveDraft(db, named(text + letter, id), rev, AT_TEN);
  if (!saved.ok) throw new Error(saved.reason);
}

async function bodyOf(db: Database): Promise<Uint8Array<ArrayBuffer>> {
  const collected = await collectBackup(db, AT_TEN);
  if (collected.ok) {
    await recordBackup(db, collected.present, AT_TEN);
    return collected.body;
  }
  const nothing = { madeAt: AT_TEN, drafts: [], previous: [], attachments: [], revisions: {} };
  return packBackup(nothing);
}

async function entries(db: Database): Promise<readonly DraftEntry[]> {
  const list = await listDrafts(db);
  return list.state === 'ok' ? list.drafts : [];
}

async function textsIn(db: Database): Promise<readonly string[]> {
  return (await entries(db)).map(textOf);
}

function textOf(entry: DraftEntry): string {
  return entry.state === 'ok' ? String(entry.draft.answers['entity.name']) : '';
}

function idMaker(): () => string {
  let ids = 0;
  return () => {
    ids += 1;
    return `new-${String(ids)}`;
  };
}
