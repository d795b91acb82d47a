import type { Compiled } from '../compiled';
import type { Problem } from '../problem';

/** Every item has someone to call, a channel, and a list of materials, whether or not it can be judged. */
export function checkItemsAnswerable({ catalogue }: Compiled): readonly Problem[] {
  const contacts = new Set(catalogue.contacts.map((contact) => contact.id));
  return Object.values(catalogue.items).flatMap((item) => {
    const faults = [
      contacts.has(item.contact) ? undefined : `咨询电话 ${item.contact} 不在 contacts.yaml 里`,
      item.channels.length > 0 ? undefined : '没有写办理渠道（channels）',
      item.materials.length > 0 ? undefined : '没有写材料（materials）',
      item.responsible.length > 0 ? undefined : '没有写责任单位（responsible）',
    ].filter((fault) => fault !== undefined);
    return faults.map((message) => ({ file: `items/${item.id}.yaml`, message }));
  });
}

const PHONE = /(?<!\d)0\d{2,3}[-—－]?\d{7,8}(?!\d)/g;

/** A number written anywhere in the texts is one of contacts.yaml, so that a changed number is changed in one place. */
export function checkPhoneNumbers({ catalogue, facts, guidance }: Compiled): readonly Problem[] {
  const known = new Set(catalogue.contacts.flatMap((contact) => contact.phones));
  const { items, forms, profile, documents } = catalogue;
  const texts = [
    ...Object.values(items).map(({ digest: _digest, ...content }) => ({
      file: `items/${content.id}.yaml`,
      content,
    })),
    ...Object.values(forms).map((form) => ({ file: `forms/${form.id}.yaml`, content: form })),
    {
      file: 'profile.yaml',
      content: profile.entries.map(({ example: _example, ...rest }) => rest),
    },
    { file: 'facts.yaml', content: facts },
    { file: 'documents.yaml', content: documents },
    { file: 'guidance.yaml', content: guidance },
  ];
  return texts.flatMap(({ file, content }) => {
    const found = JSON.stringify(content).match(PHONE) ?? [];
    return found
      .filter((phone) => !known.has(phone))
      .map((phone) => ({
        file,
        message: `电话 ${phone} 不在 contacts.yaml 里：请先在 contacts.yaml 登记，号码写成 0473-8991925 的样子`,
      }));
  });
}
