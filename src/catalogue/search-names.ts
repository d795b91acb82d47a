import { categoryName } from './category-names';
import { pinyinInitials } from './pinyin-initials';
import type { SearchName, SearchNames } from './search-types';
import type { Catalogue, DocumentId, Item, LegalDocument } from './types';

const PLAN: DocumentId = 'wuhai-2024-plan';

type Text = readonly [kind: SearchName['kind'], text: string];

/**
 * By what each item can be found: its names, its departments with the districts spelt out, their numbers, and the
 * documents it rests on. Made at build time.
 */
export function searchNamesOf(catalogue: Catalogue): SearchNames {
  const items = Object.values(catalogue.items);
  const namesOf = (item: Item): readonly SearchName[] => {
    const documents = [...documentsOf(item)]
      // The plan has no number and covers all items: its title tells nothing.
      .filter((id) => id !== PLAN)
      .flatMap((id) => catalogue.documents[id] ?? []);
    const texts: readonly Text[] = [
      ['plan-name', item.planName],
      ...item.aliases.map((alias): Text => ['alias', alias]),
      ['title', item.title],
      ['category', categoryName(item.category)],
      ...whomToAsk(catalogue, item),
      ...documents.flatMap(documentTexts),
    ];
    return unique(texts).map(([kind, text]) => ({ kind, text, initials: pinyinInitials(text) }));
  };
  return items.map((item) => ({ item: item.id, names: namesOf(item) }));
}

function whomToAsk({ contacts, districts }: Catalogue, item: Item): readonly Text[] {
  const contact = contacts.find(({ id }) => id === item.contact);
  const named = [...item.responsible, contact?.name ?? '', ...(contact?.units ?? [])];
  return [
    ...named
      .flatMap((unit) => [unit, ...spelt(unit, districts)])
      .filter((unit) => unit !== '')
      .map((unit): Text => ['department', unit]),
    ...(contact?.phones ?? []).map((phone): Text => ['phone', phone]),
  ];
}

// People write the name on the seal: 乌海市税务局, 海勃湾区人民法院.
function spelt(unit: string, districts: Catalogue['districts']): readonly string[] {
  if (unit.startsWith('三区')) return districts.map(({ name }) => `${name}${unit.slice(2)}`);
  return /^市[^、]/.test(unit) ? [`乌海${unit}`] : [];
}

/** Documents that an item's rules, papers and consequences rest on. */
function documentsOf({
  rules,
  materials,
  consequences,
  countdowns,
}: Item): ReadonlySet<DocumentId> {
  const found = new Set<DocumentId>();
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('document' in part && typeof part.document === 'string') found.add(part.document);
    Object.values(part).forEach(look);
  };
  look({ rules, materials, consequences, countdowns });
  return found;
}

function documentTexts({ title, number = '' }: LegalDocument): readonly Text[] {
  const numbers = number.split(/[，、。]/).flatMap((text) => /^经?(.*号)/.exec(text)?.[1] ?? []);
  return [
    ['document', title],
    // 国家税务总局令第54号 is as often called 国家税务总局54号令.
    ...numbers.flatMap((text): Text[] => [
      ['document', text],
      ...(/令第\d+号$/.test(text)
        ? [['document', text.replace(/令第(\d+)号$/, '$1号令')] as const]
        : []),
    ]),
  ];
}

function unique(texts: readonly Text[]): readonly Text[] {
  return texts.filter(
    ([, text], index) => texts.findIndex(([, other]) => other === text) === index,
  );
}
