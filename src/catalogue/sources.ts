import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { LineCounter, isNode, parseDocument } from 'yaml';
import type { Problem } from './problem';

/** Reads the YAML files of a catalogue folder and remembers what is wrong with them. Runs in Node, at build time. */
export class Sources {
  readonly problems: Problem[] = [];
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /** Names in one sub-folder, sorted; none when the folder does not exist. */
  list(folder: string, ending: string): readonly string[] {
    const path = join(this.#root, folder);
    if (!existsSync(path)) return [];
    const names = readdirSync(path).filter((name) => name.endsWith(ending));
    return names.sort().map((name) => `${folder}/${name}`);
  }

  text(file: string): string {
    return readFileSync(join(this.#root, file), 'utf8');
  }

  /** The parsed file, or undefined after its problems were noted. */
  read<Schema extends v.GenericSchema>(
    file: string,
    schema: Schema,
  ): v.InferOutput<Schema> | undefined {
    if (!existsSync(join(this.#root, file))) {
      this.problems.push({ file, message: '没有这个文件' });
      return undefined;
    }
    const lines = new LineCounter();
    const document = parseDocument(this.text(file), { lineCounter: lines });
    for (const error of document.errors)
      this.#note(file, lines.linePos(error.pos[0]).line, `写法有误，读不懂：${error.message}`);
    if (document.errors.length > 0) return undefined;

    const result = v.safeParse(schema, document.toJS(), { lang: 'zh-CN' });
    if (result.success) return result.output;
    for (const issue of result.issues) {
      const path = (issue.path ?? []).map((step) => step.key);
      const offset = nearestOffset(document, path);
      this.#note(file, lines.linePos(offset).line, explain(issue, path));
    }
    return undefined;
  }

  #note(file: string, line: number, message: string): void {
    this.problems.push({ file: `${file}:${String(line)}`, message });
  }
}

/** Where the node of this path begins; the nearest parent when it is missing. */
function nearestOffset(
  document: { getIn: (path: Iterable<unknown>, keepScalar: true) => unknown },
  path: readonly unknown[],
): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  boolean: ' true 或 false',
  Array: '列表',
  Object: '几个栏目',
};

function explain(issue: v.BaseIssue<unknown>, path: readonly unknown[]): string {
  const place = path.map(String).join(' › ');
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return `${place}：没有这个栏目，请核对拼写`;
  if (issue.received === 'undefined') return `缺少 ${place}`;
  if (issue.type === 'raw_transform' || issue.kind === 'validation' || issue.type === 'custom')
    return `${place}：${issue.message}`;
  const due = issue.expected ?? '别的写法';
  return `${place}：应当是${KINDS[due] ?? ` ${due}`}，现在写的是 ${issue.received}`;
}
