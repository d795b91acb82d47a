/** Changes in a parsed YAML file. Nothing is changed in place: every change is a new tree that shares what stayed. */

export type Path = readonly (string | number)[];
export type Branch = Readonly<Record<string, unknown>>;

export function isBranch(node: unknown): node is Branch {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

/** The members of a list; none when there is no such list. */
export function listAt(branch: Branch, key: string): readonly unknown[] {
  const list = branch[key];
  return Array.isArray(list) ? list : [];
}

/** One word or several, as the catalogue lets a clerk write either. */
export function wordsOf(node: unknown): readonly string[] {
  if (typeof node === 'string') return [node];
  return Array.isArray(node) ? node.map(String) : [];
}

/** The tree with another value at that place; undefined takes the key or the member away. */
export function replaced(root: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(root)) {
    const list: readonly unknown[] = root;
    const at = Number(key);
    const next = rest.length === 0 ? value : replaced(list[at], rest, value);
    return [...list.slice(0, at), ...(next === undefined ? [] : [next]), ...list.slice(at + 1)];
  }
  const { [key]: old, ...others } = isBranch(root) ? root : {};
  const next = rest.length === 0 ? value : replaced(old, rest, value);
  if (next === undefined) return others;
  // The order of the keys is kept: some lists of the catalogue are asked in the order written.
  return isBranch(root) && key in root ? { ...root, [key]: next } : { ...others, [key]: next };
}
