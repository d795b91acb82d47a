import { typeOf } from '../file-types';
import { CACHE_CONTROL, isHashed, SECURITY_HEADERS } from '../security-policy';

/** What a host answered for one file of the build. */
export interface Answered {
  /** As the build names it. */
  readonly file: string;
  readonly address: string;
  readonly status: number;
  header(name: string): string | undefined;
}

/** One thing that was looked at. `found` is absent when the host does not send it at all. */
export interface Finding {
  readonly what: string;
  readonly wanted: string;
  readonly found?: string;
  readonly right: boolean;
}

const HSTS = 'Strict-Transport-Security';

/** What is right and what is not about one answer. */
export function findingsOf(answer: Answered): readonly Finding[] {
  const { file, address, status } = answer;
  const { protocol } = new URL(address);
  // Browsers heed it on https only.
  const names = Object.entries(SECURITY_HEADERS).filter(
    ([name]) => protocol === 'https:' || name !== HSTS,
  );
  return [
    finding('状态', '200', String(status)),
    ...names.map(([name, value]) => finding(name, value, answer.header(name))),
    finding(
      'Cache-Control',
      CACHE_CONTROL[isHashed(file) ? 'hashed' : 'others'],
      answer.header('Cache-Control'),
    ),
    // The character set is written in the page itself; only the kind of file decides whether it is used.
    finding('Content-Type', essence(typeOf(file)), essence(answer.header('Content-Type'))),
  ];
}

/** A file that does not exist: answered with a page, it would be stored as a script. */
export function missingFileFinding(status: number): Finding {
  return finding('没有的文件', '404', String(status));
}

/** Whether browsers take the address for a secure one. */
export function addressFinding(address: string): Finding {
  const { protocol, hostname } = new URL(address);
  const local = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
  const right = protocol === 'https:' || local;
  return { what: '网址', wanted: 'https', found: protocol.replace(':', ''), right };
}

function finding(what: string, wanted: string, found: string | undefined): Finding {
  return {
    what,
    wanted,
    ...(found !== undefined && { found }),
    right: agrees(what, wanted, found),
  };
}

function agrees(what: string, wanted: string, found: string | undefined): boolean {
  if (found === undefined) return false;
  // How long, and for which other hosts, is for the owner of the name to say.
  if (what === HSTS) return /max-age=[1-9]/i.test(found);
  const [a, b] = [partsOf(wanted), partsOf(found)];
  return a.size === b.size && [...a].every((part) => b.has(part));
}

/** The parts of a header whatever their order, and once when a proxy has added the same again. */
function partsOf(value: string): ReadonlySet<string> {
  return new Set(
    value
      .toLowerCase()
      .split(/[;,]/)
      .map((part) => part.trim().replace(/\s+/g, ' '))
      .filter((part) => part !== ''),
  );
}

/** A type without its parameters, and the old name of scripts as the present one. */
function essence(type: string): string;
function essence(type: string | undefined): string | undefined;
function essence(type: string | undefined): string | undefined {
  return type
    ?.replace(/;.*$/, '')
    .trim()
    .replace(/^application\/javascript$/, 'text/javascript');
}
