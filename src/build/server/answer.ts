import { typeOf } from '../file-types';
import { CACHE_CONTROL, isHashed, SECURITY_HEADERS } from '../security-policy';

/** What a browser asks. */
export interface Question {
  readonly method: string;
  /** As it came: path and query, not decoded. */
  readonly address: string;
  /** `Sec-Fetch-Site`: who led the browser here; browsers before 2023 do not say. */
  readonly ledBy?: string | undefined;
}

/** What it is told: a file of the build, or a short text. */
export interface Answer {
  readonly status: 200 | 403 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly file: string; readonly bytes: number } | { readonly text: string };
}

const PLAIN = 'text/plain; charset=utf-8';
const PAGE = 'text/html; charset=utf-8';
/** Names as the build makes them. No `..`, no leading dot, no backslash, no drive and nothing encoded is one. */
const FILE = /^[A-Za-z0-9_][\w.-]*(\/[A-Za-z0-9_][\w.-]*)*$/;

const RESET_PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="refresh" content="0; url=./" />
    <link rel="icon" href="./icon.svg" type="image/svg+xml" />
    <title>已清空</title>
  </head>
  <body>
    <p>这台设备上留下的内容已经清空。<a href="./">回到首页</a></p>
  </body>
</html>
`;

/**
 * The answer to a request. `sizeOf` knows the files of the build; it is never asked for anything outside. `/reset` makes
 * the browser drop all that the app stored, drafts included, and leads back to the start.
 */
export function answerTo(question: Question, sizeOf: (file: string) => number | undefined): Answer {
  if (question.method !== 'GET' && question.method !== 'HEAD')
    return told(405, '这里只供读取。', { Allow: 'GET, HEAD' });
  const [path = ''] = question.address.split(/[?#]/);
  if (path === '/reset') return reset(question);
  const file = path === '/' ? 'index.html' : path.slice(1);
  const bytes = path.startsWith('/') && FILE.test(file) ? sizeOf(file) : undefined;
  if (bytes === undefined) return told(404, '没有这个文件。');
  return {
    status: 200,
    headers: {
      ...SECURITY_HEADERS,
      'Content-Type': typeOf(file),
      'Cache-Control': CACHE_CONTROL[isHashed(file) ? 'hashed' : 'others'],
    },
    body: { file, bytes },
  };
}

function reset({ ledBy = 'none' }: Question): Answer {
  // Another site must not be able to wipe somebody's drafts with a link.
  if (ledBy !== 'none' && ledBy !== 'same-origin')
    return told(403, '要清空，请在地址栏里直接打开这个网址。');
  return {
    status: 200,
    headers: {
      ...SECURITY_HEADERS,
      'Content-Type': PAGE,
      'Cache-Control': 'no-store',
      'Clear-Site-Data': '"*"',
    },
    body: { text: RESET_PAGE },
  };
}

function told(
  status: 403 | 404 | 405,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status,
    headers: {
      ...SECURITY_HEADERS,
      'Content-Type': PLAIN,
      'Cache-Control': 'no-store',
      ...headers,
    },
    body: { text: `${text}\n` },
  };
}
