import { beforeAll, describe, expect, it } from 'vitest';
import {
  FILLED,
  type ScreenText,
  screenTexts,
  textsOfComponent,
  textsOfModule,
} from '../support/screen-words';
import { BANNED, LATIN, sentencesOf, tooLong } from '../support/plain-words';

/** What is filled in is not known here; it counts as a short word, a number or a name. */
const FILLED_AS = '四字的词';
/** Files are called by their kind and size, and what is to be typed is shown as it is typed. */
const SPELT =
  /PDF|JPEG|PNG|WebP|HEIC|https|\.(?:zip|asice|pdf|json|ics|wuhai-backup)|\d+ MB|比如：[a-z]+/gu;
/** These speak to those who run a web server or a shared machine: of files, commands and settings by their names. */
const FOR_HOSTS = /^ui\/(screens\/(host|kiosk-check)\/|app\/kiosk\/settings\.ts)/;
/** Words of those who build such programs. */
const INSIDERS =
  /哈希|校验|缓存|默认|界面|日志|模块|字段|接口|数据库|加密|密钥|参数|后台|客户端|过渡规定|溯及/u;

/** A word that not everybody knows stands only where the same screen says what it means. */
const EXPLAINED: readonly (readonly [term: string, meaning: RegExp])[] = [
  ['稳妥日', /怎么算都够/u],
  ['口径', /新旧规定算出来不一样/u],
  ['指纹', /钥匙的短名|指纹是它的短名|规则改(?:动)?一个字/u],
  ['异议', /异议，请.{1,3}改/u],
  ['补正', /补好|要补什么/u],
];

let texts: readonly ScreenText[] = [];
beforeAll(() => {
  const told = screenTexts().filter(({ file }) => !FOR_HOSTS.test(file));
  texts = told.map(({ file, text }) => ({
    file,
    text: text.replaceAll(FILLED, FILLED_AS),
  }));
}, 120_000);

/** The screen that a file belongs to; what all screens share is one. */
function screenOf({ file }: ScreenText): string {
  return file.split('/').slice(0, -1).join('/');
}

describe('the words of the screens', () => {
  it('are found in modules and in components, a whole sentence at a time', () => {
    const module = "const a = '第一句'; const b = `还有 ${a} 天，${f('内层')}。`; // 注释不算";
    expect(textsOfModule(module)).toEqual(['第一句', `还有 ${FILLED} 天，${FILLED}。`, '内层']);
    const component = `<script lang="ts">const t: string = '脚本里的';</script>
      <p title="标题">照今天 <Day day={d} /> 判断，<a href="#">点这里</a>。</p>
      {#if x}<Fold title={y ? '甲' : '乙'}>里面 {n} 条</Fold>{:else}别的{/if}`;
    const found = textsOfComponent(component).filter((text) => /\p{Script=Han}/u.test(text));
    expect(found.sort()).toEqual(
      [
        ...['脚本里的', '标题', '甲', '乙', '别的'],
        `照今天 ${FILLED} 判断，点这里。`,
        `里面 ${FILLED} 条`,
      ].sort(),
    );
  });

  it('are all looked at: every screen says something', () => {
    const said = new Set(texts.map(screenOf));
    for (const screen of ['check', 'drafts', 'export', 'fill', 'home', 'law', 'verdict', 'verify'])
      expect(said).toContain(`ui/screens/${screen}`);
    expect(texts.length).toBeGreaterThan(1000);
  });

  it('come in short sentences', () => {
    expect(texts.filter(({ text }) => sentencesOf(text).some(tooLong))).toEqual([]);
  });

  it('hold none that scolds, says nothing, or is not Chinese', () => {
    const left = texts.map(({ file, text }) => ({ file, text: text.replace(SPELT, '') }));
    expect(left.filter(({ text }) => BANNED.test(text) || LATIN.test(text))).toEqual([]);
  });

  it('hold none that only those who build programs know', () => {
    expect(texts.filter(({ text }) => INSIDERS.test(text))).toEqual([]);
  });

  it.each(EXPLAINED)('explain %s where it stands', (term, meaning) => {
    // The names of things that the catalogue explains stand in src/catalogue/wording.
    const using = texts.filter(
      ({ file, text }) => !file.startsWith('catalogue') && text.includes(term),
    );
    expect(using).not.toEqual([]);
    const silent = [...new Set(using.map(screenOf))].filter((screen) =>
      texts.every((one) => screenOf(one) !== screen || !meaning.test(one.text)),
    );
    expect(silent).toEqual([]);
  });
});
