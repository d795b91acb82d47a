/** Id in the page of the field for a place in the answers. */
export function fieldId(path: string): string {
  return `field-${path}`;
}

/** Brings a field into view and puts the cursor there; false when the page does not ask for it. */
export function goToField(page: Document, path: string): boolean {
  const field = page.getElementById(fieldId(path));
  if (field === null) return false;
  field.focus({ preventScroll: true });
  // The label stands above the box and the message below: both should be seen.
  field.scrollIntoView({ block: 'center' });
  return true;
}
