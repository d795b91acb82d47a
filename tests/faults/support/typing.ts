import type { BrowserContext, Page } from '@playwright/test';
import { pick, whole, type Random } from '../../support/random';

/** One thing that the page told while somebody typed into it. */
export interface Told {
  /** `typed`: the field shows `text`; `saved`: it did when the screen said 已保存. */
  readonly kind: 'typed' | 'saved';
  readonly text: string;
  /** Milliseconds on the page's clock. */
  readonly at: number;
}

/** Everything that pages of this browser tell of one field, passed out at once, so that no kill takes it back. */
export async function listen(context: BrowserContext, path: string): Promise<readonly Told[]> {
  const told: Told[] = [];
  await context.exposeFunction('tellTest', (one: Told) => told.push(one));
  await context.addInitScript((id) => {
    const tell = (kind: string): void => {
      const field = document.getElementById(id);
      const out: unknown = Reflect.get(globalThis, 'tellTest');
      if (!(field instanceof HTMLInputElement) || typeof out !== 'function') return;
      Reflect.apply(out, undefined, [{ kind, text: field.value, at: performance.now() }]);
    };
    addEventListener('input', ({ target }) => {
      if (target instanceof Element && target.id === id) tell('typed');
    });
    const observer = new MutationObserver(() => {
      if (document.querySelector('[role="status"][data-state="saved"]') !== null) tell('saved');
    });
    observer.observe(document, { subtree: true, attributeFilter: ['data-state'] });
  }, `field-${path}`);
  return told;
}

/** Types as people do, in bursts with pauses, until the browser is gone. Never rejects. */
export async function typeOn(page: Page, random: Random): Promise<void> {
  try {
    for (;;) {
      const burst = Array.from({ length: whole(random, 2, 30) }, () => pick(random, SIGNS));
      for (const sign of burst) {
        await page.keyboard.insertText(sign);
        await page.waitForTimeout(whole(random, 5, 40));
      }
      await page.waitForTimeout(whole(random, 0, 700));
    }
  } catch {
    // The browser is gone, which is what it was typed for.
  }
}

const SIGNS = Array.from('乌海市海勃湾区滨河西区商贸有限责任公司整改情况说明');

/** For how long somebody typed what is not in `kept`, in milliseconds: 0 when nothing was lost. */
export function lostFor(told: readonly Told[], kept: string): number {
  const typed = told.filter(({ kind }) => kind === 'typed');
  const first = typed.find(({ text }) => text.length > kept.length);
  const last = typed.at(-1);
  return first === undefined || last === undefined ? 0 : last.at - first.at;
}
