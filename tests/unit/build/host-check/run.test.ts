import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { checkHost } from '../../../../src/build/host-check/run';
import { SECURITY_HEADERS } from '../../../../src/build/security-policy';
import { answerTo } from '../../../../src/build/server/answer';

const PAGE =
  '<meta name="build-fingerprint" content="abc"><script src="./assets/index-1.js"></script>';
const FILES = ['index.html', 'sw.js', 'manifest.webmanifest', 'assets/index-1.js'];

let server: Server | undefined;
afterEach(() => {
  server?.close();
  server = undefined;
});

/** A host of the app, whose headers may be tampered with; returns its address. */
async function host(
  tamper: (headers: OutgoingHttpHeaders, file: string) => OutgoingHttpHeaders | number,
): Promise<string> {
  const made = createServer((request, response) => {
    const answer = answerTo({ method: 'GET', address: request.url ?? '' }, (file) =>
      FILES.includes(file) ? PAGE.length : undefined,
    );
    const sent = tamper(answer.headers, request.url ?? '');
    if (typeof sent === 'number') response.writeHead(sent).end();
    else response.writeHead(answer.status, sent).end(PAGE);
  });
  server = made;
  await new Promise<void>((resolve) => made.listen(0, 'localhost', resolve));
  return `http://localhost:${String((made.address() as AddressInfo).port)}/`;
}

const without = (name: string) => (headers: OutgoingHttpHeaders) =>
  Object.fromEntries(Object.entries(headers).filter(([other]) => other !== name));

describe('a host that sends everything', () => {
  it('passes, with the fingerprint of what it serves', async () => {
    const { output, exitCode } = await checkHost([await host((headers) => headers)]);
    expect(output).toMatch(/都对。$/);
    expect(output).toContain('程序指纹 abc');
    expect(exitCode).toBe(0);
  });

  it('may say the same twice, or in another order', async () => {
    const address = await host((headers) => ({
      ...headers,
      'Referrer-Policy': 'no-referrer, no-referrer',
      'Permissions-Policy': SECURITY_HEADERS['Permissions-Policy']
        ?.split(', ')
        .reverse()
        .join(', '),
    }));
    expect((await checkHost([address])).exitCode).toBe(0);
  });
});

describe('a host that does not', () => {
  // Over plain http to this machine, where browsers do not heed it.
  const NAMES = Object.keys(SECURITY_HEADERS).filter(
    (name) => name !== 'Strict-Transport-Security',
  );

  it.each(NAMES)('lacks %s: is told so, and the line to add', async (name) => {
    const { output, exitCode } = await checkHost([await host(without(name))]);
    expect(exitCode).toBe(1);
    expect(output).toMatch(new RegExp(`^  缺    ${name}$`, 'm'));
    expect(output).toContain(`add_header ${name} "`);
    expect(output).toContain(`Header always set ${name} "`);
    expect(output).toContain(`<add name="${name}" value="`);
  });

  it('has a weaker policy: is told both', async () => {
    const address = await host((headers) => ({
      ...headers,
      'Content-Security-Policy': "default-src 'self' 'unsafe-inline'",
    }));
    const { output, exitCode } = await checkHost([address]);
    expect(exitCode).toBe(1);
    expect(output).toContain("现在是 default-src 'self' 'unsafe-inline'");
  });

  it.each([
    ['keeps the page for a year', { 'Cache-Control': 'max-age=31536000' }, '应当是 no-cache'],
    ['takes scripts for text', { 'Content-Type': 'text/plain' }, '应当是 text/javascript'],
  ])('%s', async (_, headers, told) => {
    const { output, exitCode } = await checkHost([
      await host((right, file) => ({ ...right, ...(file === '/sw.js' && headers) })),
    ]);
    expect(exitCode).toBe(1);
    expect(output).toContain(told);
  });

  it('answers what is missing with a page', async () => {
    const address = await host((headers, file) => (file.includes('no-such') ? 200 : headers));
    const { output, exitCode } = await checkHost([address]);
    expect(exitCode).toBe(1);
    expect(output).toMatch(/不对 {2}没有的文件 +应当是 404，现在是 200/);
  });
});

describe('what is no host of the app', () => {
  it('another site', async () => {
    const address = await host(() => 204);
    expect(await checkHost([address])).toEqual({
      output: `${address} 上没有本程序的首页（状态 204）。`,
      exitCode: 1,
    });
  });

  it('nobody', async () => {
    const address = await host((headers) => headers);
    server?.close();
    const { output, exitCode } = await checkHost([address]);
    expect(output).toMatch(/^连不上 http:/);
    expect(exitCode).toBe(1);
  });

  it.each([[[]], [['kein netz']], [['ftp://localhost/']], [['http://a/', 'http://b/']]])(
    '%j is answered with the usage',
    async (words) => {
      const { output, exitCode } = await checkHost(words);
      expect(output).toMatch(/^用法/);
      expect(exitCode).toBe(1);
    },
  );
});
