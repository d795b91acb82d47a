import { openQuestionsOf } from '../../catalogue/open-questions';
import type { Contact, Countdown, Paper, Remedy } from '../../catalogue/types';
import { dateWords } from '../../catalogue/wording/dates';
import { remedyName } from '../../catalogue/wording/pathways';
import { countdownWords, deadlineWords } from '../../catalogue/wording/periods';
import { citationMark, citationWords } from '../../catalogue/wording/sources';
import { pathwayLines } from './pathway-lines';
import { questionLines } from './question-lines';
import { setLabelled, setSections, setText, setTitle } from './text-page';
import { type Printed, saidWords } from './version-lines';

/** Everything the catalogue says of one item, as a legal reader reads it. */
export function itemPage(printed: Printed): readonly string[] {
  const { catalogue, item } = printed;
  const said = (point: Parameters<typeof saidWords>[1], index: number): readonly string[] =>
    setText(saidWords(catalogue, point), 2, `${String(index + 1)}. `);
  return [
    ...setTitle(item.title),
    ...headLines(printed),
    ...setSections([
      { title: '申请材料', lines: materialLines(printed) },
      { title: '怎样修复', lines: pathwayLines(printed) },
      {
        title: '不服怎么办',
        lines: item.remedies.flatMap((remedy, index) => remedyLines(printed, remedy, index + 1)),
      },
      { title: '有什么后果', lines: item.consequences.flatMap(said) },
      {
        title: '要留意的日子',
        lines: item.countdowns.flatMap((countdown, index) =>
          countdownLines(printed, countdown, index + 1),
        ),
      },
      { title: '自查时问的问题', lines: questionLines(item) },
      { title: '还没有核实的问题', lines: openLines(printed) },
    ]),
  ];
}

function headLines({ catalogue, item }: Printed): readonly string[] {
  const { edition } = catalogue;
  const contact = contactOf(catalogue.contacts, item.contact);
  return [
    ...setLabelled('编号', item.id),
    ...setLabelled('方案名称', item.planName),
    ...setLabelled('也叫', item.aliases.join('、')),
    ...setLabelled('情形', item.summary),
    ...setLabelled('责任单位', item.responsible.join('、')),
    ...setLabelled(
      '咨询电话',
      contact === undefined
        ? item.contact
        : `${contactWords(contact)}（${citationWords(catalogue, contact.source)}）`,
    ),
    ...item.channels.flatMap(({ name, note }, index) =>
      setLabelled(index === 0 ? '办理渠道' : '', note === undefined ? name : `${name}：${note}`),
    ),
    ...setLabelled(
      '规则版本',
      `${edition.number}（规则整理于${dateWords(edition.checkedOn)}），摘要值 ${item.digest.slice(0, 16)}`,
    ),
  ];
}

/** 市税务局 0473-2036387 */
function contactWords({ name, phones }: Contact): string {
  return `${name} ${phones.join('、')}`;
}

function contactOf(contacts: readonly Contact[], id: string): Contact | undefined {
  return contacts.find((contact) => contact.id === id);
}

function materialLines({ catalogue, item }: Printed): readonly string[] {
  const usual = item.materials[0]?.citation;
  if (usual === undefined) return [];
  const materials = item.materials.flatMap((material, index) => [
    ...setText(saidWords(catalogue, material, usual), 2, `${String(index + 1)}. `),
    ...(material.note === undefined ? [] : setText(material.note, 5, '说明：')),
  ]);
  const papers = item.papers.flatMap((paper) => {
    const why = saidWords(catalogue, { ...paper, text: paper.why }, usual);
    return setText(`${paperWords(paper)}${why}`, 4, '- ');
  });
  return [
    ...setText(`出处：${citationWords(catalogue, usual)}，另写的除外`, 2),
    ...materials,
    ...(papers.length === 0 ? [] : setText('要备的纸：', 2)),
    ...papers,
  ];
}

function paperWords({ title, per, when }: Paper): string {
  const count = per === 'application' ? '一次申请一份' : '一条处罚一份';
  return `${title}（${count}${when === undefined ? '' : '，按情形'}）：`;
}

function remedyLines({ catalogue }: Printed, remedy: Remedy, number: number): readonly string[] {
  const mark = `${String(number)}. `;
  const deadline = deadlineWords(remedy);
  // The catalogue names the day only where the source does.
  const start = remedy.from === undefined ? '，从哪天算以收到的文书为准' : '';
  return [
    ...setText(`${remedyName(remedy.kind)}：${saidWords(catalogue, remedy)}`, 2, mark),
    ...(deadline === undefined ? [] : setText(`${deadline}${start}。`, 2 + mark.length, '期限：')),
  ];
}

function countdownLines(
  { catalogue, item }: Printed,
  countdown: Countdown,
  number: number,
): readonly string[] {
  const mark = `${String(number)}. `;
  const words = countdownWords(countdown, item.rules.facts);
  return [
    ...setText(saidWords(catalogue, countdown), 2, mark),
    ...setText(`${words}。`, 2 + mark.length, '起算：'),
  ];
}

function openLines({ catalogue, item, creditChina }: Printed): readonly string[] {
  const questions = openQuestionsOf(item, creditChina);
  return catalogue.contacts.flatMap((contact) => {
    const own = questions.filter((question) => question.contact === contact.id);
    if (own.length === 0) return [];
    return [
      ...setText(`请问${contactWords(contact)}：`, 2),
      ...own.flatMap(({ text, citation }, index) =>
        setText(`${text}〔${citationMark(catalogue, citation)}〕`, 4, `${String(index + 1)}. `),
      ),
    ];
  });
}
