import { expect, test } from 'vitest';
import { hex } from '../../../src/bundle/bytes';
import { fromDer, toDer } from '../../../src/bundle/ecdsa-der';

const raw = (r: string, s: string): Uint8Array =>
  Uint8Array.from(Buffer.from(r.padStart(64, '0') + s.padStart(64, '0'), 'hex'));

test('writes integers as short as DER wants them', () => {
  expect(hex(toDer(raw('01', '7f')))).toBe('300602010102017f');
});

test('keeps a number positive whose first bit is 1', () => {
  expect(hex(toDer(raw('80', '0100')))).toBe('30080202008002020100');
});

test('takes the smaller of s and its negative', () => {
  // One less than the order of P-256 is the negative of 1.
  const s = 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632550';
  expect(hex(toDer(raw('05', s)))).toBe('3006020105020101');
});

test('reads back what it wrote', () => {
  const signature = raw('ff'.repeat(32), '12'.repeat(31));
  expect(fromDer(toDer(signature))).toEqual(signature);
});

test.each([
  ['a leading zero', '30070202000102017f'],
  ['a negative number', '300602018102017f'],
  [
    'the larger s',
    '3026020105022100ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632550',
  ],
  ['something after it', '300602010102017f00'],
  ['a long form of length', '308106020101' + '02017f'],
  ['an integer of 34 bytes', `30270222${'00'.repeat(33)}01` + '020101'],
  ['nothing', ''],
])('refuses %s', (_, der) => {
  expect(fromDer(Uint8Array.from(Buffer.from(der, 'hex')))).toBeUndefined();
});
