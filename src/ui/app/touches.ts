const EVENTS = ['pointerdown', 'keydown', 'wheel', 'input', 'scroll'] as const;

/** Calls back whenever somebody touches the page in any way; the function that it returns ends that. */
export function onTouches(page: Window, touch: () => void): () => void {
  for (const event of EVENTS) page.addEventListener(event, touch, { capture: true });
  return () => {
    for (const event of EVENTS) page.removeEventListener(event, touch, { capture: true });
  };
}
