import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CACHE_CONTROL, SECURITY_HEADERS } from '../../../../src/build/security-policy';
import { type Answer, answerTo, type Question } from '../../../../src/build/server/answer';

const FILES: Readonly<Record<string, number>> = { 'index.html': 7, 'assets/a-1.js': 3, 'sw.js': 5 };
const ask = (address: string, more: Partial<Question> = {}): Answer =>
  answerTo({ method: 'GET', address, ...more }, (file) => FILES[file]);

describe('files of the build', () => {
  it.each([
    ['/', 'index.html', 'text/html; charset=utf-8', CACHE_CONTROL.others],
    ['/?from=singlemessage', 'index.html', 'text/html; charset=utf-8', CACHE_CONTROL.others],
    ['/sw.js', 'sw.js', 'text/javascript', CACHE_CONTROL.others],
    ['/assets/a-1.js', 'assets/a-1.js', 'text/javascript', CACHE_CONTROL.hashed],
  ])('%s is %s', (address, file, type, cache) => {
    const { status, headers, body } = ask(address);
    expect({ status, body }).toEqual({ status: 200, body: { file, bytes: FILES[file] } });
    expect(headers).toEqual({
      ...SECURITY_HEADERS,
      'Content-Type': type,
      'Cache-Control': cache,
    });
  });

  it.each([
    '/nothing.js',
    '/assets/',
    '/assets',
    '//index.html',
    '/./index.html',
    'index.html',
    '',
  ])('%j is none', (address) => {
    expect(ask(address).status).toBe(404);
  });

  it('may only be read', () => {
    expect(ask('/', { method: 'POST' })).toMatchObject({
      status: 405,
      headers: { Allow: 'GET, HEAD' },
    });
    expect(ask('/', { method: 'HEAD' }).status).toBe(200);
  });
});

describe('outside of the build', () => {
  const ASKED_FOR = fc.oneof(
    fc.webUrl({ withQueryParameters: true }),
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom('..', '.', '', '%2e%2e', '..%2f', '\\', '%5c', 'C:', '\0', 'etc', '.git'),
      )
      .map((parts) => `/${parts.join('/')}`),
  );

  it('nothing is ever looked for', () => {
    fc.assert(
      fc.property(ASKED_FOR, (address) => {
        const looked: string[] = [];
        answerTo({ method: 'GET', address }, (file) => void looked.push(file));
        for (const file of looked) {
          expect(file).not.toMatch(/(^|\/)\.|[\\%\0:]|^\//);
          expect(file.split('/')).not.toContain('');
        }
      }),
      { examples: [['/../secret'], ['/assets/../../secret'], ['/.htaccess'], ['/%2e%2e/secret']] },
    );
  });

  it('every answer carries the policy', () => {
    fc.assert(
      fc.property(ASKED_FOR, (address) => {
        expect(ask(address).headers).toMatchObject(SECURITY_HEADERS);
      }),
    );
  });
});

describe('/reset', () => {
  it('makes the browser drop everything, and leads back to the start', () => {
    const { status, headers, body } = ask('/reset', { ledBy: 'none' });
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'Clear-Site-Data': '"*"', 'Cache-Control': 'no-store' });
    expect(body).toMatchObject({ text: expect.stringContaining('url=./') as unknown });
  });

  it.each(['cross-site', 'same-site'])('drops nothing for a link of another site (%s)', (ledBy) => {
    const { status, headers } = ask('/reset', { ledBy });
    expect(status).toBe(403);
    expect(headers['Clear-Site-Data']).toBeUndefined();
  });

  it('is the only answer that drops anything', () => {
    for (const address of ['/', '/sw.js', '/nothing', '/reset/', '/assets/a-1.js'])
      expect(ask(address).headers['Clear-Site-Data']).toBeUndefined();
  });
});
