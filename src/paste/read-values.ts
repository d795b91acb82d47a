import { checkDate, parseDay } from '../forms/validation/date-field';
import { normaliseText } from '../forms/validation/text';
import { parseUscc } from '../forms/validation/uscc';
import type { LocalDate } from '../catalogue/types';
import { readAmount } from './amount';
import type { FieldText } from './events';
import { fieldOf } from './fields';
import { plain } from './lines';
import type { PastedDoubt, PastedValue, Source, Target } from './pasted';
import {
  groundsIn,
  listingReasonsIn,
  penaltyKindsInList,
  penaltyKindsInSentence,
  severityIn,
} from './wording';

/** What one label's text gives: values, or why it gives none. */
export interface ReadValues {
  readonly values: readonly PastedValue[];
  readonly doubts: readonly PastedDoubt[];
}

const NOTHING: ReadValues = { values: [], doubts: [] };

/** How pages write that there is nothing. */
const EMPTY = new Set([
  '',
  '-',
  '--',
  '---',
  '—',
  '——',
  '/',
  '无',
  '暂无',
  '暂无数据',
  '空',
  'null',
]);

/** Reads the text at one label by the kind of its field. */
export function readValues(text: FieldText, today: LocalDate): ReadValues {
  if (text.raw.length < 10 && EMPTY.has(plain(text.raw).toLowerCase())) return NOTHING;
  const { kind, to } = fieldOf(text.field);
  switch (kind) {
    case 'title':
    case 'person':
      return isMasked(text.raw) ? doubt(text, 'masked') : value(text, to, whole(text));
    case 'authority':
    case 'number':
    case 'prose':
      return value(text, to, whole(text));
    case 'code':
      return readCode(text, to);
    case 'day':
    case 'past-day':
      return readDay(text, to, kind === 'past-day' ? today : undefined);
    case 'amount': {
      const read = readAmount(text.raw, text.label);
      return read.ok ? value(text, to, read.yuan) : doubt(text, read.why);
    }
    case 'severity': {
      const severity = severityIn(text.raw);
      return severity === undefined ? doubt(text, 'unclear') : value(text, to, severity);
    }
    case 'penalty-kinds':
      return readKinds(text, to);
    case 'penalty-content':
      return readContent(text, to);
    case 'listing-reason': {
      const reasons = listingReasonsIn(text.raw);
      const reason = reasons.length === 1 ? reasons : [];
      return {
        values: [
          ...value(text, to, whole(text)).values,
          ...reason.map((one) => made(text, { kind: 'fact', id: 'listingReason' }, one, false)),
        ],
        doubts: [],
      };
    }
    case 'conduct': {
      const grounds = groundsIn(text.raw);
      if (grounds.length === 0) return doubt(text, 'unclear');
      // Each of several stands beside the others: that is a conflict, and the person chooses.
      return { values: grounds.map((ground) => made(text, to, ground, true)), doubts: [] };
    }
  }
}

function readCode(text: FieldText, to: Target): ReadValues {
  if (isMasked(text.raw)) return doubt(text, 'masked');
  const code = text.raw.length < 60 ? parseUscc(text.raw) : undefined;
  return code === undefined ? doubt(text, 'not-a-code') : value(text, to, code);
}

function readDay(text: FieldText, to: Target, latest: LocalDate | undefined): ReadValues {
  const written = text.raw.length > 40 ? '' : withoutTime(text.raw);
  const day = parseDay(written);
  const [issue] = checkDate(written, latest);
  if (issue?.code === 'future') return doubt(text, 'day-ahead');
  if (day === undefined)
    return doubt(text, issue?.code === 'no-such-day' ? issue.code : 'not-a-day');
  // A real day, in a year of another century.
  if (issue !== undefined) return doubt(text, 'no-such-day');
  const { values } = value(text, to, day);
  return { values, doubts: text.field === 'removedOn' ? doubt(text, 'removed').doubts : [] };
}

/** Systems print the hour behind the day. */
function withoutTime(text: string): string {
  return text
    .replace(/[。；;，,]$/, '')
    .replace(/[ T]\d{1,2}[:：]\d{2}([:：]\d{2})?(\.\d{1,3})?$/, '');
}

function readKinds(text: FieldText, to: Target): ReadValues {
  const { values, isPartial } = penaltyKindsInList(text.raw.slice(0, 400));
  if (values.length === 0) return doubt(text, 'unclear');
  return {
    values: value(text, to, values).values,
    doubts: isPartial ? doubt(text, 'partly').doubts : [],
  };
}

function readContent(text: FieldText, to: Target): ReadValues {
  const { values } = penaltyKindsInSentence(text.raw);
  const kinds =
    values.length === 0 ? [] : [made(text, { kind: 'fact', id: 'penaltyKinds' }, values, true)];
  return { values: [...value(text, to, whole(text)).values, ...kinds], doubts: [] };
}

function isMasked(text: string): boolean {
  return /[*＊●×]/.test(text);
}

function whole(text: FieldText): string {
  return normaliseText(text.raw).trim();
}

function value(text: FieldText, to: Target, read: string | readonly string[]): ReadValues {
  return { values: [made(text, to, read, false)], doubts: [] };
}

function made(
  text: FieldText,
  to: Target,
  read: string | readonly string[],
  confirm: boolean,
): PastedValue {
  return { ...sourceOf(text), to, value: read, confirm };
}

function doubt(text: FieldText, why: PastedDoubt['why']): ReadValues {
  return { values: [], doubts: [{ ...sourceOf(text), why }] };
}

function sourceOf({ label, line, lineNumber }: Source): Source {
  return { label, line, lineNumber };
}
