import type { Locator, Page } from '@playwright/test';

/** Answers by question; a question that is not asked is left out. */
export interface Said {
  /** Year, month, day, as typed. */
  readonly documentDate: readonly [string, string, string];
  readonly severity?: '轻微' | '一般' | '严重' | '不清楚';
  readonly fiveSector?: '消防' | '都不是' | '不清楚';
  readonly obligationsFulfilled?: '是' | '否' | '不清楚';
  readonly violationCorrected?: '是' | '否' | '不清楚';
  readonly pledgeGiven?: '是' | '否' | '不清楚';
}

/** Everything done that can be done. */
export const ALL_DONE = {
  obligationsFulfilled: '是',
  violationCorrected: '是',
  pledgeGiven: '是',
} as const;

/** 自查 and 结论 as a person sees them: by question, row and sentence. */
export class CheckPage {
  readonly title: Locator;
  readonly next: Locator;

  constructor(readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.next = page.getByRole('button', { name: '下一步' });
  }

  /** The first question of a penalty, on 23 November 2026 in Beijing. */
  async begin(): Promise<void> {
    await this.page.clock.setFixedTime('2026-11-23T10:00:00+08:00');
    await this.page.goto('#/check/penalty-other-sectors');
    await this.title.filter({ hasText: '哪一天作出' }).waitFor();
  }

  box(unit: '年' | '月' | '日'): Locator {
    return this.page.getByLabel(`处罚决定书日期：${unit}`);
  }

  async fillDay([year, month, day]: Said['documentDate']): Promise<void> {
    await this.box('年').fill(year);
    await this.box('月').fill(month);
    await this.box('日').fill(day);
    await this.next.click();
  }

  row(answer: string): Locator {
    return this.page.getByRole('listitem').getByRole('button', { name: answer });
  }

  /** The question the address names. */
  asked(): string {
    return decodeURIComponent(new URL(this.page.url()).hash.split('/').at(-1) ?? '');
  }

  /** Answers whatever is asked until the verdict stands. */
  async run(said: Said): Promise<void> {
    await this.begin();
    await this.fillDay(said.documentDate);
    await this.page.waitForURL(/question\/(?!documentDate)|verdict/);
    for (;;) {
      const fact = this.asked();
      if (fact === 'verdict') return;
      const answer = answerTo(said, fact);
      if (answer === undefined) throw new Error(`Nobody said what to answer to ${fact}`);
      await this.row(answer).click();
      await this.page.waitForURL((address) => !address.hash.endsWith(`/${fact}`));
      await this.title.waitFor();
    }
  }

  /** A day of the drawn timeline, as its list says it. */
  moment(label: string): Locator {
    return this.page
      .getByRole('region', { name: '日子' })
      .getByRole('listitem')
      .filter({ has: this.page.getByText(label, { exact: true }) });
  }

  change(label: string): Locator {
    return this.page.getByRole('link', { name: `改：${label}` });
  }

  /** Presses Tab until the named control has the focus; fails when it cannot be reached. */
  async tabTo(name: string): Promise<void> {
    for (let presses = 0; presses < 40; presses += 1) {
      await this.page.keyboard.press('Tab');
      const words = await this.page.evaluate(() => {
        const focused = document.activeElement;
        // Between the last control and the first the body has the focus: it holds every word.
        if (focused === document.body) return '';
        return focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
      });
      if (words.trim().includes(name)) return;
    }
    throw new Error(`Tab does not reach ${name}`);
  }
}

function answerTo({ documentDate: _, ...rows }: Said, fact: string): string | undefined {
  return new Map<string, string>(Object.entries(rows)).get(fact);
}
