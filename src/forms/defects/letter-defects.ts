import { lettersOf } from '../letters';
import { mentionsDocumentNumber } from '../validation/document-number';
import { textAt } from '../validation/entry-answer';
import { valuesOf } from '../printed-value';
import { formVersionOn } from '../form-version';
import { shownWith } from '../when';
import type { Defect, Packet } from './defect';

/** What is wrong with letters that were rewritten, and with pledges that leave out what a pledge must say. */
export function letterDefects(packet: Packet): readonly Defect[] {
  return [...letterGaps(packet), ...pledgeGaps(packet)];
}

const STATEMENT = /\.statement$/;

function letterGaps(packet: Packet): readonly Defect[] {
  const { answers } = packet;
  return Object.entries(lettersOf(packet)).flatMap(([path, proposed]): readonly Defect[] => {
    const text = textAt(answers, path);
    if (!STATEMENT.test(path) || text === '') return [];
    const place = { kind: 'answer', path } as const;
    const docNo =
      textAt(answers, path.replace(STATEMENT, '.docNo')) || textAt(answers, 'listing.docNo');
    const name = textAt(answers, 'entity.name');
    return [
      ...(docNo !== '' &&
      mentionsDocumentNumber(proposed, docNo) &&
      !mentionsDocumentNumber(text, docNo)
        ? [
            {
              level: 'warns',
              code: 'letter-without-number',
              place,
              what: '改过的申请书里，没有这份决定书的文号。',
              how: `请补上文号${docNo}，或者换回照资料写的。`,
            } as const,
          ]
        : []),
      ...(name !== '' && proposed.includes(name) && !text.includes(name)
        ? [
            {
              level: 'warns',
              code: 'letter-without-name',
              place,
              what: '改过的申请书里，名称和上面填的不一样。',
              how: `请照证照写成“${name}”；改过名的，附上变更证明。`,
            } as const,
          ]
        : []),
    ];
  });
}

/** What every pledge has to say: the papers are true, and who breaks the pledge answers for it. */
const ESSENTIAL = ['truthful', 'liable'];

function pledgeGaps({ catalogue, papers, today, answers }: Packet): readonly Defect[] {
  const seen = new Set<string>();
  return papers.flatMap(({ source, answers: own }): readonly Defect[] => {
    const form = 'form' in source ? catalogue.forms[source.form] : undefined;
    const blocks = (form && formVersionOn(form, today)?.blocks) ?? [];
    return blocks.flatMap((block): readonly Defect[] => {
      if (block.kind !== 'clauses' || !shownWith(own)(block.when) || seen.has(block.entry))
        return [];
      seen.add(block.entry);
      const accepted = valuesOf(answers, block.entry);
      const left = block.clauses.filter(({ id }) => !accepted.includes(id));
      const essential = left.some(({ id }) => ESSENTIAL.includes(id));
      if (left.length === 0 || accepted.length === 0) return [];
      return [
        {
          level: essential ? 'blocks' : 'warns',
          code: essential ? 'pledge-incomplete' : 'pledge-partly',
          place: { kind: 'answer', path: block.entry },
          what: essential
            ? '承诺书没有写明材料真实，或者违诺愿意担责。'
            : `承诺事项有 ${String(left.length)} 条没有勾。`,
          how: essential ? '这两条缺了会退回。请看过以后勾上。' : '请逐条看过，做得到的都勾上。',
        },
      ];
    });
  });
}
