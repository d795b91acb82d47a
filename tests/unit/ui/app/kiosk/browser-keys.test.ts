import { expect, it } from 'vitest';
import { isBrowserKey, type PressedKey } from '../../../../../src/ui/app/kiosk/browser-keys';

/** `Control+Shift+T`, as the keys are named by DOM. */
function pressed(combination: string): PressedKey {
  const parts = combination.split('+');
  const held = new Set(parts.slice(0, -1));
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: held.has('Control') || held.has('AltGraph'),
    altKey: held.has('Alt') || held.has('AltGraph'),
    metaKey: held.has('Meta'),
    shiftKey: held.has('Shift'),
    getModifierState: (key) => held.has(key),
  };
}

it.each([
  ...['F1', 'F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12', 'Shift+F10', 'Alt+F4', 'Control+F4'],
  ...['Control+n', 'Control+N', 'Control+t', 'Control+w', 'Control+p', 'Control+s', 'Control+r'],
  ...['Control+Shift+N', 'Control+Shift+I', 'Control+Shift+Delete', 'Control+Shift+T'],
  ...['Control+=', 'Control+-', 'Control+0', 'Control+1', 'Control+Tab', 'Control+Enter'],
  ...['Alt+ArrowLeft', 'Alt+Home', 'Alt+d', 'Alt+f', 'Control+Alt+t', 'Meta+n'],
  ...['Shift+Escape', 'BrowserBack', 'BrowserHome', 'LaunchMail', 'Help'],
])('%s would lead away', (combination) => {
  expect(isBrowserKey(pressed(combination))).toBe(true);
});

it.each([
  ...['a', 'A', '乌', '1', ' ', 'Enter', 'Tab', 'Shift+Tab', 'Escape', 'Backspace', 'Process'],
  ...['Control+a', 'Control+C', 'Control+v', 'Control+x', 'Control+z', 'Control+Shift+Z'],
  ...['Control+ArrowLeft', 'Control+Shift+ArrowRight', 'Control+Home', 'Control+Backspace'],
  ...['Alt+ArrowDown', 'Shift+ArrowLeft', 'AltGraph+@', 'Shift', 'Control', 'Alt', 'Meta'],
])('%s is left to whoever types', (combination) => {
  expect(isBrowserKey(pressed(combination))).toBe(false);
});
