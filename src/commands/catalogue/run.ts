import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileCatalogue } from '../../catalogue/compile';
import type { Compiled } from '../../catalogue/compiled';
import { creditChinaContact } from '../../catalogue/open-questions';
import { problemReport } from '../../catalogue/problem';
import type { Catalogue, Item } from '../../catalogue/types';
import { readCases } from './cases';
import { comparisonLines } from './comparison';
import { FIELDS_FILE, fieldsTable } from './fields-table';
import { findItems } from './find-item';
import { itemPage } from './item-page';
import { release } from './release';
import { readRequest, USAGE } from './request';
import { CATALOGUE_FOLDER, compileRevision } from './revision';
import { setText } from './text-page';
import { legend, wholeCatalogue } from './whole-catalogue';

/** What a command says, and how it ends. */
export interface Outcome {
  readonly output?: string;
  /** For the error stream: why there is no output. */
  readonly complaint?: string;
  readonly exitCode: 0 | 1;
}

/** Does what `npm run catalogue` was asked for. `root` is the repository's folder. */
export function runCatalogue(words: readonly string[], root: string): Outcome {
  const request = readRequest(words);
  switch (request.kind) {
    case 'help':
      return { output: USAGE, exitCode: 0 };
    case 'mistaken':
      return refusal(`${request.message}\n\n${USAGE}`);
    case 'print':
      return withPresent(root, (compiled) => print(compiled, request.item));
    case 'release':
      return withPresent(root, ({ catalogue }) => releaseAll(root, catalogue));
    case 'fields':
      return withPresent(root, ({ catalogue }) => writeFields(root, catalogue));
    case 'compare':
      return compare(root, request.from, request.to);
  }
}

function print(compiled: Compiled, words: string | undefined): Outcome {
  if (words === undefined) return said(wholeCatalogue(compiled));
  const { catalogue, guidance } = compiled;
  const items = Object.values(catalogue.items);
  const [item, ...others] = findItems(items, words);
  if (item === undefined)
    return refusal(`没有“${words}”这个事项。可以写下面的编号或名称：\n${listed(items)}`);
  if (others.length > 0)
    return refusal(`“${words}”可能是几个事项，请写编号：\n${listed([item, ...others])}`);
  return said([
    ...legend(),
    '',
    ...itemPage({ catalogue, item, creditChina: creditChinaContact(guidance) }),
  ]);
}

function releaseAll(root: string, catalogue: Catalogue): Outcome {
  const result = release(join(root, CATALOGUE_FOLDER), catalogue);
  const { number } = catalogue.edition;
  if (!result.ok)
    return refusal(
      [
        `版本号 ${number} 已经发布过，下面这些事项的规则却和那时不同。一个也没有写。`,
        '先把 edition.yaml 里的 number 改成新的版本号，再发布：',
        listed(result.taken),
      ].join('\n'),
    );
  const { written, existing } = result;
  return said([
    `版本 ${number}：新写 ${String(written.length)} 个，早已有 ${String(existing.length)} 个。`,
    ...named('新写的', written),
    ...named('早已有的，没有动', existing),
    ...(written.length === 0
      ? []
      : setText(`把 ${CATALOGUE_FOLDER}/released/ 里新的文件一起提交，以后不要改，也不要删。`)),
  ]);
}

function writeFields(root: string, catalogue: Catalogue): Outcome {
  const file = join(CATALOGUE_FOLDER, FIELDS_FILE);
  writeFileSync(join(root, file), fieldsTable(catalogue));
  return said([`写好了 ${file}。`]);
}

function named(title: string, items: readonly Item[]): readonly string[] {
  if (items.length === 0) return [];
  return [`${title}：`, ...items.map(({ id, digest }) => `  ${id} ${digest.slice(0, 16)}`)];
}

function compare(root: string, from: string, to: string | undefined): Outcome {
  const before = readRevision(root, from);
  if (typeof before === 'string') return refusal(before);
  const after = to === undefined ? readPresent(root) : readRevision(root, to);
  if (typeof after === 'string') return refusal(after);
  const later = to === undefined ? '现在的文件' : ` ${to} `;
  return said([
    ...setText(`${from} 和${later}相比（案例取自现在的 tests/cases）`),
    '',
    ...comparisonLines({
      before: before.catalogue,
      after: after.catalogue,
      cases: readCases(root),
    }),
  ]);
}

/** The catalogue of a revision, or why there is none. */
function readRevision(root: string, revision: string): Compiled | string {
  const found = compileRevision(root, revision);
  if (found.kind === 'not-found') return found.message;
  if (found.result.ok) return found.result.compiled;
  return `“${revision}”的目录，用现在的程序读不懂，比不了：\n${problemReport(found.result.problems)}`;
}

/** The catalogue as it lies in the working tree, or what has to be mended first. */
function readPresent(root: string): Compiled | string {
  const result = compileCatalogue(join(root, CATALOGUE_FOLDER));
  return result.ok ? result.compiled : problemReport(result.problems);
}

function withPresent(root: string, work: (compiled: Compiled) => Outcome): Outcome {
  const present = readPresent(root);
  return typeof present === 'string' ? refusal(present) : work(present);
}

function listed(items: readonly Item[]): string {
  return items.map(({ id, planName }) => `  ${id.padEnd(30)}${planName}`).join('\n');
}

function said(lines: readonly string[]): Outcome {
  return { output: lines.join('\n'), exitCode: 0 };
}

function refusal(complaint: string): Outcome {
  return { complaint, exitCode: 1 };
}
