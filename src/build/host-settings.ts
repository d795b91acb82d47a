import { FILE_TYPES } from './file-types';
import { CACHE_CONTROL, SECURITY_HEADERS } from './security-policy';

/** A file of settings for one kind of server, and where in the build it has to lie. */
export interface HostSettings {
  readonly file: string;
  readonly text: string;
}

const HEADERS = Object.entries(SECURITY_HEADERS);
// Servers put the character set behind a type by a setting of its own.
const TYPES = Object.entries(FILE_TYPES).map(([ending, type]) => ({
  ending,
  type: type.replace(/;.*$/, ''),
}));
const HSTS =
  'Strict-Transport-Security 要求整个域名都走 https，先与域名的主管人商定，不合适就删去那一行。';
const MADE = '由构建生成，与 src/build/security-policy.ts 一致。改完用 npm run headers 核对。';

/** The policy as nginx, Apache and IIS want to be told. The last two read their files only beside index.html. */
export function hostSettings(): readonly HostSettings[] {
  return [
    { file: 'server/nginx.conf', text: nginx() },
    { file: '.htaccess', text: apache() },
    { file: 'web.config', text: iis() },
  ];
}

/** The lines that add some of the headers, server by server, for somebody who has settings already. */
export function addLines(
  names: readonly string[],
): readonly { readonly server: string; readonly lines: readonly string[] }[] {
  const headers = HEADERS.filter(([name]) => names.includes(name));
  return [
    { server: 'nginx', lines: headers.map(nginxLine) },
    { server: 'Apache', lines: headers.map(apacheLine) },
    { server: 'IIS', lines: headers.flatMap(iisLines) },
  ];
}

function nginxLine([name, value]: readonly [string, string]): string {
  return `add_header ${name} ${quoted(value)} always;`;
}

function apacheLine([name, value]: readonly [string, string]): string {
  return `Header always set ${name} ${quoted(value)}`;
}

/** A header that the site above sets already would be an error, not a second one. */
function iisLines([name, value]: readonly [string, string]): readonly string[] {
  return [`<remove name="${name}" />`, `<add name="${name}" value="${attribute(value)}" />`];
}

function nginx(): string {
  return lines([
    `# ${MADE}`,
    '# 在 server { … } 里写 root 和一行 include；别的 location 里若有 add_header，会盖掉这里的全部头。',
    `# ${HSTS}`,
    ...HEADERS.map(nginxLine),
    '',
    '# 不写 always：没有的文件不能被存一年。',
    `set $app_cache ${quoted(CACHE_CONTROL.others)};`,
    `if ($uri ~ "/assets/") { set $app_cache ${quoted(CACHE_CONTROL.hashed)}; }`,
    'add_header Cache-Control $app_cache;',
    '',
    'charset utf-8;',
    'default_type application/octet-stream;',
    'types {',
    ...TYPES.map(({ ending, type }) => `  ${type} ${ending.slice(1)};`),
    '}',
  ]);
}

function apache(): string {
  return lines([
    `# ${MADE}`,
    '# 需要 mod_headers、mod_mime，并对本目录写 AllowOverride FileInfo。',
    `# ${HSTS}`,
    '<IfModule mod_headers.c>',
    ...HEADERS.map((header) => `  ${apacheLine(header)}`),
    '  # 不写 always：没有的文件不能被存一年。',
    `  Header set Cache-Control ${quoted(CACHE_CONTROL.others)}`,
    '  <If "%{REQUEST_URI} =~ m#/assets/#">',
    `    Header set Cache-Control ${quoted(CACHE_CONTROL.hashed)}`,
    '  </If>',
    '</IfModule>',
    '<IfModule mod_mime.c>',
    ...TYPES.map(({ ending, type }) => `  AddType ${type} ${ending}`),
    '  AddCharset utf-8 .html .txt',
    '</IfModule>',
  ]);
}

function iis(): string {
  const [, seconds = ''] = /max-age=(\d+)/.exec(CACHE_CONTROL.hashed) ?? [];
  const days = String(Number(seconds) / 86_400);
  const rest = CACHE_CONTROL.hashed.replace(/,?max-age=\d+/, '');
  return lines([
    '<?xml version="1.0" encoding="utf-8"?>',
    `<!-- ${MADE} -->`,
    `<!-- ${HSTS} -->`,
    '<configuration>',
    '  <system.webServer>',
    '    <httpProtocol>',
    '      <customHeaders>',
    ...HEADERS.flatMap(iisLines).map((line) => `        ${line}`),
    '      </customHeaders>',
    '    </httpProtocol>',
    '    <staticContent>',
    // What IIS writes for it is CACHE_CONTROL.others.
    '      <clientCache cacheControlMode="DisableCache" />',
    ...TYPES.flatMap(({ ending, type }) => [
      `      <remove fileExtension="${ending}" />`,
      `      <mimeMap fileExtension="${ending}" mimeType="${type}" />`,
    ]),
    '    </staticContent>',
    '  </system.webServer>',
    '  <location path="assets">',
    '    <system.webServer>',
    '      <staticContent>',
    '        <clientCache cacheControlMode="UseMaxAge"',
    `          cacheControlMaxAge="${days}.00:00:00" cacheControlCustom="${rest}" />`,
    '      </staticContent>',
    '    </system.webServer>',
    '  </location>',
    '</configuration>',
  ]);
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

function quoted(value: string): string {
  return `"${value}"`;
}

function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
