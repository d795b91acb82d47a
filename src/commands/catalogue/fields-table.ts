import { entriesOf } from '../../catalogue/checks/forms';
import { entriesOfConditions } from '../../catalogue/form-entries';
import { plainWords } from '../../forms/subject-words';
import type { Catalogue, Item, Paper, ProfileEntry } from '../../catalogue/types';
import { citationMark } from '../../catalogue/wording/sources';

/** Where the table stands, from the folder of the catalogue. */
export const FIELDS_FILE = 'FIELDS.md';

/**
 * 栏目对照表: every entry of the profile, the forms that print it or whose letter is written from it, and the papers of the
 * items that ask for those forms, with the article. Markdown; the same catalogue gives the same text.
 */
export function fieldsTable(catalogue: Catalogue): string {
  return [
    '# 栏目对照表',
    '',
    '由 `npm run catalogue -- --fields` 生成，不要手改。改了 `profile.yaml`、`forms/`、`items/` 以后再运行一次。',
    '一份资料填所有的表：每一栏印在哪几张表上，那几张表是哪一条规定要的。',
    '',
    '<!-- prettier-ignore-start -->',
    '',
    ...catalogue.profile.groups.flatMap((group) => {
      const entries = catalogue.profile.entries.filter((entry) => entry.group === group.id);
      if (entries.length === 0) return [];
      return [
        `## ${cell(plainWords(group.title, {}))}`,
        '',
        '| 栏目 | 路径 | 印在 | 谁要 |',
        '| --- | --- | --- | --- |',
        ...entries.map((entry) => entryRow(catalogue, entry)),
        '',
      ];
    }),
    '## 哪份材料用哪张表',
    '',
    '| 事项 | 材料 | 表 | 出处 |',
    '| --- | --- | --- | --- |',
    ...Object.values(catalogue.items).flatMap((item) =>
      formPapers(item).map(({ paper, form }) =>
        tableRow([
          item.planName,
          paper.title,
          catalogue.forms[form]?.code ?? form,
          citationMark(catalogue, paper.citation),
        ]),
      ),
    ),
    '',
    '<!-- prettier-ignore-end -->',
    '',
  ].join('\n');
}

function entryRow(catalogue: Catalogue, entry: ProfileEntry): string {
  const forms = Object.values(catalogue.forms).filter(({ versions }) =>
    versions.some((version) => entriesOf(version).has(entry.path)),
  );
  const ids = new Set(forms.map(({ id }) => id));
  const asking = Object.values(catalogue.items).flatMap((item) => {
    const papers = formPapers(item).filter(({ form }) => ids.has(form));
    const cited = [...new Set(papers.map(({ paper }) => citationMark(catalogue, paper.citation)))];
    const decides = item.papers.some(({ when }) =>
      entriesOfConditions(when ?? []).includes(entry.path),
    );
    return [
      ...(cited.length === 0 ? [] : [`${item.planName}：${cited.join('、')}`]),
      ...(decides && cited.length === 0 ? [`${item.planName}：决定要哪些材料`] : []),
    ];
  });
  return tableRow([
    plainWords(entry.label, {}),
    `\`${entry.path}\``,
    forms.map(({ code }) => code).join('、'),
    asking.join('；'),
  ]);
}

function formPapers({
  papers,
}: Pick<Item, 'papers'>): readonly { readonly paper: Paper; readonly form: string }[] {
  return papers.flatMap((paper) =>
    'form' in paper.source ? [{ paper, form: paper.source.form }] : [],
  );
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
