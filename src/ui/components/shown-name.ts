/**
 * A file's name as it may be shown at the window: in the order in which it is stored. Signs that cannot be seen are left
 * out; among them are those that turn the reading direction, with which `exe.pdf` is written for `fdp.exe`.
 */
export function shownName(name: string): string {
  const shown = name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').trim();
  return shown === '' ? '没有名字的文件' : shown;
}
