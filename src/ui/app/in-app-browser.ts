// Signs that the messengers and shopping apps themselves put into the user agent. The first match wins: 企业微信 also
// calls itself MicroMessenger, and 微信 also mentions QQBrowser, which alone is an ordinary browser.
const IN_APP: readonly (readonly [name: string, sign: RegExp])[] = [
  ['企业微信', /wxwork\//i],
  ['微信', /MicroMessenger\//i],
  ['钉钉', /DingTalk/i],
  ['支付宝', /AlipayClient\//i],
  ['QQ', /\bQQ\/\d/],
  ['微博', /Weibo/i],
  ['飞书', /\b(Lark|Feishu)\//i],
  ['抖音', /\b(aweme|BytedanceWebview)\b/i],
  ['今日头条', /NewsArticle\//i],
  ['快手', /\b(Kwai|ksNebula)\b/i],
  ['小红书', /xhsdiscover|XiaoHongShu/i],
  ['百度', /baiduboxapp\//i],
  ['淘宝', /\b(AliApp\(TB|WindVane)\b/i],
];

/**
 * The Chinese name of the app whose built-in browser shows this page, or undefined in an ordinary browser.
 * Such browsers often cannot save files, print or keep a service worker.
 */
export function inAppBrowser(userAgent: string): string | undefined {
  return IN_APP.find(([, sign]) => sign.test(userAgent))?.[0];
}
