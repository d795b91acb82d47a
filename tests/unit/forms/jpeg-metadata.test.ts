import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutMetadata } from '../../../src/forms/jpeg-metadata';
import { RED_BLUE, RED_BLUE_PROGRESSIVE, tellingJpeg, tracesOf } from '../../support/photos';

const CANARY = '北纬39.65东经106.79';

describe.each([
  ['baseline', RED_BLUE],
  ['progressive', RED_BLUE_PROGRESSIVE],
])('of a %s JPEG', (_, picture) => {
  it('everything but the picture goes', () => {
    const telling = tellingJpeg(picture, CANARY);
    expect(tracesOf(CANARY, telling)).toContain('utf-8');
    expect(tracesOf(CANARY, telling)).toContain('utf-16le');
    expect(withoutMetadata(telling)).toEqual(picture);
  });

  it('that tells nothing, nothing goes', () => {
    expect(withoutMetadata(picture)).toEqual(picture);
  });

  it('what stands between two scans goes too', () => {
    const second = Buffer.from(picture).lastIndexOf(Buffer.of(0xff, 0xc4));
    const comment = Uint8Array.of(0xff, 0xfe, 0, 5, 1, 2, 3);
    const hidden = Buffer.concat([picture.subarray(0, second), comment, picture.subarray(second)]);
    expect(withoutMetadata(hidden)).toEqual(picture);
  });
});

describe('what is no JPEG', () => {
  it('is refused, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(withoutMetadata(bytes)).toBeUndefined();
      }),
    );
  });

  it('because it is cut or changed anywhere never throws', () => {
    const telling = tellingJpeg(RED_BLUE, CANARY);
    fc.assert(
      fc.property(fc.nat(telling.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
        const changed = cut ? telling.slice(0, at) : telling.with(at, byte);
        expect(() => withoutMetadata(changed)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
