import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue as realCatalogue } from '../../../src/catalogue';
import type {
  Catalogue,
  ConditionGroup,
  FactDefinition,
  FactId,
  ItemId,
  ItemRules,
  LocalDate,
} from '../../../src/catalogue/types';
import { conditionsIn, versionsOf } from '../../../src/catalogue/rule-facts';
import type { Assessment, Facts, PathwayResult } from '../../../src/rules/assessment';
import { assess } from '../../../src/rules/assess';
import { eachCondition } from '../../../src/rules/conditions';
import { nextDay, previousDay } from '../../../src/rules/dates';
import { nextStep } from '../../../src/rules/next-step';
import { timelineOf } from '../../../src/rules/timeline';
import { factsOf } from '../../../src/rules/verbs';
import { catalogueOf, ITEM } from '../../support/catalogues';
import { recentDay } from './arbitraries';
import { answerTo, factsFor, GENERATED_FACTS, generatedRules } from './generated-catalogues';

/** Enough to meet every headline; while looking for a fault, raise it to tens of thousands. */
const RUNS = Number(process.env['PROMISE_RUNS'] ?? 200);

interface Question {
  readonly itemId: ItemId;
  readonly facts: Facts;
  readonly on: LocalDate;
}
/** Several questions to one catalogue; `rules` are absent when it is the real one. */
interface Case {
  readonly rules?: ItemRules;
  readonly questions: readonly Question[];
}
interface Given extends Question {
  readonly catalogue: Catalogue;
}

const judgedItems = Object.values(realCatalogue.items).filter(({ judged }) => judged);

function questionsOn(itemId: ItemId, facts: readonly FactDefinition[]): fc.Arbitrary<Question> {
  return fc.record({ itemId: fc.constant(itemId), facts: factsFor(facts), on: recentDay });
}

const realCase: fc.Arbitrary<Case> = fc
  .array(
    fc.constantFrom(...judgedItems).chain(({ id, rules }) => questionsOn(id, rules.facts)),
    { minLength: 5, maxLength: 5 },
  )
  .map((questions) => ({ questions }));

const generatedCase: fc.Arbitrary<Case> = fc.record({
  rules: generatedRules,
  questions: fc.array(questionsOn(ITEM, GENERATED_FACTS), { minLength: 10, maxLength: 10 }),
});

const judge = ({ catalogue, itemId, facts, on }: Given): Assessment =>
  assess(catalogue, itemId, facts, on);
const definitionsOf = ({ catalogue, itemId }: Given): readonly FactDefinition[] =>
  catalogue.items[itemId].rules.facts;

describe.each([
  ['the real catalogue', realCase],
  ['catalogues of every shape', generatedCase],
])('over %s', (_, cases) => {
  const always = (promise: (given: Given) => void): void => {
    fc.assert(
      fc.property(cases, ({ rules, questions }) => {
        const catalogue = rules === undefined ? realCatalogue : catalogueOf(rules);
        for (const question of questions) promise({ ...question, catalogue });
      }),
      { numRuns: RUNS },
    );
  };

  it('the same question has the same answer, in the same words', () => {
    always((given) => {
      expect(JSON.stringify(judge(given))).toBe(JSON.stringify(judge(given)));
    });
  });

  it('absent things have no key, so the answer survives JSON', () => {
    always((given) => {
      const assessment = judge(given);
      expect(JSON.parse(JSON.stringify(assessment))).toStrictEqual(assessment);
    });
  });

  it('the order of facts, facts of other items and values that cannot be answers change nothing', () => {
    always((given) => {
      const open = definitionsOf(given).filter(({ id }) => given.facts[id] === undefined);
      const noise = Object.fromEntries(open.map(({ id }) => [id, { not: 'an answer' } as never]));
      const reversed = Object.fromEntries(Object.entries(given.facts).reverse());
      const facts = { ...noise, elsewhere: true, ...reversed };
      expect(judge({ ...given, facts })).toEqual(judge(given));
    });
  });

  it('an answer never unsettles what was settled', () => {
    const answers = fc.record(
      Object.fromEntries(
        [...GENERATED_FACTS, ...judgedItems.flatMap(({ rules }) => rules.facts)]
          .filter((definition) => definition.default === undefined)
          .map((definition) => [definition.id, answerTo(definition)]),
      ),
    );
    fc.assert(
      fc.property(cases, answers, ({ rules, questions }, more) => {
        const catalogue = rules === undefined ? realCatalogue : catalogueOf(rules);
        for (const question of questions) {
          const given = { ...question, catalogue };
          const before = judge(given);
          for (const { id } of definitionsOf(given)) {
            if (given.facts[id] !== undefined || more[id] === undefined) continue;
            if (hasStandIn(given, id)) continue;
            const facts = { ...given.facts, [id]: more[id] };
            expectStillSettled(before, judge({ ...given, facts }));
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('what opens on a day is open on that day and not the day before', () => {
    always((given) => {
      for (const result of judge(given).pathways) {
        if (result.status !== 'opens') continue;
        const opening = firstDayOf(result);
        if (!hasSameVersions(given, result.pathway, opening)) continue;
        const statusOn = (on: LocalDate): PathwayResult['status'] | undefined =>
          judge({ ...given, on }).pathways.find(({ pathway }) => pathway === result.pathway)
            ?.status;
        expect(opening > given.on).toBe(true);
        expect(statusOn(opening)).toBe('open');
        expect(statusOn(previousDay(opening))).toBe('opens');
      }
    });
  });

  it('questions are asked exactly when answers are needed, each once, each of use', () => {
    always((given) => {
      const { headline, ask, pathways } = judge(given);
      expect(ask.length > 0).toBe(headline === 'answers-needed');
      expect(new Set(ask).size).toBe(ask.length);
      const useful = factsOfUse(given, pathways);
      for (const fact of ask) {
        expect(given.facts[fact]).toBeUndefined();
        expect(useful).toContain(fact);
      }
    });
  });

  it('every headline but apply-now names another next step', () => {
    always((given) => {
      const assessment = judge(given);
      expect(nextStep(assessment) === 'apply').toBe(assessment.headline === 'apply-now');
    });
  });

  it('a first day comes with a prudent day that is not earlier', () => {
    always((given) => {
      const assessment = judge(given);
      for (const { eligibleOn, advisableOn } of [assessment, ...assessment.pathways]) {
        expect(eligibleOn === undefined).toBe(advisableOn === undefined);
        if (eligibleOn !== undefined) expect(advisableOn && advisableOn >= eligibleOn).toBe(true);
      }
    });
  });

  it('the timeline runs forward and names each kind of day at most once', () => {
    always((given) => {
      const timeline = timelineOf(judge(given), given.facts, given.catalogue);
      const days = timeline.map(({ day }) => day);
      const kinds = timeline.map(({ kind }) => kind);
      expect(days).toEqual([...days].sort());
      expect(new Set(kinds).size).toBe(kinds.length);
      expect(kinds).toContain('today');
    });
  });
});

/** Of dates that fall back on one another the next best counts until the best is known, so its answer may change much. */
function hasStandIn({ catalogue, itemId, facts }: Given, date: string): boolean {
  return versionsOf(catalogue.items[itemId].rules)
    .flatMap(({ conditions }) => conditionsIn(conditions))
    .some(
      ({ test }) =>
        test.verb === 'since' &&
        test.clock.kind === 'first-known' &&
        test.clock.facts.includes(date) &&
        test.clock.facts.some((other) => facts[other] !== undefined),
    );
}

function expectStillSettled(before: Assessment, after: Assessment): void {
  if (before.headline !== 'answers-needed') expect(after.headline).not.toBe('answers-needed');
  before.pathways.forEach(({ status }, index) => {
    if (status !== 'unknown') expect(after.pathways[index]?.status).not.toBe('unknown');
  });
}

function firstDayOf({ eligibleOn, endsOn }: PathwayResult): LocalDate {
  if (eligibleOn !== undefined) return eligibleOn;
  if (endsOn !== undefined) return nextDay(endsOn);
  throw new Error('A pathway opens without a day.');
}

/** Also for the version of the record: that is another one only once a new version has come into force. */
function hasSameVersions(
  { catalogue, itemId, on }: Given,
  pathway: string,
  later: LocalDate,
): boolean {
  const found = catalogue.items[itemId].rules.pathways.find(({ id }) => id === pathway);
  const starts = found?.versions.map(({ effectiveFrom }) => effectiveFrom) ?? [];
  return starts.every((start) => start <= on || later < start);
}

/** Facts of unknown findings, of records whose unknown date leaves several versions possible, and of level 1. */
function factsOfUse(
  { catalogue, itemId, facts }: Given,
  results: readonly PathwayResult[],
): readonly FactId[] {
  const { rules } = catalogue.items[itemId];
  const readings = results.flatMap((result) => {
    const both = result.readings;
    return both === undefined ? [result] : [result, both.earlier, both.current];
  });
  const findings = readings.flatMap((result) => result.findings);
  const undated = rules.pathways.filter(({ recordDate }) =>
    recordDate.every((fact) => facts[fact] === undefined),
  );
  const possible = [...undated.flatMap(({ versions }) => versions), rules.notPublished].flatMap(
    (version) => (version === undefined ? [] : factsOfConditions(version.conditions)),
  );
  return [
    ...findings.filter(({ state }) => state === 'unknown').flatMap((finding) => finding.facts),
    ...undated.flatMap(({ recordDate }) => recordDate),
    ...possible,
  ];
}

function factsOfConditions(group: ConditionGroup): readonly FactId[] {
  const facts: FactId[] = [];
  eachCondition(group, false, ({ test }) => facts.push(...factsOf(test)));
  return facts;
}
