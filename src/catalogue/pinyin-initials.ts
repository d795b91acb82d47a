/**
 * Words in which a character does not begin with the sound that the dictionary lists first: 行 is háng in 行业, xíng
 * elsewhere. Longer words come first where one stands within another.
 */
const READ_OTHERWISE: readonly (readonly [word: string, initials: string])[] = [
  ['行业', 'hy'],
  ['银行', 'yh'],
  ['重整', 'cz'],
  ['重组', 'cz'],
  ['重新', 'cx'],
  ['会计', 'kj'],
  ['音乐', 'yy'],
  ['调解', 'tj'],
  ['调整', 'tz'],
  ['税率', 'sl'],
];

/** In the order of their sounds, the first common character of each letter begins the next. */
const FIRST_OF_LETTER: readonly (readonly [first: string, letter: string])[] = [
  ...['阿a', '八b', '嚓c', '咑d', '妸e', '发f', '旮g', '哈h', '丌j', '咔k', '垃l', '妈m'],
  ...['拏n', '噢o', '妑p', '七q', '呥r', '仨s', '他t', '屲w', '夕x', '丫y', '帀z'],
].map((pair) => [pair.slice(0, 1), pair.slice(1)]);

const bySound = new Intl.Collator('zh-u-co-pinyin');

/**
 * How a text is typed by the first letters of its pinyin: 行业 is `hy`. One character for each code point of the text;
 * what is not Chinese stays as it is, in lower case. Relies on the collation tables of Node, so it runs at build time.
 */
export function pinyinInitials(text: string): string {
  const letters = [...text].map(letterOf);
  for (const [word, initials] of READ_OTHERWISE)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const place = [...text.slice(0, at)].length;
      [...initials].forEach((letter, index) => (letters[place + index] = letter));
    }
  return letters.join('');
}

/** Whether this Node knows how Chinese sounds; one built without that data would sort by code point, silently. */
export function knowsPinyin(): boolean {
  const firsts = FIRST_OF_LETTER.map(([first]) => first);
  return firsts.every(
    (first, index) => index === 0 || bySound.compare(firsts[index - 1] ?? '', first) < 0,
  );
}

function letterOf(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return [...character.toLowerCase()][0] ?? character;
  return FIRST_OF_LETTER.findLast(([first]) => bySound.compare(first, character) <= 0)?.[1] ?? 'a';
}
