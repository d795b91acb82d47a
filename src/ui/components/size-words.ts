/** How large a file is, as people say it. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)} 字节`;
  if (bytes < 1_000_000) return `${String(Math.round(bytes / 1000))} KB`;
  return bytes < 1_000_000_000
    ? `${(bytes / 1_000_000).toFixed(1)} MB`
    : `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}
