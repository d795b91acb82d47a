/** How long the address of a saved file stays valid: slow phones fetch it only after the user chose a folder. */
const KEPT_MS = 60_000;

/** Hands a file to the browser's own saving, under a name that tells nothing about the person. */
export function saveFile(page: Document, content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = page.createElement('a');
  link.href = address;
  link.download = name;
  page.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT_MS);
}
