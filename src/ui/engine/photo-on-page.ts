import type { PhotoTools } from './photo';

/** Drawing on the page, for browsers whose workers cannot. Typing waits meanwhile. */
export const pageTools: PhotoTools = {
  canDraw: () => Promise.resolve(true),

  async decode(file) {
    const address = URL.createObjectURL(file);
    const picture = new Image();
    picture.src = address;
    try {
      // An <img> is upright by itself in every browser that this app supports.
      await picture.decode();
    } catch (error) {
      URL.revokeObjectURL(address);
      throw error;
    }
    return {
      picture,
      width: picture.naturalWidth,
      height: picture.naturalHeight,
      free: () => {
        URL.revokeObjectURL(address);
      },
    };
  },

  async encode({ width, height }, draw, quality) {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d');
    if (context === null) return undefined;
    draw(context);
    const drawn = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', quality);
    });
    return drawn ?? undefined;
  },
};
