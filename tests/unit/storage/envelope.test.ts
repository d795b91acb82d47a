import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksum } from '../../../src/storage/checksum';
import { unwrapDraft, wrapDraft } from '../../../src/storage/envelope';
import { draftOf } from './sample';

const row = wrapDraft(draftOf({ title: '第一份' }), 3);

describe('the envelope of a draft', () => {
  it('opens to what was put in', () => {
    expect(unwrapDraft(row)).toEqual({ state: 'ok', rev: 3, draft: draftOf({ title: '第一份' }) });
  });

  it('opens whatever order its members come back in', () => {
    const reordered = Object.fromEntries(Object.entries(row).reverse());
    expect(unwrapDraft(reordered)).toMatchObject({ state: 'ok' });
  });

  it.each([
    ['nothing', undefined, 'missing'],
    ['null', null, 'unreadable'],
    ['text', 'draft', 'unreadable'],
    ['bytes', new Uint8Array([1, 2]), 'unreadable'],
  ])('of %s is %s', (_, raw, state) => {
    expect(unwrapDraft(raw).state).toBe(state);
  });

  it('of a newer release is told from a damaged one', () => {
    const { checksum: _old, ...rest } = { ...row, schema: 2 };
    const newer = { ...rest, checksum: checksum(rest) };
    expect(unwrapDraft(newer)).toEqual({ state: 'unreadable', reason: 'newer-schema', raw: newer });
  });

  it.each([
    ['as this release seals', 'AES-256-GCM', { state: 'locked', rev: 3 }],
    ['in a way of a later release', 'XCHACHA', { reason: 'newer-schema' }],
  ])('that is sealed %s is not taken for damaged', (_, how, state) => {
    const { checksum: _old, ...rest } = { ...row, sealed: how, body: new Uint8Array([9]) };
    const sealed = { ...rest, checksum: checksum(rest) };
    expect(unwrapDraft(sealed)).toMatchObject(state);
  });

  it.each([[42], [null], [{ on: '2026-11-23' }]])(
    'opens when what was printed is stored as %j, which matches no printing',
    (printed) => {
      const { checksum: _old, ...rest } = { ...row, body: { ...draftOf(), printed } };
      const stored = unwrapDraft({ ...rest, checksum: checksum(rest) });
      expect(stored).toMatchObject({ state: 'ok', draft: { printed: '' } });
    },
  );

  it('of a wrong shape is unreadable even when its checksum is right', () => {
    const { checksum: _old, ...rest } = { ...row, body: { ...draftOf(), unsure: 'none' } };
    expect(unwrapDraft({ ...rest, checksum: checksum(rest) })).toMatchObject({ reason: 'damaged' });
  });

  it('around another draft than its id says is unreadable', () => {
    const { checksum: _old, ...rest } = { ...row, id: 'd2' };
    expect(unwrapDraft({ ...rest, checksum: checksum(rest) })).toMatchObject({ reason: 'damaged' });
  });

  it('that contains itself is unreadable, and does not hang', () => {
    const circle: Record<string, unknown> = { ...row };
    circle['body'] = circle;
    expect(unwrapDraft(circle)).toMatchObject({ state: 'unreadable', raw: circle });
  });

  it('with anything changed anywhere is unreadable, and never throws', () => {
    const damage = fc.record({
      at: fc.nat(),
      how: fc.constantFrom('drop', 'retype', 'flip'),
      value: fc.anything({ withBigInt: true, withDate: true, withTypedArray: true, withMap: true }),
    });
    fc.assert(
      fc.property(damage, ({ at, how, value }) => {
        const broken: unknown = structuredClone(row);
        const places = placesIn(broken);
        const place = places[at % places.length];
        if (place === undefined) throw new Error('a row has places');
        const before = place.holder[place.key];
        if (how === 'drop') Reflect.deleteProperty(place.holder, place.key);
        else place.holder[place.key] = how === 'flip' ? flip(before, at) : value;
        fc.pre(!Object.is(place.holder[place.key], before));
        const opened = unwrapDraft(broken);
        expect(opened).toMatchObject({ state: 'unreadable', reason: 'damaged' });
      }),
      { numRuns: 1500 },
    );
  }, 30_000);
});

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

/** One bit of a text, a number or a truth value turned over. */
function flip(value: unknown, at: number): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value ^ (1 << (at % 31));
  if (typeof value !== 'string' || value === '') return null;
  const i = at % value.length;
  const unit = String.fromCharCode(value.charCodeAt(i) ^ (1 << (at % 16)));
  return value.slice(0, i) + unit + value.slice(i + 1);
}
