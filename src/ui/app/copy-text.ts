/**
 * Puts a text on the clipboard; false when the browser does not allow it, or has no clipboard because the page came over
 * a plain connection.
 */
export async function copyText(page: Window, text: string): Promise<boolean> {
  try {
    await page.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
