import { createDeviceKey, deviceSigner } from '../../src/bundle/device-signer';
import { openBundle } from '../../src/bundle/open-bundle';
import { packBundle } from '../../src/bundle/pack-bundle';
import { catalogue } from '../../src/catalogue/index';
import { ITEM_IDS } from '../../src/catalogue/schema';
import { fillForm } from '../../src/forms/fill-form';
import { withLetters } from '../../src/forms/letters';
import { planForms } from '../../src/forms/plan';
import { bundleInput, photo } from '../support/bundles';
import { ANSWERS, formOf, STAMP } from '../support/forms';
import { cleanPacket } from '../support/packets';
import { seeded } from '../support/seeded';
import { median, type Measurement, time } from './measurement';

const LARGE_FILE = 5_000_000;

/** Every part, one after the other, on this machine's Node; milliseconds are medians. */
export async function measureParts(): Promise<readonly Measurement[]> {
  return [...(await forms()), ...(await packets()), ...(await bundles())];
}

async function forms(): Promise<readonly Measurement[]> {
  const form = formOf('f01');
  const fill = (revision: number): Promise<Uint8Array> =>
    fillForm(form, ANSWERS, { ...STAMP, revision });
  const first = await milliseconds(() => fill(1));
  const file = await fill(2);
  const warm = await medianOf(15, (at) => fill(3 + at));
  return [
    time('one form to PDF, first (font included)', first, 300),
    time('one form to PDF, warm', warm, 60),
    {
      what: 'one form, size of the file',
      value: `${(file.length / 1000).toFixed(1)} kB`,
      budget: '≤ 30 kB',
      kept: file.length <= 30_000,
    },
  ];
}

/** The forms of one application of each item, with the letters written: the slowest, and the largest file among them. */
async function packets(): Promise<readonly Measurement[]> {
  const times: number[] = [];
  let largest = 0;
  for (const itemId of ITEM_IDS) {
    const { packet } = cleanPacket(itemId, seeded(1), { penalties: 1 });
    const { item, facts } = packet;
    const planned = planForms(item.papers, withLetters(packet), facts);
    const make = async (at: number): Promise<void> => {
      for (const { source, answers } of planned) {
        const form = 'form' in source ? catalogue.forms[source.form] : undefined;
        if (form === undefined) continue;
        const file = await fillForm(form, answers, { ...STAMP, revision: at + 1 });
        largest = Math.max(largest, file.length);
      }
    };
    times.push(await medianOf(5, make));
  }
  return [
    time('whole packet to PDF, slowest of twelve items', Math.max(...times), 300),
    {
      what: 'largest form of those packets',
      value: `${(largest / 1000).toFixed(1)} kB`,
      budget: '≤ 30 kB',
      kept: largest <= 30_000,
    },
  ];
}

async function bundles(): Promise<readonly Measurement[]> {
  const attachments = [1, 2, 3, 4].map((at) => photo(LARGE_FILE, `照片${String(at)}.jpg`));
  const input = bundleInput({ attachments });
  const signer = await deviceSigner(await createDeviceKey(), input.created);
  const bundle = await packBundle(input, signer);
  const opened = await openBundle(bundle, catalogue);
  if (opened.state !== 'intact') throw new Error(`The bundle does not open: ${opened.reason}`);
  return [
    time('bundle of 20 MB, pack', await medianOf(5, () => packBundle(input, signer)), 1000),
    time('bundle of 20 MB, open', await medianOf(5, () => openBundle(bundle, catalogue)), 1000),
  ];
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function medianOf(runs: number, work: (at: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < runs; at += 1) times.push(await milliseconds(() => work(at)));
  return median(times);
}
