import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fontSlices } from '../../../src/build/font-slices';

// The typeface is large, poppler is another process, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

interface Loader {
  readonly loadSlice: (name: 'core' | 'rest') => Promise<Uint8Array>;
}

/** The module as the browser gets it, with the addresses of its two files left for `fetch` to answer. */
async function browserModule(): Promise<{
  readonly code: string;
  readonly files: readonly string[];
}> {
  vi.stubEnv('VITEST', undefined);
  const { load } = fontSlices();
  if (typeof load !== 'function') throw new Error('the plugin loads the module itself');
  const loaded: unknown = await Reflect.apply(load, undefined, ['\0virtual:font-slices', {}]);
  vi.unstubAllEnvs();
  if (typeof loaded !== 'string') throw new Error('the module is text');
  const files = [...loaded.matchAll(/^import \w+ from "(.*)\?url";$/gm)].map(
    ([, file]) => file ?? '',
  );
  const code = loaded.replace(/^import (\w+) from .*;$/gm, "const $1 = './assets/$1.bin';");
  return { code, files };
}

describe('the slices in the browser', () => {
  let folder = '';
  let made: Awaited<ReturnType<typeof browserModule>>;
  let copies = 0;
  beforeAll(async () => {
    made = await browserModule();
    folder = await mkdtemp(join(tmpdir(), 'slices-'));
    return () => rm(folder, { recursive: true });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  async function freshLoader(): Promise<Loader> {
    const file = join(folder, `${String(copies++)}.mjs`);
    await writeFile(file, made.code);
    return (await import(/* @vite-ignore */ file)) as Loader;
  }

  const gzipped = async (): Promise<Response> => new Response(await readFile(made.files[0] ?? ''));

  it('are two gzip files named for the service worker', () => {
    expect(made.files.map((file) => file.split('/').at(-1))).toEqual([
      'font-core.bin',
      'font-rest.bin',
    ]);
  });

  it('are fetched beside the script, not beside the page, and inflated', async () => {
    const fetched = vi.fn(gzipped);
    vi.stubGlobal('fetch', fetched);
    const { loadSlice } = await freshLoader();
    const font = await loadSlice('core');
    // The first bytes of a TrueType file.
    expect([...font.slice(0, 4)]).toEqual([0, 1, 0, 0]);
    expect(fetched).toHaveBeenCalledWith(new URL(`file://${folder}/assets/core.bin`));
  });

  it('are fetched once, however many ask', async () => {
    const fetched = vi.fn(gzipped);
    vi.stubGlobal('fetch', fetched);
    const { loadSlice } = await freshLoader();
    const [one, two] = await Promise.all([loadSlice('core'), loadSlice('core')]);
    expect(one).toBe(two);
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('are tried again after a failure', async () => {
    const fetched = vi.fn(gzipped);
    fetched.mockResolvedValueOnce(new Response('', { status: 503 }));
    vi.stubGlobal('fetch', fetched);
    const { loadSlice } = await freshLoader();
    await expect(loadSlice('core')).rejects.toThrow('503');
    expect((await loadSlice('core')).length).toBeGreaterThan(3_000_000);
  });
});
