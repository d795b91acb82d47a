import { stringify } from 'yaml';
import type { Catalogue, ItemId } from '../../src/catalogue/types';
import { assess } from '../../src/rules/assess';
import type { Assessment, Facts } from '../../src/rules/assessment';
import { day } from '../support/catalogues';
import { naiveAssess } from '../support/naive-assess';
import { differences } from './differences';
import { goldenCaseOf } from './golden-case';
import { brokenPromises } from './promises';
import { emptyTally, TOLD } from './tally';

/** Judges records of one item, each by both programs, and keeps count. */
export class Judge {
  readonly tally = emptyTally();
  readonly #catalogue: Catalogue;
  readonly #itemId: ItemId;

  constructor(catalogue: Catalogue, itemId: ItemId) {
    this.#catalogue = catalogue;
    this.#itemId = itemId;
  }

  /** The engine's assessment; undefined when it threw, which is a fault like any other. */
  judge(facts: Facts, on: string): Assessment | undefined {
    this.tally.assessments += 1;
    let engine: Assessment | undefined;
    try {
      engine = assess(this.#catalogue, this.#itemId, facts, day(on));
      const second = naiveAssess(this.#catalogue, this.#itemId, facts, on);
      const { headline } = engine;
      this.tally.headlines[headline] = (this.tally.headlines[headline] ?? 0) + 1;
      const differ = differences(engine, second);
      if (differ.length > 0)
        this.fault(facts, on, `differ in ${differ.join(', ')}`, engine, second);
      const broken = brokenPromises(engine);
      if (broken.length > 0) this.fault(facts, on, broken.join('; '), engine);
    } catch (error) {
      this.fault(
        facts,
        on,
        error instanceof Error ? (error.stack ?? error.message) : String(error),
      );
    }
    return engine;
  }

  /** Counts a fault and, of the first few, keeps the whole story. */
  fault(facts: Facts, on: string, what: string, engine?: Assessment, second?: object): void {
    this.tally.faults += 1;
    if (this.tally.told.length >= TOLD) return;
    const told = goldenCaseOf(this.#itemId, facts, on, engine);
    const comments = [
      what,
      ...(second === undefined ? [] : ['second opinion:', stringify(second)]),
    ];
    this.tally.told.push(`${told}${comments.join('\n').trim().replaceAll(/^/gm, '  # ')}\n`);
  }
}
