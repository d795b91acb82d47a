import type { Category, Directory, ItemEntry } from '../../../catalogue/types';

/** The matters of one category, under its heading. */
export interface ItemGroup {
  readonly category: Category;
  readonly title: string;
  readonly items: readonly ItemEntry[];
}

/** In the order of the 2024 plan. */
const CATEGORIES: readonly Category[] = ['penalty', 'abnormal', 'serious'];

/** 行政处罚 | 异常名录 | 严重失信名单 */
export function categoryName(category: Category): string {
  switch (category) {
    case 'penalty':
      return '行政处罚';
    case 'abnormal':
      return '异常名录';
    case 'serious':
      return '严重失信名单';
  }
}

/**
 * Matters whose names, aliases, departments or phone numbers hold every word of the search, by category; all of them
 * for an empty one. Categories without a match are left out.
 */
export function findItems(directory: Directory, wanted: string): readonly ItemGroup[] {
  const words = plain(wanted)
    .split(/\s+/)
    .filter((word) => word !== '');
  return CATEGORIES.map((category) => ({
    category,
    title: categoryName(category),
    items: directory.items.filter(
      (item) =>
        item.category === category &&
        words.every((word) => searchText(directory, item).includes(word)),
    ),
  })).filter((group) => group.items.length > 0);
}

function searchText(directory: Directory, item: ItemEntry): string {
  const contact = directory.contacts.find((candidate) => candidate.id === item.contact);
  const phones = contact?.phones ?? [];
  return plain(
    [
      item.title,
      item.planName,
      ...item.aliases,
      categoryName(item.category),
      ...item.responsible,
      contact?.name ?? '',
      ...(contact?.units ?? []),
      ...phones,
      ...phones.map((phone) => phone.replaceAll('-', '')),
    ].join('\n'),
  );
}

// Full-width digits and letters come from Chinese keyboards; they mean the same.
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
