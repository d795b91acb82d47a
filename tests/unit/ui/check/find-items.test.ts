import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../../src/catalogue';
import { directory } from '../../../../src/catalogue/directory';
import { searchNames } from '../../../../src/catalogue/search';
import { findItems, groupItems } from '../../../../src/ui/screens/check/find-items';

const search = (wanted: string) => findItems(directory, searchNames, wanted);
const found = (wanted: string): readonly string[] => search(wanted).map(({ item }) => item.id);

/** What the first item found was found by. */
const shown = (wanted: string): readonly string[] =>
  (search(wanted)[0]?.matches ?? []).map(({ kind, text }) => `${kind} ${text}`);

test('nothing typed: all twelve matters, in three categories', () => {
  const groups = groupItems(search('  ').map(({ item }) => item));
  expect(groups.map((group) => group.title)).toEqual(['行政处罚', '异常名录', '严重失信名单']);
  expect(found('  ')).toEqual(Object.keys(catalogue.items));
  expect(found('——')).toHaveLength(12);
});

test('a name of everyday speech finds the matter', () => {
  expect(found('消防处罚')).toEqual(['penalty-other-sectors']);
});

test('a department finds the matters it answers for', () => {
  expect(found('税务局')).toContain('serious-tax-violation');
});

test.each([
  ['乌海市税务局', 'serious-tax-violation'],
  ['海勃湾区人民法院', 'serious-judgment-defaulter'],
  ['乌达区民政局', 'abnormal-social-organisation'],
])('the name on the seal finds the matter: %s', (seal, item) => {
  expect(found(seal)).toContain(item);
});

test.each(['0473-3158030', '04733158030', '３１５８０３０', '0473 3158030', '（0473）—3158030'])(
  'a phone number finds its matter, however it is typed: %s',
  (typed) => {
    expect(found(typed)).toEqual(['serious-wage-arrears']);
  },
);

test.each([
  '法释〔2013〕17号',
  '法释[2013]17号',
  '法释（2013）17',
  '法释 2013 17',
  '法释〔2017〕7号',
])('the number of a document finds its matter, whatever its brackets: %s', (typed) => {
  expect(found(typed)).toEqual(['serious-judgment-defaulter']);
});

test('a number on which several matters rest finds them all', () => {
  expect(found('国家发展改革委令第58号')).toContain('penalty-other-sectors');
  expect(found('国市监信规〔2021〕3号')).toEqual([
    'penalty-market-regulation',
    'abnormal-operations',
    'serious-market-regulation',
  ]);
});

test.each(['国家税务总局令第54号', '税务总局54号令', '第54号'])(
  'and its short form: %s',
  (typed) => {
    expect(found(typed)).toEqual(['serious-tax-violation']);
  },
);

test.each([
  ['sxbzxr', 'serious-judgment-defaulter'],
  ['SXBZXR', 'serious-judgment-defaulter'],
  ['ｓｘｂｚｘｒ', 'serious-judgment-defaulter'],
  ['s x b z x r', 'serious-judgment-defaulter'],
  ['sx bzxr', 'serious-judgment-defaulter'],
  ['jyyc', 'abnormal-operations'],
  ['qxhmd', 'serious-wage-arrears'],
  ['qthyly', 'penalty-other-sectors'],
])('%s finds by pinyin initials', (typed, item) => {
  expect(found(typed)).toContain(item);
});

test('two letters have to begin a name, three may stand inside', () => {
  expect(found('xr')).toEqual([]);
  expect(found('zxr')).toEqual(['serious-judgment-defaulter']);
});

test('letters and characters may be mixed', () => {
  expect(found('xf处罚')).toEqual(['penalty-other-sectors']);
});

test('every word has to be there', () => {
  expect(found('农民工 税务局')).toEqual([]);
  expect(found('处罚 应急')).toContain('penalty-other-sectors');
});

test('no match finds nothing', () => {
  expect(found('没有这种记录')).toEqual([]);
});

test('it says by what a matter was found: the name before an alias, an alias before a document', () => {
  expect(shown('失信被执行人')).toEqual(['plan-name 失信被执行人名单']);
  expect(shown('sx 名单')).toEqual(['plan-name 失信被执行人名单']);
  expect(shown('老赖')).toEqual(['alias 老赖']);
  expect(shown('法释〔2013〕17号')).toEqual(['document 法释〔2013〕17号']);
  expect(shown('3158030')).toEqual(['phone 0473-3158030']);
  expect(search('名单 失信')[0]?.matches).toEqual([
    {
      kind: 'plan-name',
      text: '失信被执行人名单',
      spans: [
        { from: 6, to: 8 },
        { from: 0, to: 2 },
      ],
    },
  ]);
});

describe.each(searchNames.map(({ item, names }) => [item, names] as const))(
  'every text of %s',
  (item, names) => {
    test('finds it, as it is written and by its initials', () => {
      const lost = names.flatMap(({ text, initials }) =>
        [text, initials].filter((typed) => !found(typed).includes(item)),
      );
      expect(lost).toEqual([]);
    });
  },
);

test('every name, alias, department, phone and number of the catalogue is among those texts', () => {
  for (const item of Object.values(catalogue.items)) {
    const contact = catalogue.contacts.find(({ id }) => id === item.contact);
    for (const text of [
      item.title,
      item.planName,
      ...item.aliases,
      ...item.responsible,
      contact?.name ?? '',
      ...(contact?.units ?? []),
      ...(contact?.phones ?? []),
      ...item.rules.pathways.map(
        ({ versions }) => catalogue.documents[versions[0]?.citation.document ?? '']?.number ?? '',
      ),
    ])
      expect(found(text.replace(/，.*$/, ''))).toContain(item.id);
  }
});

test('however a text is spread out, widened or capitalised, it finds its matter', () => {
  const texts = searchNames.flatMap(({ item, names }) =>
    names.flatMap(({ text, initials }) => [text, initials].map((typed) => ({ item, typed }))),
  );
  const wide = (text: string): string =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.constantFrom(
        (text: string) => text.toUpperCase(),
        wide,
        (text: string) => `  ${text} `,
      ),
      fc.nat(),
      ({ item, typed }, change, at) => {
        const place = at % (typed.length + 1);
        const spread = `${typed.slice(0, place)} ${typed.slice(place)}`;
        expect(found(change(spread))).toContain(item);
      },
    ),
  );
});

test('whatever is typed, nothing breaks and marks lie within their texts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (typed) => {
      for (const { text, spans } of search(typed).flatMap(({ matches }) => matches))
        for (const { from, to } of spans) {
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual([...text].length);
        }
    }),
  );
});
