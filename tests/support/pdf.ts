import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A page as poppler draws it, one byte a pixel, 255 = white. */
export interface GrayPage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** The text of a PDF as pdftotext reads it, without spaces and line ends. */
export async function textOf(pdf: Uint8Array): Promise<string> {
  return inFolder(async (folder) => {
    const file = join(folder, 'a.pdf');
    await writeFile(file, pdf);
    const { stdout } = await run('pdftotext', ['-raw', file, '-'], { maxBuffer: 1 << 26 });
    return stdout.replace(/\s/g, '');
  });
}

/** What a poppler tool says about a PDF, e.g. `pdffonts`. */
export async function askAbout(tool: 'pdffonts' | 'pdfinfo', pdf: Uint8Array): Promise<string> {
  return inFolder(async (folder) => {
    const file = join(folder, 'a.pdf');
    await writeFile(file, pdf);
    const { stdout, stderr } = await run(tool, [file]);
    return stdout + stderr;
  });
}

/** All pages of all files, in order, at `dpi`. The files are joined object by object: fonts are not merged. */
export async function renderPages(
  files: readonly Uint8Array[],
  dpi: number,
): Promise<readonly GrayPage[]> {
  return inFolder(async (folder) => {
    const names = files.map((_, index) => join(folder, `${String(index)}.pdf`));
    for (const [index, file] of files.entries()) await writeFile(names[index] ?? '', file);
    let whole = names[0] ?? '';
    if (names.length > 1) {
      whole = join(folder, 'joined.pdf');
      await run('pdfunite', [...names, whole]);
    }
    const { stderr } = await run('pdftoppm', [
      '-gray',
      '-r',
      String(dpi),
      whole,
      join(folder, 'p'),
    ]);
    if (stderr !== '') throw new Error(stderr);
    const drawn = (await readdir(folder)).filter((name) => name.endsWith('.pgm')).sort();
    return Promise.all(drawn.map(async (name) => parsePgm(await readFile(join(folder, name)))));
  });
}

/** Pixels that differ, as positions; empty when the pages are the same. */
export function differingPixels(a: GrayPage, b: GrayPage): readonly (readonly [number, number])[] {
  if (a.width !== b.width || a.height !== b.height) throw new Error('pages differ in size');
  const differing: (readonly [number, number])[] = [];
  a.pixels.forEach((pixel, index) => {
    if (pixel !== b.pixels[index]) {
      differing.push([index % a.width, Math.floor(index / a.width)]);
    }
  });
  return differing;
}

async function inFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'forms-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function parsePgm(file: Buffer): GrayPage {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 64));
  if (header === null) throw new Error('not a PGM file');
  const pixels = new Uint8Array(file.subarray(header[0].length));
  return { width: Number(header[1]), height: Number(header[2]), pixels };
}
