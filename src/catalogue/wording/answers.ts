import type { FactDefinition, FactId } from '../types';

/** The answer as its row is labelled: 一般; 是 or 否 where the catalogue gives no label of its own. */
export function optionLabel(fact: FactDefinition, value: string | number | boolean): string {
  const written = fact.options?.find((option) => option.value === String(value))?.label;
  if (written !== undefined) return written;
  return typeof value === 'boolean' ? (value ? '是' : '否') : String(value);
}

/** “处罚决定书日期”: a fact as the questions name it; its id where nobody asks for it. */
export function factName(facts: readonly FactDefinition[], id: FactId): string {
  return `“${facts.find((fact) => fact.id === id)?.label ?? id}”`;
}

/** 食品、药品: several options of one fact. */
export function optionNames(
  facts: readonly FactDefinition[],
  id: FactId,
  values: readonly string[],
): string {
  const fact = facts.find((one) => one.id === id);
  return values.map((value) => (fact === undefined ? value : optionLabel(fact, value))).join('、');
}
