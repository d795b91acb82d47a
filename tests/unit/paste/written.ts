import type {
  PastedConflict,
  PastedRecord,
  PastedText,
  PastedValue,
  Source,
  Target,
} from '../../../src/paste/pasted';

/** What was read of a sample, as its YAML file writes it: one line a value, `7 处罚决定日期 → documentDate = 2026-05-10`. */
export function written(read: PastedText): unknown {
  if (!read.ok) return { refused: read.reason };
  return { unread: read.unread, records: read.records.map(record) };
}

function record({ kind, items, values, conflicts, others, doubts }: PastedRecord): unknown {
  const lists = {
    values: values.map(value),
    conflicts: conflicts.flatMap(({ options }: PastedConflict) => options.map(value)),
    others: others.map(value),
    doubts: doubts.map((doubt) => `${source(doubt)} → ${doubt.why}`),
  };
  const filled = Object.entries(lists).filter(([, lines]) => lines.length > 0);
  return { kind, items: [...items], ...Object.fromEntries(filled) };
}

function value(read: PastedValue): string {
  const said = typeof read.value === 'string' ? read.value : read.value.join(' + ');
  return `${source(read)} → ${target(read.to)} = ${said}${read.confirm ? ' (confirm)' : ''}`;
}

function source({ lineNumber, label }: Source): string {
  return `${String(lineNumber)} ${label}`;
}

function target(to: Target): string {
  switch (to.kind) {
    case 'fact':
      return to.id;
    case 'entry':
      return to.path;
    case 'none':
      return `(${to.field})`;
  }
}
