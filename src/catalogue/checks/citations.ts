import type { Compiled } from '../compiled';
import type { Problem } from '../problem';
import { conditionsIn, versionsOf } from '../rule-facts';
import type { Citation, Item } from '../types';

interface Cited {
  readonly file: string;
  readonly what: string;
  readonly citation: Citation;
}

function citedByItem(item: Item): readonly Cited[] {
  const file = `items/${item.id}.yaml`;
  const versions = versionsOf(item.rules);
  return [
    ...versions.map((one) => ({ what: `${one.effectiveFrom} 起的版本`, citation: one.citation })),
    ...versions
      .flatMap((one) => [...conditionsIn(one.conditions), ...one.hints])
      .map((one) => ({ what: `“${one.text}”`, citation: one.citation })),
    ...item.rules.pathways
      .flatMap((one) => one.handling)
      .map((one) => ({ what: `“${one.text}”`, citation: one.citation })),
    ...[...item.remedies, ...item.consequences, ...item.countdowns].map((one) => ({
      what: `“${one.text}”`,
      citation: one.citation,
    })),
    ...[
      ...item.channels.flatMap(({ steps }) => steps),
      ...item.sites.flatMap(({ points }) => points),
    ].map((one) => ({ what: `“${one.text}”`, citation: one.citation })),
    ...item.materials.map((one) => ({ what: `材料“${one.text}”`, citation: one.citation })),
    ...item.papers.map((one) => ({ what: `文书“${one.title}”`, citation: one.citation })),
  ].map((one) => ({ file, ...one }));
}

/** Every citation names a document of documents.yaml, and so do `repealedBy` and `restDay`. */
export function checkCitations({ catalogue }: Compiled): readonly Problem[] {
  const cited: readonly Cited[] = [
    ...Object.values(catalogue.items).flatMap(citedByItem),
    ...catalogue.contacts.map((one) => ({
      file: 'contacts.yaml',
      what: one.name,
      citation: one.source,
    })),
    ...Object.values(catalogue.forms).flatMap((form) =>
      form.versions.map((one) => ({
        file: `forms/${form.id}.yaml`,
        what: one.edition,
        citation: one.citation,
      })),
    ),
    ...Object.values(catalogue.documents).flatMap((one) =>
      [...(one.repealedBy === undefined ? [] : [{ document: one.repealedBy }]), one.restDay]
        .filter((citation) => citation !== undefined)
        .map((citation) => ({ file: 'documents.yaml', what: one.title, citation })),
    ),
  ];
  return cited
    .filter(({ citation }) => !Object.hasOwn(catalogue.documents, citation.document))
    .map(({ file, what, citation }) => ({
      file,
      message: `${what}引用的文件 ${citation.document} 不在 documents.yaml 里：请补上这份文件，或改正编号`,
    }));
}
