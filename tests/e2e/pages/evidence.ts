import { expect, type Locator, type Page } from '@playwright/test';

/** A file under its name, whatever it really is. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The photos and PDFs of one paper. */
export class EvidencePage {
  constructor(readonly page: Page) {}

  async open(draftId: string, paper: string): Promise<void> {
    await this.page.goto(`#/draft/${draftId}/evidence/${paper}`);
    await expect(this.page.getByText('附上材料', { exact: true })).toBeVisible();
    await expect(this.list).toBeVisible();
  }

  get list(): Locator {
    return this.page.getByRole('region', { name: '已加的材料' });
  }

  get rows(): Locator {
    return this.list.locator('ol > li');
  }

  row(number: number): Locator {
    return this.rows.nth(number - 1);
  }

  picture(number: number): Locator {
    return this.row(number).getByRole('img', { name: `第 ${String(number)} 件` });
  }

  /** Why files were not taken. */
  get refusals(): Locator {
    return this.page.getByRole('alert');
  }

  async choose(...files: readonly NamedFile[]): Promise<void> {
    const buffers = files.map(({ name, bytes }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    }));
    await this.page.getByLabel('选文件').setInputFiles(buffers);
  }

  async press(verb: string, number: number): Promise<void> {
    await this.row(number)
      .getByRole('button', { name: `${verb}：第 ${String(number)} 件` })
      .click();
  }

  /** Width and height of the kept picture, and its colours at shares of them; looked at again while it is being replaced. */
  async pixels(
    number: number,
    places: readonly (readonly [number, number])[],
  ): Promise<SeenPicture> {
    let seen: SeenPicture | undefined;
    await expect(async () => {
      seen = await this.#pixelsNow(number, places);
    }).toPass();
    if (seen === undefined) throw new Error('no picture was seen');
    return seen;
  }

  async #pixelsNow(
    number: number,
    places: readonly (readonly [number, number])[],
  ): Promise<SeenPicture> {
    return this.picture(number).evaluate(async (image, at) => {
      if (!(image instanceof HTMLImageElement)) throw new Error('no picture');
      await image.decode();
      const [width, height] = [image.naturalWidth, image.naturalHeight];
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const colours = at.map(([x, y]) => {
        const [red = 0, green = 0, blue = 0] = context.getImageData(
          x * width,
          y * height,
          1,
          1,
        ).data;
        const bright = [red, green, blue].map((value) => (value > 200 ? 1 : value < 60 ? 0 : 2));
        const names = new Map([
          ['1,0,0', 'red'],
          ['0,0,1', 'blue'],
          ['1,1,1', 'white'],
          ['0,0,0', 'black'],
          ['1,1,0', 'yellow'],
        ]);
        return names.get(bright.join()) ?? `${String(red)} ${String(green)} ${String(blue)}`;
      });
      return { size: [width, height], colours };
    }, places);
  }
}

interface SeenPicture {
  readonly size: readonly number[];
  readonly colours: readonly string[];
}

/** A picture as the browser encodes it: quarters red, blue, yellow and black from the top left, or clear for `alpha`. */
export async function quarters(
  page: Page,
  width: number,
  height: number,
  type: 'image/jpeg' | 'image/png' | 'image/webp',
  alpha = false,
): Promise<Uint8Array> {
  const bytes = await page.evaluate(
    async ({ width: w, height: h, type: mime, clear }) => {
      const canvas = new OffscreenCanvas(w, h);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      ['#ff0000', '#0000ff', '#ffff00', '#000000'].forEach((colour, index) => {
        context.fillStyle = colour;
        if (!(clear && index === 3))
          context.fillRect((index % 2) * (w / 2), Math.floor(index / 2) * (h / 2), w / 2, h / 2);
      });
      const blob = await canvas.convertToBlob({ type: mime, quality: 0.92 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    { width, height, type, clear: alpha },
  );
  return Uint8Array.from(bytes);
}

/** Everything that the app has stored, as bytes: keys, texts and buffers of all tables. */
export async function everythingStored(page: Page): Promise<Uint8Array> {
  const bytes = await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('credit-repair');
      opening.onsuccess = () => {
        resolve(opening.result);
      };
      opening.onerror = () => {
        reject(new Error('not opened'));
      };
    });
    const found: number[] = [];
    const text = (value: string): void => {
      for (const byte of new TextEncoder().encode(`${value}\n`)) found.push(byte);
    };
    const collect = (value: unknown): void => {
      if (value instanceof ArrayBuffer) for (const byte of new Uint8Array(value)) found.push(byte);
      else if (typeof value === 'object' && value !== null)
        for (const [key, member] of Object.entries(value)) {
          text(key);
          collect(member);
        }
      else text(String(value));
    };
    for (const name of db.objectStoreNames) {
      const reading = db.transaction(name).objectStore(name).getAll();
      const rows = await new Promise<unknown[]>((resolve) => {
        reading.onsuccess = () => {
          resolve(reading.result);
        };
      });
      rows.forEach(collect);
    }
    db.close();
    return found;
  });
  return Uint8Array.from(bytes);
}

/** A square photo of so many pixels a side that hardly shrinks: noise. */
export async function heavyPhoto(page: Page, side: number): Promise<Uint8Array> {
  const bytes = await page.evaluate(async (pixels) => {
    const canvas = new OffscreenCanvas(pixels, pixels);
    const context = canvas.getContext('2d');
    const image = context?.createImageData(pixels, pixels);
    if (context === null || image === undefined) throw new Error('no canvas');
    let state = 1;
    for (let at = 0; at < image.data.length; at += 1) {
      state = (state * 48271) % 2147483647;
      image.data[at] = at % 4 === 3 ? 255 : state & 255;
    }
    context.putImageData(image, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, side);
  return Uint8Array.from(bytes);
}
