import { addLines } from '../host-settings';
import { SECURITY_HEADERS } from '../security-policy';
import type { Finding } from './findings';

/** The findings about one address. */
export interface Row {
  readonly title: string;
  readonly findings: readonly Finding[];
}

const NAME_COLUMNS = Math.max(...Object.keys(SECURITY_HEADERS).map(({ length }) => length)) + 2;

/** The table that `npm run headers` prints, and under it what to add. */
export function tableOf(rows: readonly Row[]): readonly string[] {
  const wrong = rows.flatMap(({ findings }) => findings.filter(({ right }) => !right));
  return [
    ...rows.flatMap(({ title, findings }) => [title, ...findings.map(line), '']),
    ...(wrong.length === 0
      ? ['都对。']
      : [`有 ${String(wrong.length)} 处不对。`, ...advice(wrong)]),
  ];
}

function line({ what, wanted, found, right }: Finding): string {
  // Chinese characters are two columns wide, so the padding is counted in words of two.
  const padded = /^[\x20-\x7e]*$/.test(what)
    ? what.padEnd(NAME_COLUMNS)
    : what + ' '.repeat(Math.max(NAME_COLUMNS - 2 * what.length, 1));
  if (right) return `  对    ${padded}`.trimEnd();
  // The lines to add, below, say what a header has to be.
  if (found === undefined && what in SECURITY_HEADERS) return `  缺    ${padded}`.trimEnd();
  if (found === undefined) return `  缺    ${padded}应当是 ${wanted}`;
  return `  不对  ${padded}应当是 ${wanted}，现在是 ${found}`;
}

function advice(wrong: readonly Finding[]): readonly string[] {
  const names = Object.keys(SECURITY_HEADERS).filter((name) =>
    wrong.some(({ what }) => what === name),
  );
  return [
    '',
    '构建好的目录里有现成的设置：nginx 用 server/nginx.conf，Apache 用 .htaccess，IIS 用 web.config。',
    ...(wrong.some(({ what }) => what === '网址')
      ? ['网址不是 https，浏览器会关掉离线和签名：给网站装证书。']
      : []),
    ...(names.length === 0 ? [] : ['只补响应头的话，加这几行：']),
    ...addLines(names).flatMap(({ server, lines }) =>
      lines.length === 0 ? [] : ['', `${server}：`, ...lines.map((one) => `  ${one}`)],
    ),
  ];
}
