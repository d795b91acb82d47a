import { expect } from 'vitest';
import { catalogue } from '../../../src/catalogue/index';
import { targetKey, type PastedRecord } from '../../../src/paste/pasted';
import { readPastedRecords } from '../../../src/paste/read-pasted-records';
import { day } from '../../support/catalogues';

/** The records of a page of these lines, read on 2026-11-23. */
export function records(...lines: readonly string[]): readonly PastedRecord[] {
  const read = readPastedRecords(lines.join('\n'), catalogue, day('2026-11-23'));
  if (!read.ok) throw new Error(`Refused: ${read.reason}`);
  return read.records;
}

/** The only record's values, by target. */
export function values(...lines: readonly string[]): Readonly<Record<string, unknown>> {
  const [record, ...more] = records(...lines);
  expect(more).toEqual([]);
  return Object.fromEntries(
    [...(record?.values ?? []), ...(record?.others ?? [])].map((read) => [
      targetKey(read.to),
      read.value,
    ]),
  );
}

/** Why something was not taken, of all records. */
export function doubts(...lines: readonly string[]): readonly string[] {
  return records(...lines).flatMap((record) => record.doubts.map(({ why }) => why));
}
