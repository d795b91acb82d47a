import { expect, test } from 'vitest';
import { wantsOf } from '../../../../src/ui/screens/host/address-check';

const SECURE = {
  isSecureContext: true,
  crossOriginIsolated: true,
  navigator: { serviceWorker: {} },
  crypto: { subtle: {} },
};
const lacking = (page: Parameters<typeof wantsOf>[0]): readonly string[] =>
  wantsOf(page)
    .filter(({ there }) => !there)
    .map(({ name }) => name.replace(/（.*/, ''));

test('an https address with every header lacks nothing', () => {
  expect(lacking(SECURE)).toEqual([]);
});

test('a plain http address lacks all that browsers then switch off', () => {
  const plain = { isSecureContext: false, crossOriginIsolated: false, navigator: {}, crypto: {} };
  expect(lacking(plain)).toEqual(['安全的网址', '离线存储', '签名', '隔离用的响应头']);
});

test('a secure address whose server sends no headers lacks only these', () => {
  expect(lacking({ ...SECURE, crossOriginIsolated: false })).toEqual(['隔离用的响应头']);
});
