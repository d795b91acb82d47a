import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('wuhai-2024-plan.txt', import.meta.url), 'utf8');
const HEADER = '修复事项具体事项提交材料咨询方式';

/** Without white space and list mark-up: line breaks and columns are the typesetter's, the words are the plan's. */
export function bare(words: string): string {
  return words.replace(/<[^>]*>/g, '').replace(/\s/g, '');
}

const [body = '', table = ''] = bare(text).split('高效办成信用修复“一件事”办理材料');

/** The sentences of the plan. */
export const planBody = body;

/** The rows of the plan's table, one after the other, without its column titles. */
export const planTable = table.replaceAll(HEADER, '');

/** Who is responsible for each of the twelve items, in the plan's order and punctuation. */
export const planResponsible = [...body.matchAll(/（责任单位：([^）]*)）/g)]
  .map((match) => match[1] ?? '')
  .slice(1);

/** Every number of the plan, written in full. */
export const planPhones = [...planTable.matchAll(/0473—((?:\d{7}、?)+)/g)].flatMap((match) =>
  (match[1] ?? '').split('、').map((number) => `0473-${number}`),
);
