import { describe, expect, it } from 'vitest';
import { inAppBrowser } from '../../../../src/ui/app/in-app-browser';

const ANDROID = 'Mozilla/5.0 (Linux; Android 14; PJZ110) AppleWebKit/537.36 (KHTML, like Gecko)';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

describe('the browser inside another app', () => {
  it.each([
    [
      '微信',
      `${ANDROID} Version/4.0 Chrome/116.0 Mobile MQQBrowser/6.2 MicroMessenger/8.0.50.2701`,
    ],
    ['微信', `${IPHONE} Mobile/15E148 MicroMessenger/8.0.50(0x1800323d) NetType/WIFI`],
    ['企业微信', `${IPHONE} Mobile/15E148 wxwork/4.1.22 MicroMessenger/7.0.1 Language/zh`],
    [
      '钉钉',
      `${ANDROID} Chrome/108 Mobile Safari/537.36 AliApp(DingTalk/7.5.10) com.alibaba.android`,
    ],
    ['支付宝', `${IPHONE} Mobile/15E148 AliApp(AP/10.5.90) AlipayClient/10.5.90 Language/zh-Hans`],
    ['QQ', `${ANDROID} Chrome/109 MQQBrowser/6.2 Mobile V1_AND_SQ_9.0.0 QQ/9.0.0.14110 NetType/4G`],
    ['微博', `${IPHONE} Mobile/15E148 Weibo (iPhone14,5__weibo__14.5.0__iphone__os17.5)`],
    ['飞书', `${IPHONE} Mobile/15E148 Lark/7.20.5 LarkLocale/zh_CN`],
    ['抖音', `${ANDROID} Chrome/110 Mobile Safari/537.36 aweme_290400 BytedanceWebview/d8a21c6`],
    ['今日头条', `${ANDROID} Chrome/110 Mobile NewsArticle/9.7.5 ToutiaoMicroApp/3.0`],
    [
      '百度',
      `${ANDROID} Chrome/97 Mobile Safari/537.36 T7/13.50 baiduboxapp/13.50.0.10 (Baidu; P1 14)`,
    ],
  ])('is recognised: %s', (name, userAgent) => {
    expect(inAppBrowser(userAgent)).toBe(name);
  });
});

describe('an ordinary browser', () => {
  it.each([
    ['Chrome', `${ANDROID} Chrome/126.0.0.0 Mobile Safari/537.36`],
    ['Safari', `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`],
    ['QQ 浏览器', `${ANDROID} Version/4.0 Chrome/109 MQQBrowser/15.2 Mobile Safari/537.36`],
    ['UC 浏览器', `${ANDROID} Version/4.0 Chrome/100 UCBrowser/16.6.2 Mobile Safari/537.36`],
    ['Firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'],
    ['华为浏览器', `${ANDROID} Chrome/114 HuaweiBrowser/15.0.4 Mobile Safari/537.36`],
  ])('is left alone: %s', (_name, userAgent) => {
    expect(inAppBrowser(userAgent)).toBeUndefined();
  });
});
