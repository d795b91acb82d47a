import { expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue/index';
import type { Item } from '../../src/catalogue/types';
import { bare, planBody, planPhones, planResponsible, planTable } from '../support/wuhai-plan';

const items = Object.values(catalogue.items);
const tabled = items.filter((item) => item.id !== 'serious-other');

// The first column names a category where the plan's typesetter began it.
const categoryBefore: Partial<Record<Item['id'], string>> = {
  'penalty-market-regulation': '行政处罚信息',
  'abnormal-operations': '异常名录',
  'serious-tax-violation': '严重失信主体名单',
};

function phonesOf(item: Item): readonly string[] {
  return catalogue.contacts.find((contact) => contact.id === item.contact)?.phones ?? [];
}

/** The row of the plan's table as the catalogue would print it. */
function rowOf(item: Item): string {
  const materials = item.materials.map((material, index) =>
    item.materials.length > 1 ? `${String(index + 1)}.${material.text}` : material.text,
  );
  const phones = phonesOf(item).map((phone) => phone.replace('0473-', ''));
  const row = `${item.planName}${materials.join('')}0473—${phones.join('、')}`;
  return `${categoryBefore[item.id] ?? ''}${bare(row)}`;
}

test.each(tabled)('$planName: the row of the plan, word for word', (item) => {
  expect(planTable).toContain(rowOf(item));
});

test('the rows of the catalogue are the whole table of the plan', () => {
  const rows = tabled.map((item) => ({ row: rowOf(item), place: planTable.indexOf(rowOf(item)) }));
  const printed = rows.sort((a, b) => a.place - b.place).map(({ row }) => row);
  expect(printed.join('')).toBe(planTable);
});

test('what the table leaves out is said in the words of the body', () => {
  const [line] = catalogue.items['serious-other'].materials;
  expect(planBody).toContain(line?.text);
});

test('the numbers of the directory are those of the plan, all of them and no other', () => {
  const listed = catalogue.contacts.flatMap((contact) => contact.phones);
  expect(new Set(listed)).toEqual(new Set(planPhones));
  expect(listed).toHaveLength(new Set(listed).size);
});

test('every item names the responsible units of the plan, in its order', () => {
  const named = items.map((item) => item.responsible.join(''));
  const inPlan = planResponsible.map((units) => units.replace(/[、，]/g, ''));
  expect(named.map((units) => units.replace(/[、，]/g, ''))).toEqual(inPlan);
});

test('nested lines of a material stay lines of their own', () => {
  const lines = catalogue.items['serious-tax-violation'].materials[0]?.text.split('\n');
  expect(lines).toHaveLength(5);
});
