import type { PixelSize } from '../../evidence/pixel-size';
import { planPhoto, type PhotoEdit, type PhotoPlan } from '../../evidence/photo-plan';
import { withoutMetadata } from '../../forms/jpeg-metadata';
import type { Engine } from './engine';

/** Small print stays sharp; a page of A4 has about half a megabyte. */
const QUALITY = 0.82;

export type MadePhoto =
  | ({ readonly ok: true; readonly bytes: Uint8Array } & PixelSize)
  /** `not-here`: this thread cannot draw, another may. */
  | { readonly ok: false; readonly reason: 'not-here' | 'broken-picture' };

/** A picture as its decoder gives it: upright, whatever its EXIF says of the camera. */
export interface Decoded extends PixelSize {
  readonly picture: CanvasImageSource;
  readonly free: () => void;
}

/** How a thread of the browser decodes and draws. */
export interface PhotoTools {
  /** Whether this thread has what it takes; asked once a photo. */
  readonly canDraw: () => Promise<boolean>;
  /** Rejects when the file is no whole picture, or one that this browser does not know. */
  readonly decode: (file: Blob) => Promise<Decoded>;
  /** Draws on a fresh canvas and gives it back as JPEG; undefined when there is no canvas of that size. */
  readonly encode: (
    size: PixelSize,
    draw: (canvas: DrawingContext) => void,
    quality: number,
  ) => Promise<Blob | undefined>;
}

export type DrawingContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Draws the photo anew, so that nothing of the file but what is seen goes on. */
export async function drawPhoto(
  file: Blob,
  edit: PhotoEdit,
  tools: PhotoTools,
): Promise<MadePhoto> {
  if (!(await tools.canDraw())) return { ok: false, reason: 'not-here' };
  const decoded = await tools.decode(file).catch(() => undefined);
  if (decoded === undefined) return { ok: false, reason: 'broken-picture' };
  try {
    const plan = planPhoto(decoded, edit);
    const drawn = await tools.encode(
      plan,
      (canvas) => {
        paint(canvas, decoded.picture, plan);
      },
      QUALITY,
    );
    const bytes = drawn && withoutMetadata(new Uint8Array(await drawn.arrayBuffer()));
    if (bytes === undefined) return { ok: false, reason: 'not-here' };
    return { ok: true, bytes, width: plan.width, height: plan.height };
  } finally {
    decoded.free();
  }
}

function paint(canvas: DrawingContext, picture: CanvasImageSource, plan: PhotoPlan): void {
  // JPEG has no transparency: what was see-through becomes paper, not black.
  canvas.fillStyle = '#ffffff';
  canvas.fillRect(0, 0, plan.width, plan.height);
  canvas.imageSmoothingQuality = 'high';
  canvas.setTransform(...plan.transform);
  canvas.drawImage(picture, 0, 0);
}

/** In the worker where it can, otherwise on the page. */
export async function makePhoto(
  engine: Pick<Engine, 'photo'>,
  file: Blob,
  edit: PhotoEdit,
): Promise<MadePhoto> {
  const made = await engine.photo(file, edit);
  if (made.ok || made.reason !== 'not-here') return made;
  const { pageTools } = await import('./photo-on-page');
  return drawPhoto(file, edit, pageTools);
}
