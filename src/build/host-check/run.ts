import { FINGERPRINT_META } from '../build-fingerprint';
import { addressFinding, type Answered, findingsOf, missingFileFinding } from './findings';
import { type Row, tableOf } from './table';

/** What the command says, and how it ends. */
export interface Outcome {
  readonly output: string;
  readonly exitCode: 0 | 1;
}

const USAGE = `用法：npm run headers -- 网址
核对一台服务器有没有把响应头发全，例如：npm run headers -- https://example.cn/xinyong/`;

/** Does what `npm run headers` was asked for. */
export async function checkHost(words: readonly string[]): Promise<Outcome> {
  const [word, ...more] = words;
  const base = word === undefined || more.length > 0 ? undefined : baseOf(word);
  if (base === undefined) return { output: USAGE, exitCode: 1 };
  try {
    return await look(base);
  } catch (error) {
    return { output: `连不上 ${base}：${reasonOf(error)}`, exitCode: 1 };
  }
}

async function look(base: string): Promise<Outcome> {
  const response = await fetch(base);
  const html = await response.text();
  const page = answered('index.html', response);
  // A host may lead on to another address, as from http to https.
  const at = new URL('.', response.url).href;
  const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(html)?.[1];
  if (script === undefined)
    return {
      output: `${response.url} 上没有本程序的首页（状态 ${String(response.status)}）。`,
      exitCode: 1,
    };
  const others = ['sw.js', script, 'manifest.webmanifest'];
  const answers = [page, ...(await Promise.all(others.map((file) => ask(at, file))))];
  const missing = await ask(at, 'assets/no-such-file.js');
  const rows: readonly Row[] = [
    { title: at, findings: [addressFinding(at), missingFileFinding(missing.status)] },
    ...answers.map((answer) => ({ title: answer.file, findings: findingsOf(answer) })),
  ];
  const fingerprint = new RegExp(`name="${FINGERPRINT_META}" content="([^"]*)"`).exec(html)?.[1];
  return {
    output: [`程序指纹 ${fingerprint ?? '没有'}`, '', ...tableOf(rows)].join('\n'),
    exitCode: rows.every(({ findings }) => findings.every(({ right }) => right)) ? 0 : 1,
  };
}

async function ask(base: string, file: string): Promise<Answered> {
  const response = await fetch(new URL(file, base));
  await response.body?.cancel();
  return answered(file, response);
}

function answered(file: string, { url, status, headers }: Response): Answered {
  return { file, address: url, status, header: (name) => headers.get(name) ?? undefined };
}

/** The folder that an address names, with a slash at its end; undefined when it is no web address. */
function baseOf(word: string): string | undefined {
  if (!URL.canParse(word)) return undefined;
  const address = new URL(word);
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return undefined;
  if (!/\/$|\.html?$/.test(address.pathname)) address.pathname += '/';
  return new URL('.', address).href;
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message : String(cause);
}
