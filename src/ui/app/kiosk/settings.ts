import * as v from 'valibot';

/** What an operator decides about one shared machine, in `kiosk.json` beside index.html. */
export interface KioskSettings {
  /** Name of the place, over every screen. */
  readonly title: string;
  /** Without a touch or a key for so long, the machine asks whether anybody is still there. */
  readonly idleSeconds: number;
  /** Whether a printer is connected. */
  readonly printing: boolean;
  /** Whether files may be saved, say to a stick: then the browser opens its own windows. */
  readonly savingFiles: boolean;
  /** Whether photos and PDFs may be added, which opens the browser's choice of files. */
  readonly addingFiles: boolean;
  /** Whether this host answers `./reset` by emptying the browser (`Clear-Site-Data`). */
  readonly reset: boolean;
}

/** What stands in `kiosk.json`; `words` tell the operator line by line what to mend. */
export type ReadSettings =
  | { readonly kind: 'private' }
  | { readonly kind: 'kiosk'; readonly settings: KioskSettings }
  | { readonly kind: 'unreadable'; readonly words: readonly string[] };

const YES_OR_NO = '只能写 true 或 false';
const IDLE = '只能写 30 到 900 的整数，单位是秒';
const onOff = (usual: boolean) => v.optional(v.boolean(YES_OR_NO), usual);

// Strict: a misspelt setting is told, instead of being silently what it was not meant to be.
const Settings = v.strictObject(
  {
    kiosk: v.boolean(YES_OR_NO),
    title: v.optional(
      v.pipe(v.string('只能写文字'), v.trim(), v.maxLength(24, '最多 24 个字')),
      '自助服务机',
    ),
    idleSeconds: v.optional(
      v.pipe(v.number(IDLE), v.integer(IDLE), v.minValue(30, IDLE), v.maxValue(900, IDLE)),
      180,
    ),
    printing: onOff(true),
    savingFiles: onOff(false),
    addingFiles: onOff(false),
    reset: onOff(false),
  },
  (issue) => (issue.expected === 'never' ? '没有这一项设置，看看是不是写错了' : '要写成 { … }'),
);

/** Reads the file; never throws, whatever it holds. */
export function readKioskSettings(text: string): ReadSettings {
  const json = parsed(text);
  if (json === undefined)
    return { kind: 'unreadable', words: ['不是 JSON：看看引号、逗号和括号。'] };
  if (Array.isArray(json.value)) return { kind: 'unreadable', words: ['整个文件要写成 { … }。'] };
  const result = v.safeParse(Settings, json.value);
  if (result.success) {
    const { kiosk, ...settings } = result.output;
    return kiosk ? { kind: 'kiosk', settings } : { kind: 'private' };
  }
  return { kind: 'unreadable', words: result.issues.map(wordsOf) };
}

function wordsOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  if (path === null) return `整个文件${issue.message}。`;
  const missing = issue.received === 'undefined';
  return missing ? `缺少 ${path}。` : `${path}：${issue.message}。`;
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
