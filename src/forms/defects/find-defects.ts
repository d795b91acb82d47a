import type { ProfileEntry } from '../../catalogue/types';
import { printedDate } from '../printed-value';
import { answerDefects } from './answer-defects';
import type { Defect, Packet } from './defect';
import { evidenceDefects } from './evidence-defects';
import { letterDefects } from './letter-defects';
import { paperDefects } from './paper-defects';

const ORDER = { blocks: 0, warns: 1, informs: 2 } as const;

/**
 * Every reason for which this packet may be sent back and that can be checked before it is handed in, the gravest first.
 * `entries` are the profile entries that its papers ask for. Empty for a packet in which nothing is amiss. Pure.
 */
export function findDefects(packet: Packet, entries: readonly ProfileEntry[]): readonly Defect[] {
  return [
    ...answerDefects(packet, entries),
    ...letterDefects(packet),
    ...paperDefects(packet),
    ...evidenceDefects(packet),
    ...tooEarly(packet),
  ].sort((a, b) => ORDER[a.level] - ORDER[b.level]);
}

function tooEarly({ assessment: { headline, eligibleOn } }: Packet): readonly Defect[] {
  if (headline !== 'apply-on') return [];
  const day = eligibleOn === undefined ? '' : printedDate(eligibleOn);
  return [
    {
      level: 'warns',
      code: 'too-early',
      place: { kind: 'verdict' },
      what: '还没有到可以申请的日子，现在交会退回。',
      how: day === '' ? '先看结论里的日期。' : `可以先备好，${day}起再交。`,
    },
  ];
}
