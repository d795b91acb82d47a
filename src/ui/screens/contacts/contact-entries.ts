import type { Contact, Directory } from '../../../catalogue/types';

export interface ContactEntry {
  readonly contact: Contact;
  /** Matters this number answers for. */
  readonly matters: readonly string[];
}

/** Contacts whose name, units, numbers or matters hold every word of the search; all of them for an empty one. */
export function contactEntries(directory: Directory, wanted: string): readonly ContactEntry[] {
  const words = wanted
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  return directory.contacts
    .map((contact) => ({
      contact,
      items: directory.items.filter((item) => item.contact === contact.id),
    }))
    .filter(({ contact, items }) => {
      const text = [
        contact.name,
        ...contact.units,
        ...contact.phones,
        ...contact.phones.map((phone) => phone.replaceAll('-', '')),
        ...items.flatMap((item) => [item.title, item.planName, ...item.aliases]),
      ].join('\n');
      return words.every((word) => text.includes(word));
    })
    .map(({ contact, items }) => ({ contact, matters: items.map((item) => item.planName) }));
}
