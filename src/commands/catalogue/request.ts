/** What the command line asks for. */
export type Request =
  | { readonly kind: 'print'; readonly item?: string }
  /** `to` absent: the working tree. */
  | { readonly kind: 'compare'; readonly from: string; readonly to?: string }
  | { readonly kind: 'release' }
  | { readonly kind: 'fields' }
  | { readonly kind: 'help' }
  | { readonly kind: 'mistaken'; readonly message: string };

export const USAGE = `用法：
  npm run catalogue                          打印全部规则
  npm run catalogue -- 事项编号或名称        只打印一个事项
  npm run catalogue -- --diff 旧版 [新版]    两个版本之间，tests/cases 里哪些案例的结论变了
                                             版本写提交号、标签或 HEAD~1；不写新版，就和现在的文件比
  npm run catalogue -- --release             把现在的规则存进 src/catalogue/released/，供以后重算
  npm run catalogue -- --fields              把栏目对照表写进 src/catalogue/FIELDS.md
存成文件：npm run --silent catalogue > 目录.txt`;

/** Reads the words after `npm run catalogue --`. */
export function readRequest(words: readonly string[]): Request {
  const [first, ...rest] = words;
  switch (first) {
    case undefined:
      return { kind: 'print' };
    case '--help':
    case '-h':
      return { kind: 'help' };
    case '--release':
      return rest.length === 0
        ? { kind: 'release' }
        : { kind: 'mistaken', message: '--release 后面不用写别的。' };
    case '--fields':
      return rest.length === 0
        ? { kind: 'fields' }
        : { kind: 'mistaken', message: '--fields 后面不用写别的。' };
    case '--diff':
      return readComparison(rest);
  }
  if (first.startsWith('-')) return { kind: 'mistaken', message: `没有 ${first} 这个写法。` };
  // A name with a space in it arrives in several words.
  return { kind: 'print', item: words.join(' ') };
}

function readComparison(revisions: readonly string[]): Request {
  const [from, to, ...more] = revisions;
  if (from === undefined || more.length > 0)
    return { kind: 'mistaken', message: '--diff 后面写一个或两个版本，例如 --diff HEAD~1。' };
  return { kind: 'compare', from, ...(to !== undefined && { to }) };
}
