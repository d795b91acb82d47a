/** The parts of a page that tell what its address allows; `window` has them. */
export interface Surroundings {
  readonly isSecureContext: boolean;
  readonly crossOriginIsolated: boolean;
  readonly navigator: object;
  readonly crypto: object;
}

/** One thing that the app wants from its address, whether it is there, and what does not work without. */
export interface Want {
  readonly name: string;
  readonly there: boolean;
  readonly without: string;
}

/** What the address of this very page gives and what it lacks. */
export function wantsOf(page: Surroundings): readonly Want[] {
  return [
    {
      name: '安全的网址（https，或本机的 localhost）',
      there: page.isSecureContext,
      without: '浏览器因此关掉下面两样。',
    },
    {
      name: '离线存储（Service Worker）',
      there: 'serviceWorker' in page.navigator,
      without: '断网就打不开，新版本也不能先备好再换。',
    },
    {
      name: '签名（Web Crypto）',
      there: Reflect.get(page.crypto, 'subtle') !== undefined,
      without: '不能生成表格，不能签名，不能核验申请包。',
    },
    {
      name: '隔离用的响应头',
      there: page.crossOriginIsolated,
      without: '页面照常能用，但服务器没有把响应头发全，见下面。',
    },
  ];
}
