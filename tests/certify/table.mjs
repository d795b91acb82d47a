// The outcome of `npm run certify`, one line an item.

const count = (number) => number.toLocaleString('en');

/** `results` as in certificate.ts. */
export function tableOf(results) {
  const rows = results.map(({ breadth, tally }) => [
    breadth.itemId,
    count(breadth.combinations),
    count(breadth.records),
    count(breadth.days),
    breadth.stride === 1 ? 'all' : `1 in ${count(breadth.stride)}`,
    count(tally.assessments),
    count(tally.faults),
  ]);
  const head = ['item', 'combinations', 'records', 'days', 'a scene', 'assessments', 'faults'];
  const widths = head.map((word, at) =>
    Math.max(word.length, ...rows.map((row) => row[at].length)),
  );
  const line = (cells) =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at] + 2)))
      .join('');
  const headlines = results.flatMap(({ breadth, tally }) => [
    '',
    breadth.itemId,
    ...Object.entries(tally.headlines)
      .sort(([, a], [, b]) => b - a)
      .map(([headline, times]) => `  ${headline.padEnd(18)}${count(times).padStart(12)}`),
  ]);
  return [line(head), ...rows.map(line), ...headlines].join('\n');
}
