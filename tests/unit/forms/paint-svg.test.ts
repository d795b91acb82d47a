import decodeQR from 'qr/decode.js';
import { describe, expect, it, vi } from 'vitest';
import { layOutForm } from '../../../src/forms/lay-out-form';
import { paintPdf } from '../../../src/forms/paint-pdf';
import { paintSvg, type SvgText } from '../../../src/forms/paint-svg';
import { answersForPenalty } from '../../../src/forms/penalty-answers';
import { ANSWERS, formOf, STAMP } from '../../support/forms';
import { renderPages } from '../../support/pdf';

// The typeface is large, poppler is another process, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const answers = { ...answersForPenalty(ANSWERS, 0), 'legalRep.name': '王𬭎龘' };

async function texts(id: string): Promise<readonly SvgText[]> {
  const pages = await layOutForm(formOf(id), answers, STAMP);
  return pages.flatMap((page) => paintSvg(page).nodes).filter((node) => node.kind === 'text');
}

describe('paintSvg', () => {
  it('is plain data, fit to be sent from a worker', async () => {
    const pages = (await layOutForm(formOf('f03'), answers, STAMP)).map(paintSvg);
    expect(structuredClone(pages)).toEqual(pages);
    expect(JSON.stringify(pages)).not.toMatch(/NaN|null|undefined/);
  });

  it('gives every UTF-16 unit a position, ascending, on the page', async () => {
    for (const node of await texts('f04')) {
      expect(node.x).toHaveLength(node.text.length);
      expect([...node.x].sort((a, b) => a - b)).toEqual(node.x);
      expect(Math.min(...node.x)).toBeGreaterThan(50);
      expect(Math.max(...node.x)).toBeLessThan(545);
    }
  });

  it('tags answers with their entry and rare characters with their slice', async () => {
    const name = (await texts('f01')).filter(({ entry }) => entry === 'legalRep.name');
    expect(name.map(({ text, slice }) => [text, slice])).toEqual([
      ['王𬭎', 'core'],
      ['龘', 'rest'],
    ]);
  });

  it('names the places to sign and to seal', async () => {
    const [page] = (await layOutForm(formOf('f02'), {}, STAMP)).map(paintSvg);
    expect(page?.zones.map(({ zone }) => [zone.kind, zone.by])).toEqual([
      ['seal', 'applicant'],
      ['sign', 'legal-representative'],
      ['sign', 'agent'],
    ]);
    expect(page?.fields.every(({ empty }) => empty)).toBe(true);
  });
});

describe('the QR code at the foot', () => {
  it('reads as edition and fingerprint when printed', async () => {
    const pages = await layOutForm(formOf('f04'), answers, STAMP);
    const [page] = await renderPages(
      [await paintPdf(pages, { title: '', subject: '', madeOn: STAMP.madeOn })],
      150,
    );
    if (page === undefined) throw new Error('page not drawn');
    const rgb = new Uint8Array(page.pixels.length * 4);
    page.pixels.forEach((pixel, index) => {
      rgb.fill(pixel, index * 4, index * 4 + 4);
    });
    const read = decodeQR({ width: page.width, height: page.height, data: rgb });
    const printed = pages[0]?.texts.map(({ text }) => text).join('') ?? '';
    const code = /校验码 ([0-9A-F ]{24})/.exec(printed)?.[1]?.replaceAll(' ', '');
    expect(read).toBe(`F04-2024.1:${code ?? ''}`);
  });
});
