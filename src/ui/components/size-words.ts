/** How large a file is, as people say it. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)} 字节`;
  return bytes < 1_000_000
    ? `${String(Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
