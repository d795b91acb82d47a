import type { Compiled } from '../../catalogue/compiled';
import { creditChinaContact, openQuestionsOf } from '../../catalogue/open-questions';
import type { Catalogue, ContactId, LegalDocument } from '../../catalogue/types';
import { dateWords } from '../../catalogue/wording/dates';
import { documentLife } from '../../catalogue/wording/documents';
import { EVIDENCE_MEANING, evidenceMark } from '../../catalogue/wording/sources';
import { itemPage } from './item-page';
import { setLabelled, setSections, setText, setTitle } from './text-page';

/** How to read the pages, every item, the documents they cite, and what is still to be asked of each department. */
export function wholeCatalogue({ catalogue, guidance }: Compiled): readonly string[] {
  const creditChina = creditChinaContact(guidance);
  const items = Object.values(catalogue.items);
  return [
    ...frontPage(catalogue),
    ...items.flatMap((item) => ['', '', ...itemPage({ catalogue, item, creditChina })]),
    '',
    '',
    ...setTitle('引用的文件'),
    ...Object.values(catalogue.documents).flatMap((document, index) =>
      documentLines(catalogue, document, index + 1),
    ),
    '',
    '',
    ...setTitle('还没有核实的问题，按部门'),
    ...setSections(
      catalogue.contacts.map(({ id, name, phones }) => ({
        title: `${name} ${phones.join('、')}`,
        lines: questionsFor(id, catalogue, creditChina),
      })),
    ),
  ];
}

/** What the marks of evidence mean, for the head of every print. */
export function legend(): readonly string[] {
  return [
    ...setText('每一条后面的〔〕写明读到什么程度，和它自己的出处：'),
    ...EVIDENCE_MEANING.flatMap(({ evidence, meaning }) =>
      setLabelled(evidenceMark(evidence), meaning, 2),
    ),
  ];
}

function frontPage({ edition, items }: Catalogue): readonly string[] {
  return [
    ...setTitle('信用修复一件事（乌海）规则目录'),
    ...setLabelled('版本', edition.number),
    ...setLabelled('整理于', dateWords(edition.checkedOn)),
    ...setLabelled('过时提醒', `${dateWords(edition.staleAfter)}以后，每个结论都提醒规则可能过时`),
    '',
    ...legend(),
    '',
    ...setText('期限按月、按年算的，起算当天不计，最后一天过完才算满，第二天起可以申请。'),
    ...setText('“判断”里引号中的词，是各事项最后“自查时问的问题”的名称。'),
    '',
    ...setText('事项：'),
    ...Object.values(items).flatMap(({ id, planName }, index) =>
      setText(`${planName}（${id}）`, 2, `${String(index + 1)}. `.padEnd(4)),
    ),
  ];
}

function documentLines(
  { documents }: Catalogue,
  document: LegalDocument,
  number: number,
): readonly string[] {
  const { title, repealedBy, read } = document;
  const next = repealedBy === undefined ? undefined : documents[repealedBy];
  const life = [
    documentLife(document),
    ...(next === undefined ? [] : [`由${next.number ?? `《${next.title}》`}代替`]),
  ];
  return [
    ...setText(`《${title}》${document.number ?? ''}`, 0, `${String(number)}. `.padEnd(4)),
    ...setText(`${life.join('，')}。`, 4),
    ...setText(`${read}。`, 4, '读到：'),
  ];
}

/** What to ask one department: a question that several items share stands once, under all of them. */
function questionsFor(
  department: ContactId,
  { items }: Catalogue,
  creditChina: ContactId | undefined,
): readonly string[] {
  const askers = new Map<string, readonly string[]>();
  for (const item of Object.values(items)) {
    for (const { text, contact } of openQuestionsOf(item, creditChina)) {
      if (contact === department) askers.set(text, [...(askers.get(text) ?? []), item.planName]);
    }
  }
  const topics = [...new Set([...askers.values()].map((names) => names.join('、')))];
  return topics.flatMap((topic) => [
    ...setText(`${topic}：`, 2),
    ...[...askers].flatMap(([text, names]) =>
      names.join('、') === topic ? setText(text, 4, '- ') : [],
    ),
  ]);
}
