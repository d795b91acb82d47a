import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cleanPdf } from '../../../src/forms/clean-pdf';
import { hostilePdfs } from '../../support/hostile-pdfs';
import { everythingIn } from '../../support/pdfs';

const ACTS =
  /JavaScript|Launch|\/URI|GoToR|SubmitForm|XFA|RichMedia|EmbeddedFile|OpenAction|\/AA\b/;
const MOST_PAGES = 200;

// The parser tells the console of what it finds odd.
beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue());
afterEach(() => void vi.restoreAllMocks());

describe('a hostile PDF', () => {
  it('there are twenty of, and more', () => {
    expect(hostilePdfs().length).toBeGreaterThanOrEqual(20);
  });

  it.each(hostilePdfs())('with %s is refused, or left with nothing that acts', async (_, file) => {
    const cleaned = await cleanPdf(file, MOST_PAGES);
    if (!cleaned.ok) return;
    const kept = Buffer.from(await everythingIn(cleaned.pdf)).toString('latin1');
    expect(kept).not.toMatch(ACTS);
    expect(cleaned.pages).toBeLessThanOrEqual(MOST_PAGES);
  });

  it.each(hostilePdfs().filter(([what]) => /^(a lock|a hundred thousand pages)/.test(what)))(
    'with %s is refused',
    async (_, file) => {
      expect(await cleanPdf(file, MOST_PAGES)).toMatchObject({ ok: false });
    },
  );

  it.each(hostilePdfs().filter(([, file]) => ACTS.test(Buffer.from(file).toString('latin1'))))(
    'with %s is taken all the same: its page is what its owner wants to hand in',
    async (_, file) => {
      expect(await cleanPdf(file, MOST_PAGES)).toMatchObject({ ok: true, pages: 1 });
    },
  );
});
