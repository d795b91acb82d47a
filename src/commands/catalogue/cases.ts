import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { ITEM_IDS } from '../../catalogue/schema';
import type { ItemId } from '../../catalogue/types';
import { Day } from '../../catalogue/values';

// What is expected of a case is of no interest here: both verdicts are computed.
const Cases = v.array(
  v.looseObject({
    name: v.string(),
    on: Day,
    facts: v.record(
      v.string(),
      v.union([v.string(), v.number(), v.boolean(), v.array(v.string())]),
    ),
  }),
);

export type Case = v.InferOutput<typeof Cases>[number];

export interface CasesOfItem {
  readonly itemId: ItemId;
  readonly cases: readonly Case[];
}

/** Facts on a day, as the clerks collected them in `tests/cases/<item>.yaml`, items in their usual order. */
export function readCases(root: string): readonly CasesOfItem[] {
  const folder = join(root, 'tests/cases');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return ITEM_IDS.flatMap((itemId) => {
    const file = `${itemId}.yaml`;
    if (!files.includes(file)) return [];
    const content: unknown = parse(readFileSync(join(folder, file), 'utf8'));
    const result = v.safeParse(Cases, content);
    // The tests say more exactly what is wrong; here it only must not be passed over.
    if (!result.success) throw new Error(`tests/cases/${file} 写法有误，请先运行 npm test`);
    return [{ itemId, cases: result.output }];
  });
}
