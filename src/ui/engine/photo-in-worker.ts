import type { PhotoTools } from './photo';

/** Drawing in a worker, where the browser lets it. */
export const workerTools: PhotoTools = {
  canDraw: once(async () => {
    if (typeof OffscreenCanvas === 'undefined') return false;
    return turnsByItself();
  }),

  async decode(file) {
    const picture = await decodeUpright(file);
    const { width, height } = picture;
    return {
      picture,
      width,
      height,
      free: () => {
        picture.close();
      },
    };
  },

  async encode({ width, height }, draw, quality) {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (context === null) return undefined;
    draw(context);
    return canvas.convertToBlob({ type: 'image/jpeg', quality });
  },
};

/** EXIF's orientation is the decoder's business. Before Chromium 112 that was the default and had no name. */
async function decodeUpright(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (error) {
    if (error instanceof TypeError) return createImageBitmap(file);
    throw error;
  }
}

/** EXIF that says: turn a quarter clockwise. Big-endian TIFF with the one entry 0x0112 = 6. */
const SIDEWAYS = Uint8Array.from(
  [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8].concat([
    0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
  ]),
);

/** Whether this browser's decoder obeys EXIF, tried on a picture made for it: otherwise photos would lie on their side. */
async function turnsByItself(): Promise<boolean> {
  try {
    const canvas = new OffscreenCanvas(16, 8);
    if (canvas.getContext('2d') === null) return false;
    const jpeg = new Uint8Array(
      await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer(),
    );
    const lying = new Blob([jpeg.slice(0, 2), SIDEWAYS, jpeg.slice(2)], { type: 'image/jpeg' });
    const picture = await decodeUpright(lying);
    const isUpright = picture.width === 8;
    picture.close();
    return isUpright;
  } catch {
    return false;
  }
}

function once<Result>(ask: () => Promise<Result>): () => Promise<Result> {
  let answer: Promise<Result> | undefined;
  return () => (answer ??= ask());
}
