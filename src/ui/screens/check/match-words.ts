import type { SearchName } from '../../../catalogue/search-types';

/** What a matched text is to the item, said before it; the name itself stands above and needs no word. */
export function matchLabel(kind: SearchName['kind']): string {
  switch (kind) {
    case 'plan-name':
      return '';
    case 'alias':
      return '也叫';
    case 'title':
      return '全称';
    case 'category':
      return '属于';
    case 'department':
      return '部门';
    case 'phone':
      return '电话';
    case 'document':
      return '依据';
  }
}
