import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILD } from '../../e2e/support/site';

/** What the script with the database says, in whichever part the build has put it. */
const OPENS = /backendDB\(\)\.version>\d/;

/** A release with the next version of the database: one table more. Returns its folder. */
export function nextSchema(): string {
  const folder = mkdtempSync(join(tmpdir(), 'next-schema-'));
  cpSync(BUILD, folder, { recursive: true });
  const assets = join(folder, 'assets');
  const name = readdirSync(assets).find(
    (file) => file.endsWith('.js') && OPENS.test(readFileSync(join(assets, file), 'utf8')),
  );
  if (name === undefined) throw new Error('No script of the build opens a database');
  const text = readFileSync(join(assets, name), 'utf8');
  const present = Math.max(
    ...[...text.matchAll(/backendDB\(\)\.version>(\d+)/g)].map(([, number]) => Number(number)),
  );
  const next = text
    .replace(
      /(?<=this\.version\(1\)\.stores\(.*?\)),/,
      `,this.version(${String(present / 10 + 1)}).stores({later:'id'}),`,
    )
    .replace(
      `backendDB().version>${String(present)}`,
      `backendDB().version>${String(present + 10)}`,
    );
  if (!next.includes('later:') || !next.includes(`version>${String(present + 10)}`))
    throw new Error(`${name} opens its database otherwise`);
  writeFileSync(join(assets, name), next);
  return folder;
}
