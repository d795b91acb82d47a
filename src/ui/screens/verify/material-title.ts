import type { Catalogue, Item } from '../../../catalogue/types';
import { TEXT } from './text';

/** What an attached file is, as the packet's papers name its kind; undefined for a kind that this release does not know. */
export function materialTitle(
  kind: string,
  item: Pick<Item, 'papers'>,
  catalogue: Pick<Catalogue, 'forms'>,
): string | undefined {
  const form = Object.hasOwn(catalogue.forms, kind) ? catalogue.forms[kind] : undefined;
  if (form !== undefined) return `${form.title}（${TEXT.scanned}）`;
  return item.papers.find(({ source }) => 'attachment' in source && source.attachment === kind)
    ?.title;
}
