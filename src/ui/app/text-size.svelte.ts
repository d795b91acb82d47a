/** Text sizes a person may choose; `standard` follows the browser, the others are 18, 24 and 30 pt. */
export const TEXT_SIZES = ['standard', 'large', 'larger', 'largest'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

const KEY = 'text-size';

/** Remembers the chosen size on this device and sets it on the root element, where the tokens read it. */
export class TextSizeChoice {
  size: TextSize = $state('standard');

  /** `remembers`: false on a shared machine, where the next person begins as everybody does. */
  constructor(
    private readonly root: HTMLElement,
    private readonly remembers = true,
  ) {
    const known = remembers ? read() : null;
    this.set(TEXT_SIZES.find((size) => size === known) ?? 'standard');
  }

  set(size: TextSize): void {
    this.size = size;
    if (size === 'standard') delete this.root.dataset['text'];
    else this.root.dataset['text'] = size;
    if (this.remembers) remember(size);
  }
}

// A browser that refuses storage (private windows, policies) still shows the size, it just forgets it.
function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(size: TextSize): void {
  try {
    localStorage.setItem(KEY, size);
  } catch {
    return;
  }
}
