import { mainGate } from '../../../src/rules/headline';
import type { Mutant } from '../mutant';
import { changed, type RuleBook } from '../rule-book';
import { isBranch, listAt } from '../tree';

const GATES = ['authority', 'credit-china'];
const NATURES = ['application', 'automatic', 'ex-officio', 'correction'];

/**
 * Every pathway at the other gate, and of every other nature. Three kinds of change only change the words, and are not
 * made: an item with one pathway is judged by it, whichever its gate; what one applies for and what the authority
 * should do are judged alike; and beside the main gate only an automatic pathway differs, by telling a last day.
 */
export function pathwayMutants(book: RuleBook): readonly Mutant[] {
  const { item } = book.files;
  const pathways = listAt(isBranch(item) ? item : {}, 'pathways').filter(isBranch);
  const main = mainGate(book.rules).map(({ id }) => id);
  return pathways.flatMap((pathway, at) => {
    const id = String(pathway['id']);
    const [gate, nature] = [String(pathway['gate']), String(pathway['nature'])];
    const kind = main.includes(id) ? mainKind : sideKind;
    const others = [
      ...GATES.filter((other) => other !== gate && pathways.length > 1).map(
        (other) => ['gate', gate, other] as const,
      ),
      ...NATURES.filter((other) => kind(other) !== kind(nature)).map(
        (other) => ['nature', nature, other] as const,
      ),
    ];
    return others.map(([key, own, other]) =>
      changed(book, 'pathway', id, `${key}: ${own} → ${other}`, [['pathways', at, key], other]),
    );
  });
}

function mainKind(nature: string): string {
  return nature === 'ex-officio' ? 'application' : nature;
}

function sideKind(nature: string): string {
  return nature === 'automatic' ? nature : 'application';
}
