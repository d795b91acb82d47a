import { describe, expect, it } from 'vitest';
import { drawPhoto, type PhotoTools } from '../../../../src/ui/engine/photo';
import { RED_BLUE, tellingJpeg, tracesOf } from '../../../support/photos';

const CANARY = '北纬39.65东经106.79';

/** A thread that decodes anything to the same size and encodes anything as the same picture. */
const TOOLS: PhotoTools = {
  canDraw: () => Promise.resolve(true),
  decode: () =>
    Promise.resolve({
      width: 48,
      height: 32,
      picture: new EventTarget() as never,
      free: () => undefined,
    }),
  encode: () => Promise.resolve(new Blob([tellingJpeg(RED_BLUE, '画布')])),
};

describe('a photo that is drawn anew', () => {
  it('carries nothing of its file, only what was drawn', async () => {
    const photo = tellingJpeg(RED_BLUE, CANARY);
    expect(tracesOf(CANARY, photo)).toContain('utf-8');
    const made = await drawPhoto(new Blob([photo]), { quarterTurns: 0 }, TOOLS);
    expect(made).toMatchObject({ ok: true, width: 48, height: 32 });
    expect(made.ok && tracesOf(CANARY, made.bytes)).toEqual([]);
    expect(made.ok && tracesOf('画布', made.bytes), 'of the encoder').toEqual([]);
  });
});
