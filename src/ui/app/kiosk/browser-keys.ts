/** With Ctrl or Meta these move and edit within a field; nothing else with them is of use here. */
const EDITING = new Set(['a', 'c', 'v', 'x', 'y', 'z', 'Backspace', 'Delete', 'Home', 'End']);
const ARROWS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);
const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta']);
/** F1 opens the browser’s help, F11 ends the full screen; the others are keys of a keyboard for browsing. */
const FUNCTION = /^(F\d+|Help|Browser.+|Launch.+|GoBack|GoHome|ZoomToggle)$/;

export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'getModifierState'
>;

/**
 * Whether a key, left to the browser, would lead away from the app on a shared machine: to another window, tab or page, to
 * a menu or tool of the browser, or to another size of everything for whoever comes next. A browser that fills the screen
 * asks the page first.
 */
export function isBrowserKey(pressed: PressedKey): boolean {
  const { key, ctrlKey, altKey, metaKey, shiftKey } = pressed;
  if (MODIFIERS.has(key)) return false;
  if (FUNCTION.test(key)) return true;
  // The third sign on a key, as € and @ are typed on some keyboards.
  if (pressed.getModifierState('AltGraph')) return false;
  // Opens a list of choices.
  if (altKey) return ctrlKey || metaKey || !(key === 'ArrowDown' || key === 'ArrowUp');
  if (ctrlKey || metaKey) {
    if (ARROWS.has(key)) return false;
    const letter = key.length === 1 ? key.toLowerCase() : key;
    // Together with Shift, all but doing again what was undone is a tool of the browser.
    return shiftKey ? letter !== 'z' : !EDITING.has(letter);
  }
  // The list of everything that the browser runs.
  return shiftKey && key === 'Escape';
}
