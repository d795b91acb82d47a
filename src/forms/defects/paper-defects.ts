import { countPapers, paperLines } from '../paper-list';
import { isComplete, type TrackedPaper } from '../paper-state';
import { paperTitle } from '../paper-title';
import type { Defect, Packet } from './defect';

/** What the papers of a packet lack before they can be handed in. */
export function paperDefects(packet: Packet): readonly Defect[] {
  // Of a choice one is enough: the others lack nothing then.
  return paperLines(packet.papers)
    .filter((line) => countPapers([line]).missing > 0 || line.kind === 'single')
    .flatMap((line) => (line.kind === 'single' ? [line.paper] : line.papers.slice(0, 1)))
    .filter(({ need }) => need === 'needed')
    .flatMap((paper) => [...stateDefects(paper, packet), ...copyDefects(paper, packet)]);
}

function stateDefects(paper: TrackedPaper, { papers }: Packet): readonly Defect[] {
  const title = paperTitle(paper, papers);
  const say = (code: string, what: string, how: string): Defect => ({
    level: 'warns',
    code,
    place: { kind: 'paper', id: paper.id },
    what,
    how,
  });
  switch (paper.state) {
    case 'missing':
      if (paper.changed)
        return [
          say('changed', `《${title}》打印以后，填的或者样表变了。`, '请重新打印，再签字、盖章。'),
        ];
      return paper.places === undefined
        ? [say('missing-paper', `还没有备好“${title}”。`, paper.paper.why)]
        : [say('not-printed', `《${title}》还没有打印。`, '到“打印和保存”里打印。')];
    case 'printed':
      return [
        say('not-signed', `《${title}》还没有签字、盖章。`, '签好、盖好以后，在材料里勾上。'),
      ];
    case 'awaiting-stamp':
      return [
        say(
          'authority-seal',
          `《${title}》还缺机关的章。`,
          '灰底那一半请机关填写、盖章，盖好以后勾上。',
        ),
      ];
    case 'ready':
    case 'scanned':
      return [];
  }
}

/** Whether a receipt has to say which decision it is for: it stands beside papers that are made once a penalty. */
export function namesItsDecision(
  { source }: TrackedPaper,
  papers: readonly TrackedPaper[],
): boolean {
  const isReceipt = 'attachment' in source && source.attachment === 'fineReceipt';
  return isReceipt && papers.some(({ penalty }) => penalty !== undefined);
}

function copyDefects(paper: TrackedPaper, { notes, papers }: Packet): readonly Defect[] {
  if (!isComplete(paper)) return [];
  const place = { kind: 'paper', id: paper.id } as const;
  const title = paperTitle(paper, papers);
  return [
    ...(paper.paper.copy === 'sealed' && !notes.sealed.includes(paper.mark)
      ? [
          {
            level: 'warns',
            code: 'copy-not-sealed',
            place,
            what: `“${title}”还没有盖章。`,
            how: '复印件要盖公章，盖好以后勾上。',
          } as const,
        ]
      : []),
    ...(namesItsDecision(paper, papers) && !notes.named.includes(paper.mark)
      ? [
          {
            level: 'warns',
            code: 'receipt-decision',
            place,
            what: '缴款凭证看不出是哪一份处罚的。',
            how: '凭证上没有文号的，请开票单位注明，或者附上决定书。',
          } as const,
        ]
      : []),
  ];
}
