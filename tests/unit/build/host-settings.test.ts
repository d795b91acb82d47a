import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { FILE_TYPES } from '../../../src/build/file-types';
import { addLines, hostSettings } from '../../../src/build/host-settings';
import { CACHE_CONTROL, SECURITY_HEADERS } from '../../../src/build/security-policy';

const textOf = (file: string): string =>
  hostSettings().find((settings) => settings.file === file)?.text ?? '';
const NGINX = textOf('server/nginx.conf');
const APACHE = textOf('.htaccess');
const IIS = textOf('web.config');

/** What a file of settings sets, read back by the pattern of its language. */
function read(text: string, pattern: RegExp): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(pattern)].map(([, name = '', value = '']) => [name, value]),
  );
}
const TYPES = Object.fromEntries(
  Object.entries(FILE_TYPES).map(([ending, type]) => [ending, type.replace(/;.*/, '')]),
);

describe('every server is told the very policy, nothing less and nothing else', () => {
  it('nginx', () => {
    const headers = read(NGINX, /^add_header (\S+) "([^"]*)" always;$/gm);
    expect(headers).toEqual(SECURITY_HEADERS);
    const types = [...NGINX.matchAll(/^ {2}(\S+\/\S+) (\w+);$/gm)];
    expect(Object.fromEntries(types.map(([, type, ending]) => [`.${ending ?? ''}`, type]))).toEqual(
      TYPES,
    );
  });

  it('Apache', () => {
    expect(read(APACHE, /^ *Header always set (\S+) "([^"]*)"$/gm)).toEqual(SECURITY_HEADERS);
    const types = [...APACHE.matchAll(/^ *AddType (\S+) (\S+)$/gm)];
    expect(Object.fromEntries(types.map(([, type, ending]) => [ending, type]))).toEqual(TYPES);
  });

  it('IIS', () => {
    expect(read(IIS, /<add name="([^"]*)" value="([^"]*)" \/>/g)).toEqual(SECURITY_HEADERS);
    expect(read(IIS, /<mimeMap fileExtension="([^"]*)" mimeType="([^"]*)" \/>/g)).toEqual(TYPES);
  });
});

describe('only files whose name changes with their content are kept for a year', () => {
  it('nginx', () => {
    expect(NGINX).toContain(`set $app_cache "${CACHE_CONTROL.others}";`);
    expect(NGINX).toContain(`if ($uri ~ "/assets/") { set $app_cache "${CACHE_CONTROL.hashed}"; }`);
    // With `always` a missing file would be kept for a year as well.
    expect(NGINX).toContain('add_header Cache-Control $app_cache;');
  });

  it('Apache', () => {
    expect(read(APACHE, /^ +(Header set Cache-Control) "([^"]*)"$/gm)).toEqual({
      'Header set Cache-Control': CACHE_CONTROL.hashed,
    });
    expect(APACHE.indexOf(`Cache-Control "${CACHE_CONTROL.others}"`)).toBeLessThan(
      APACHE.indexOf('<If "%{REQUEST_URI} =~ m#/assets/#">'),
    );
  });

  it('IIS', () => {
    const [whole, assets] = IIS.split('<location path="assets">');
    expect(whole).toContain('<clientCache cacheControlMode="DisableCache" />');
    expect(assets).toMatch(
      /cacheControlMaxAge="365\.00:00:00" cacheControlCustom="public,immutable"/,
    );
    expect(CACHE_CONTROL.hashed).toBe(`public,max-age=${String(365 * 86_400)},immutable`);
  });
});

it('web.config is well-formed', () => {
  const { status, stderr } = spawnSync('xmllint', ['--noout', '-'], {
    input: IIS,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

it('a header that is missing comes as the line that adds it, for each server', () => {
  const name = 'Referrer-Policy';
  expect(addLines([name]).map(({ lines }) => lines.at(-1))).toEqual([
    'add_header Referrer-Policy "no-referrer" always;',
    'Header always set Referrer-Policy "no-referrer"',
    '<add name="Referrer-Policy" value="no-referrer" />',
  ]);
});
