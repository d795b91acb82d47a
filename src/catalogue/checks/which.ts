import type { Compiled } from '../compiled';
import type { Problem } from '../problem';
import type { ItemId } from '../types';
import { UNSURE, walk, type WhichPlace } from '../which-walk';
import type { Which } from '../which-types';

const FILE = 'which.yaml';
/** So many items are shown side by side; more are shown as a plain list. */
const SIDE_BY_SIDE = 3;

/** Every answer leads on, every item is found, and who answers every question is led to one item. */
export function checkWhichLeads({ which, catalogue }: Compiled): readonly Problem[] {
  const wrong = [...namesOf(which)];
  if (!catalogue.contacts.some(({ id }) => id === which.contact))
    wrong.push(`咨询电话 ${which.contact} 不在 contacts.yaml 里`);
  // A walk along names that lead nowhere says nothing.
  if (wrong.length > 0) return problems(wrong);

  const places = allPlaces(which);
  const ends = places.filter(({ ask }) => ask === undefined);
  const sure = ends.filter(({ steps }) => steps.every(({ answer }) => answer !== UNSURE));
  const found = new Set(
    ends.flatMap(({ candidates }) => (candidates.length === 1 ? candidates : [])),
  );
  const asked = new Set(places.map(({ ask }) => ask?.question.id));
  return problems([
    ...which.items
      .filter((item) => !found.has(item))
      .map((item) => `事项 ${item}：没有一种回答能找到它`),
    ...which.questions.filter(({ id }) => !asked.has(id)).map(({ id }) => `没有回答会问到 ${id}`),
    ...sure
      .filter(({ candidates }) => candidates.length > 1)
      .map((place) => `${wayTo(place)}：四题问完还剩 ${place.candidates.join('、')}`),
    ...places
      .filter(({ ask, steps }) => steps.some(({ question }) => question.id === ask?.question.id))
      .map((place) => `${wayTo(place)}：又问到 ${place.ask?.question.id ?? ''}`),
    ...places
      .filter(({ ask, candidates }) => ask !== undefined && !splits(ask.options, candidates))
      .map((place) => `${wayTo(place)}：问 ${place.ask?.question.id ?? ''} 分不出剩下的几项`),
  ]);
}

/** Items that can be left over together are told apart; differences name other items, in documents that exist. */
export function checkWhichTellsApart({ which, catalogue }: Compiled): readonly Problem[] {
  const { differences } = which;
  const tell = (one: ItemId, other: ItemId): boolean =>
    differences[one].some(({ item }) => item === other);
  const together = allPlaces(which)
    .filter(({ ask }) => ask === undefined)
    .map(({ candidates }) => candidates)
    .filter((candidates) => candidates.length <= SIDE_BY_SIDE);
  const pairs = together.flatMap((candidates) =>
    candidates.flatMap((one, index) =>
      candidates.slice(index + 1).map((other) => [one, other] as const),
    ),
  );
  return problems([
    ...pairs
      .filter(([one, other]) => !tell(one, other) && !tell(other, one))
      .map(([one, other]) => `differences 里没有写 ${one} 和 ${other} 怎么分`),
    ...which.items.filter((item) => tell(item, item)).map((item) => `${item} 和它自己比`),
    ...Object.values(differences)
      .flat()
      .filter(({ citation }) => catalogue.documents[citation.document] === undefined)
      .map(
        ({ when, citation }) => `“${when}”引用的文件 ${citation.document} 不在 documents.yaml 里`,
      ),
  ]);
}

function namesOf({ first, questions, items }: Which): readonly string[] {
  const ids = questions.map(({ id }) => id);
  const nexts = questions.flatMap(({ unsure, options }) => [
    ...(unsure === undefined ? [] : [unsure]),
    ...options.flatMap(({ then }) => then ?? []),
  ]);
  const reserved: readonly string[] = [UNSURE, 'none', ...items];
  return [
    ...[first, ...nexts].filter((id) => !ids.includes(id)).map((id) => `没有 ${id} 这一题`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `编号 ${id} 用了两次`),
    ...questions.flatMap(({ id, options }) => {
      const values = options.map(({ value }) => value);
      return values
        .filter((value, index) => values.indexOf(value) !== index || reserved.includes(value))
        .map((value) => `${id} 的回答 ${value}：用了两次，或者另有用处，请换一个编号`);
    }),
  ];
}

/** Every place that any answers lead to, once for each way; four questions deep at most. */
function allPlaces(which: Which, answers: readonly string[] = []): readonly WhichPlace[] {
  const place = walk(which, answers);
  if (place.ask === undefined) return [place];
  const values = [...place.ask.options.map(({ value }) => value), UNSURE];
  return [place, ...values.flatMap((value) => allPlaces(which, [...answers, value]))];
}

// A question is worth asking when its answers leave different items, or lead to different questions.
function splits(
  options: Which['questions'][number]['options'],
  candidates: readonly ItemId[],
): boolean {
  const outcomes = options.map(({ items = candidates, then = '' }) =>
    [then, ...candidates.filter((item) => items.includes(item))].join(),
  );
  return new Set(outcomes).size > 1;
}

function wayTo({ steps }: WhichPlace): string {
  return steps.map(({ question, answer }) => `${question.id}=${answer}`).join(' → ') || '第一题';
}

function problems(messages: readonly string[]): readonly Problem[] {
  return [...new Set(messages)].map((message) => ({ file: FILE, message }));
}
