import type { Attachment } from 'svelte/attachments';

/** Moves the reading position to a screen's title when it appears, so that a screen reader starts there. */
export const focusOnArrival: Attachment<HTMLElement> = (element) => {
  element.focus({ preventScroll: true });
  element.ownerDocument.defaultView?.scrollTo(0, 0);
};
