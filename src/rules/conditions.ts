import type {
  Condition,
  ConditionGroup,
  ConditionNode,
  FactId,
  LocalDate,
} from '../catalogue/types';
import type { Finding } from './assessment';
import { both, either, MET, not, type Outcome } from './outcome';
import { factsOf, lackingFacts, outcomeOf, type Scene } from './verbs';

/**
 * Looks at a condition under a supposition: gives its outcome another value, or undefined to leave it out of account.
 * The outcome it is handed is the one that counts for the applicant: under `none:` it has been turned round already.
 */
export type Lens = (condition: Condition, outcome: Outcome) => Outcome | undefined;

interface View {
  readonly scene: Scene;
  readonly lens: Lens | undefined;
}

/** What the conditions of a version come to. */
export function evaluate(group: ConditionGroup, scene: Scene, lens?: Lens): Outcome {
  return ofGroup(group, false, { scene, lens }) ?? MET;
}

/**
 * One finding per condition, in the order written. States are seen from the applicant: under `none:` "met" says that
 * the thing named is absent.
 */
export function findingsOf(group: ConditionGroup, scene: Scene): readonly Finding[] {
  const findings: Finding[] = [];
  eachOutcome(group, scene, (condition, outcome) => findings.push(findingOf(condition, outcome)));
  return findings;
}

/** Visits every condition with what it comes to for the applicant. */
export function eachOutcome(
  group: ConditionGroup,
  scene: Scene,
  visit: (condition: Condition, outcome: Outcome) => void,
): void {
  eachCondition(group, false, (condition, negated) => {
    visit(condition, ofCondition(condition, negated, scene));
  });
}

/** The conditions that made the group unmet, or left it unknown; those that made no difference are passed over. */
export function decisive(
  group: ConditionGroup,
  state: 'unmet' | 'unknown',
  scene: Scene,
  lens?: Lens,
): readonly Condition[] {
  const found: Condition[] = [];
  collect(group, false, state, { scene, lens }, found);
  return found;
}

/** Facts whose answers can make an unknown group known, in the order of its conditions, each once. */
export function factsLacking(group: ConditionGroup, scene: Scene, lens?: Lens): readonly FactId[] {
  const facts = new Set<FactId>();
  for (const condition of decisive(group, 'unknown', scene, lens)) {
    for (const fact of lackingFacts(condition.test, scene.known)) facts.add(fact);
  }
  return [...facts];
}

/** Visits every condition; `negated` says that it stands under an odd number of `none:`. */
export function eachCondition(
  node: ConditionNode,
  negated: boolean,
  visit: (condition: Condition, negated: boolean) => void,
): void {
  if (node.kind === 'condition') {
    visit(node, negated);
    return;
  }
  for (const member of node.all) eachCondition(member, negated, visit);
  for (const member of node.any) eachCondition(member, negated, visit);
  for (const member of node.none) eachCondition(member, !negated, visit);
}

function ofNode(node: ConditionNode, negated: boolean, view: View): Outcome | undefined {
  if (node.kind === 'group') return ofGroup(node, negated, view);
  const outcome = ofCondition(node, negated, view.scene);
  return view.lens === undefined ? outcome : view.lens(node, outcome);
}

function ofCondition(condition: Condition, negated: boolean, scene: Scene): Outcome {
  const outcome = outcomeOf(condition.test, condition.evidence, scene);
  return negated ? not(outcome) : outcome;
}

/** A group turned round is the alternative of its members turned round, so every leaf keeps the applicant's view. */
function ofGroup(group: ConditionGroup, negated: boolean, view: View): Outcome | undefined {
  const all = ofMembers(group.all, negated, !negated, view);
  const any = ofMembers(group.any, negated, negated, view);
  const none = ofMembers(group.none, !negated, !negated, view);
  return join(join(all, any, !negated), none, !negated);
}

function ofMembers(
  members: readonly ConditionNode[],
  negated: boolean,
  conjunctive: boolean,
  view: View,
): Outcome | undefined {
  let outcome: Outcome | undefined;
  for (const member of members) {
    outcome = join(outcome, ofNode(member, negated, view), conjunctive);
  }
  return outcome;
}

function join(
  a: Outcome | undefined,
  b: Outcome | undefined,
  conjunctive: boolean,
): Outcome | undefined {
  if (a === undefined) return b;
  if (b === undefined) return a;
  return conjunctive ? both(a, b) : either(a, b);
}

/** A list of a group, each member judged once. */
interface JudgedList {
  readonly members: readonly ConditionNode[];
  readonly negated: boolean;
  readonly outcomes: readonly (Outcome | undefined)[];
  readonly outcome: Outcome | undefined;
}

// Most groups have one list only.
const NO_MEMBERS: JudgedList = { members: [], negated: false, outcomes: [], outcome: undefined };

function judgedList(
  members: readonly ConditionNode[],
  negated: boolean,
  conjunctive: boolean,
  view: View,
): JudgedList {
  if (members.length === 0) return NO_MEMBERS;
  let outcome: Outcome | undefined;
  const outcomes = members.map((member) => {
    const own = ofNode(member, negated, view);
    outcome = join(outcome, own, conjunctive);
    return own;
  });
  return { members, negated, outcomes, outcome };
}

function collect(
  group: ConditionGroup,
  negated: boolean,
  state: 'unmet' | 'unknown',
  view: View,
  found: Condition[],
): void {
  const lists = [
    judgedList(group.all, negated, !negated, view),
    judgedList(group.any, negated, negated, view),
    judgedList(group.none, !negated, !negated, view),
  ];
  let whole: Outcome | undefined;
  for (const { outcome } of lists) whole = join(whole, outcome, !negated);
  if (whole?.state !== state) return;
  for (const list of lists) {
    // A list that is settled the other way does not contribute, whatever its members say.
    if (list.outcome?.state !== state) continue;
    list.members.forEach((member, at) => {
      if (list.outcomes[at]?.state !== state) return;
      if (member.kind === 'condition') found.push(member);
      else collect(member, list.negated, state, view, found);
    });
  }
}

const dateless = new WeakMap<Condition, Map<Finding['state'], Finding>>();

/** Findings without a day depend on nothing but the condition and its state, so each is made once and shared. */
function findingOf(condition: Condition, { state, day }: Outcome): Finding {
  if (state === 'waits') return newFinding(condition, state, day);
  let findings = dateless.get(condition);
  if (findings === undefined) {
    findings = new Map();
    dateless.set(condition, findings);
  }
  let finding = findings.get(state);
  if (finding === undefined) {
    finding = Object.freeze(newFinding(condition, state, undefined));
    findings.set(state, finding);
  }
  return finding;
}

function newFinding(
  { id, test, citation, evidence, remedy }: Condition,
  state: Finding['state'],
  until: LocalDate | undefined,
): Finding {
  const rest = { facts: factsOf(test), citation, evidence };
  const finding =
    until === undefined
      ? { condition: id, state, ...rest }
      : { condition: id, state, until, ...rest };
  return remedy === undefined ? finding : { ...finding, remedy };
}
