import * as v from 'valibot';
import { rulesDigest } from './digest';
import { ITEM_IDS } from './schema';
import type { Sources } from './sources';
import type { Catalogue, HolidayYear, ItemRules } from './types';

const ReleasedFile = v.strictObject({
  edition: v.string(),
  rules: v.custom<ItemRules>((value) =>
    v.is(v.looseObject({ id: v.picklist(ITEM_IDS), pathways: v.array(v.unknown()) }), value),
  ),
  holidays: v.custom<readonly HolidayYear[]>(Array.isArray),
});

/**
 * Rules of the past editions, by digest. Each file is named `<digest>.json`; a file whose content no longer has that
 * digest was edited by hand and is refused, so its inner shape is what the release command wrote.
 */
export function readReleased(sources: Sources): Catalogue['released'] {
  const released: Record<string, Catalogue['released'][string]> = {};
  for (const file of sources.list('released', '.json')) {
    const content = sources.read(file, ReleasedFile);
    if (content === undefined) continue;
    const digest = rulesDigest(content.rules, content.holidays);
    if (file === `released/${digest}.json`) released[digest] = content;
    else
      sources.problems.push({
        file,
        message: '内容和文件名（摘要值）对不上。已发布的规则不能手工修改，请恢复原文件',
      });
  }
  return released;
}
