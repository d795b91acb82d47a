import type { Compiled } from '../compiled';
import type { Problem } from '../problem';

const FILE = 'guidance.yaml';

/**
 * The guidance page sends every item to one place, gives a number with everything it says, and dates each point by a
 * known document.
 */
export function checkGuidance({ catalogue, guidance }: Compiled): readonly Problem[] {
  const entries = guidance.flatMap((section) => section.entries);
  const contacts = new Set(catalogue.contacts.map((contact) => contact.id));
  const placed = entries.flatMap((entry) => entry.items ?? []);
  const ids = [...guidance, ...entries].map(({ id }) => id);
  const messages = [
    ...Object.values(catalogue.items).flatMap(({ id }) => {
      const times = placed.filter((one) => one === id).length;
      return times === 1 ? [] : [`事项 ${id} 在 items 里出现 ${String(times)} 次：要正好一次`];
    }),
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => `编号 ${id} 用了两次：每个编号只能用一次`),
    ...entries.flatMap(({ title, contact, items }) => {
      if (contact === undefined)
        return items === undefined ? [`“${title}”没有写问谁：请补上 contact`] : [];
      return contacts.has(contact) ? [] : [`咨询电话 ${contact} 不在 contacts.yaml 里`];
    }),
    ...entries
      .flatMap((entry) => entry.points)
      .flatMap(({ text, citation }) => {
        const document = catalogue.documents[citation.document];
        if (document === undefined)
          return [
            `“${text}”引用的文件 ${citation.document} 不在 documents.yaml 里：请补上这份文件`,
          ];
        return document.inForceFrom === undefined
          ? [`“${text}”引用的文件 ${citation.document} 没有施行日期：请在 documents.yaml 里补上`]
          : [];
      }),
  ];
  return messages.map((message) => ({ file: FILE, message }));
}
