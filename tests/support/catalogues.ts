import type {
  Catalogue,
  Condition,
  ConditionGroup,
  ConditionNode,
  FactDefinition,
  HolidayYear,
  Item,
  ItemId,
  ItemRules,
  LocalDate,
  Pathway,
  RuleVersion,
  Test,
} from '../../src/catalogue/types';
import { parseLocalDate } from '../../src/rules/dates';

/** Builders of tiny catalogues: a test states what matters to it and leaves the rest to these. */

/** A day, or a thrown error: a test never means an impossible one. */
export function day(text: string): LocalDate {
  const parsed = parseLocalDate(text);
  if (parsed === undefined) throw new Error(`No such day: ${text}`);
  return parsed;
}

export const SOURCE = { document: 'example-2024', article: '第八条' };
const CHECKED = { on: day('2026-11-23'), by: '待核对' };

export function condition(
  id: string,
  test: Test,
  extra: Partial<Pick<Condition, 'evidence' | 'curable' | 'another' | 'remedy'>> = {},
): Condition {
  return {
    kind: 'condition',
    id,
    text: id,
    test,
    evidence: 'full',
    citation: SOURCE,
    ...extra,
  };
}

/** A condition on a boolean fact of the same name. */
export function holds(fact: string, extra: Parameters<typeof condition>[2] = {}): Condition {
  return condition(fact, { verb: 'true', fact }, extra);
}

/** A waiting time of months from one dated fact. */
export function since(
  fact: string,
  months: number,
  extra: Parameters<typeof condition>[2] = {},
): Condition {
  const id = `${fact}-${String(months)}`;
  const period = { kind: 'fixed', months } as const;
  return condition(id, { verb: 'since', clock: { kind: 'fact', fact }, period }, extra);
}

export function group(lists: {
  readonly all?: readonly ConditionNode[];
  readonly any?: readonly ConditionNode[];
  readonly none?: readonly ConditionNode[];
}): ConditionGroup {
  return { kind: 'group', all: [], any: [], none: [], ...lists };
}

export function version(
  from: string,
  conditions: readonly ConditionNode[] | ConditionGroup,
  to?: string,
): RuleVersion {
  return {
    effectiveFrom: day(from),
    ...(to !== undefined && { effectiveTo: day(to) }),
    citation: SOURCE,
    checked: CHECKED,
    conditions: 'kind' in conditions ? conditions : group({ all: conditions }),
    hints: [],
  };
}

/** A pathway of the authority by application, in force since 2020 unless it brings its own versions. */
export function pathway(
  id: string,
  conditions: readonly ConditionNode[] | ConditionGroup,
  extra: Partial<Omit<Pathway, 'id'>> = {},
): Pathway {
  return {
    id,
    title: id,
    gate: 'authority',
    nature: 'application',
    recordDate: ['listedOn'],
    versions: [version('2020-01-01', conditions)],
    handling: [],
    ...extra,
  };
}

export function fact(
  id: string,
  type: FactDefinition['type'],
  extra: Partial<Pick<FactDefinition, 'options' | 'default'>> = {},
): FactDefinition {
  return { id, type, label: id, question: `${id}？`, ...extra };
}

export function choice(id: string, ...values: readonly string[]): FactDefinition {
  return fact(id, 'choice', { options: values.map((value) => ({ value, label: value })) });
}

/** Facts that most engine tests use: a listing, three statements and a severity. */
export const COMMON_FACTS: readonly FactDefinition[] = [
  fact('listedOn', 'date'),
  choice('severity', 'minor', 'ordinary', 'serious'),
  fact('fulfilled', 'boolean'),
  fact('corrected', 'boolean'),
  fact('again', 'boolean'),
  fact('stillListed', 'boolean', { default: true }),
];

export function rulesOf(
  pathways: readonly Pathway[],
  extra: Partial<Omit<ItemRules, 'pathways'>> = {},
): ItemRules {
  return {
    id: ITEM,
    shownFact: 'stillListed',
    facts: COMMON_FACTS,
    pathways,
    ...extra,
  };
}

/** The item whose rules a tiny catalogue holds. */
export const ITEM = 'serious-work-safety' satisfies ItemId;

/** A catalogue in which only `ITEM` has rules. */
export function catalogueOf(rules: ItemRules, holidays: readonly HolidayYear[] = []): Catalogue {
  const empty = (id: ItemId): Item => itemOf({ ...rules, id, pathways: [] });
  return {
    edition: { number: 'test', checkedOn: day('2026-11-23'), staleAfter: day('2027-12-31') },
    items: {
      [ITEM]: itemOf(rules),
      'penalty-market-regulation': empty('penalty-market-regulation'),
      'penalty-other-sectors': empty('penalty-other-sectors'),
      'abnormal-operations': empty('abnormal-operations'),
      'abnormal-social-organisation': empty('abnormal-social-organisation'),
      'serious-judgment-defaulter': empty('serious-judgment-defaulter'),
      'serious-wage-arrears': empty('serious-wage-arrears'),
      'serious-tax-violation': empty('serious-tax-violation'),
      'serious-market-regulation': empty('serious-market-regulation'),
      'serious-culture-tourism': empty('serious-culture-tourism'),
      'serious-statistics': empty('serious-statistics'),
      'serious-other': empty('serious-other'),
    },
    contacts: [],
    districts: [],
    documents: {},
    holidays,
    forms: {},
    profile: { groups: [], entries: [] },
    released: {},
  };
}

function itemOf(rules: ItemRules): Item {
  return {
    id: rules.id,
    title: rules.id,
    planName: rules.id,
    aliases: [],
    category: 'serious',
    summary: '',
    responsible: [],
    contact: 'example',
    channels: [],
    materials: [],
    judged: rules.pathways.length > 0,
    rules,
    alsoAsk: [],
    papers: [],
    remedies: [],
    consequences: [],
    countdowns: [],
    decided: [],
    removed: [],
    sites: [],
    digest: '0'.repeat(64),
  };
}
