import { formVersionOn } from '../form-version';
import type { PlannedPaper } from '../plan';
import { shownWith } from '../when';
import { zonesOfForm } from './form-zones';
import type { Defect, Packet, PaperMarks } from './defect';

/** What the papers of a packet lack before they can be handed in. */
export function paperDefects(packet: Packet): readonly Defect[] {
  return packet.planned.flatMap((planned) => {
    const marks = packet.marks[planned.id] ?? {};
    if (planned.need === 'perhaps' || isSpared(planned, packet)) return [];
    return 'form' in planned.source
      ? formDefects(planned, marks, packet)
      : attachmentDefects(planned, marks, packet);
  });
}

/** Whether another paper of which one is enough is there already. */
function isSpared({ id, paper }: PlannedPaper, { planned, marks, evidence }: Packet): boolean {
  if (paper.oneOf === undefined) return false;
  return planned.some(
    (other) =>
      other.id !== id &&
      other.paper.oneOf === paper.oneOf &&
      (marks[other.id]?.atHand === true ||
        marks[other.id]?.signed === true ||
        evidence.some(({ paper: of }) => of === other.id)),
  );
}

function formDefects(
  planned: PlannedPaper,
  marks: PaperMarks,
  { catalogue, today }: Packet,
): readonly Defect[] {
  const { source, answers, paper } = planned;
  const form = 'form' in source ? catalogue.forms[source.form] : undefined;
  const version = form && formVersionOn(form, today);
  if (version === undefined) return [];
  const zones = zonesOfForm(version, shownWith(answers));
  const say = sayOf(planned);
  if (marks.printed === undefined)
    return [
      say('warns', 'not-printed', `《${paper.title}》还没有打印。`, '到“打印和保存”里打印。'),
    ];
  if (marks.printed === 'old-edition')
    return [
      say('warns', 'old-edition', `《${paper.title}》是照旧样表打印的。`, '样表换了，请重新打印。'),
    ];
  if (marks.printed === 'changed')
    return [
      say(
        'warns',
        'changed',
        `《${paper.title}》打印以后，填的又改过。`,
        '请重新打印，再签字、盖章。',
      ),
    ];
  const needsHand = zones.some(({ kind }) => kind === 'sign' || kind === 'seal');
  const needsAuthority = zones.some(({ kind }) => kind === 'authority');
  return [
    ...(needsHand && marks.signed !== true
      ? [
          say(
            'warns',
            'not-signed',
            `《${paper.title}》还没有签字、盖章。`,
            '签好、盖好以后，在材料里勾上。',
          ),
        ]
      : []),
    ...(needsAuthority && marks.signed === true && marks.authoritySealed !== true
      ? [
          say(
            'warns',
            'authority-seal',
            `《${paper.title}》还缺机关的章。`,
            '灰底那一半请机关填写、盖章，盖好以后勾上。',
          ),
        ]
      : []),
  ];
}

function attachmentDefects(
  planned: PlannedPaper,
  marks: PaperMarks,
  { evidence, planned: all }: Packet,
): readonly Defect[] {
  const { paper, source } = planned;
  const say = sayOf(planned);
  const scanned = evidence.some((file) => file.paper === planned.id);
  if (marks.atHand !== true && !scanned)
    return [say('warns', 'missing-paper', `还没有备好“${paper.title}”。`, paper.why)];
  const isReceipt = 'attachment' in source && source.attachment === 'fineReceipt';
  const several = all.filter(({ penalty }) => penalty !== undefined);
  const penalties = new Set(several.map(({ penalty }) => penalty)).size;
  return [
    ...(paper.copy === 'sealed' && marks.copySealed !== true
      ? [
          say(
            'warns',
            'copy-not-sealed',
            `“${paper.title}”还没有盖章。`,
            '复印件要盖公章，盖好以后勾上。',
          ),
        ]
      : []),
    ...(isReceipt && penalties > 0 && marks.namesDecision !== true
      ? [
          say(
            'warns',
            'receipt-decision',
            '缴款凭证看不出是哪一份处罚的。',
            '凭证上没有文号的，请开票单位注明，或者附上决定书。',
          ),
        ]
      : []),
  ];
}

function sayOf({ id }: PlannedPaper) {
  return (level: Defect['level'], code: string, what: string, how: string): Defect => ({
    level,
    code,
    place: { kind: 'paper', id },
    what,
    how,
  });
}
