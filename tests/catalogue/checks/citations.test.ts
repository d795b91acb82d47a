import { expect, test } from 'vitest';
import {
  adding,
  ITEM_FILE,
  toldAbout,
  withCatalogue,
  withForm,
  withItem,
  withPathway,
  withVersion,
} from '../../support/doctored-catalogue';
import type { Mistake } from '../../support/doctored-catalogue';

const nowhere = { document: 'nowhere' };

const mistakes: readonly Mistake[] = [
  [
    'by a version',
    ITEM_FILE,
    '2023-05-01 起的版本引用的文件 nowhere',
    withVersion(() => ({ citation: nowhere })),
  ],
  [
    'by a condition',
    ITEM_FILE,
    '“加上的条件”引用的文件 nowhere',
    adding({ verb: 'true', fact: 'pledgeGiven' }, { citation: nowhere }),
  ],
  [
    'by a hint',
    ITEM_FILE,
    '引用的文件 nowhere',
    withVersion(({ hints }) => ({ hints: hints.map((hint) => ({ ...hint, citation: nowhere })) })),
  ],
  [
    'by a handling time',
    ITEM_FILE,
    '引用的文件 nowhere',
    withPathway(({ handling }) => ({
      handling: handling.map((one) => ({ ...one, citation: nowhere })),
    })),
  ],
  [
    'by a material',
    ITEM_FILE,
    '引用的文件 nowhere',
    withItem(({ materials }) => ({
      materials: materials.map((one) => ({ ...one, citation: nowhere })),
    })),
  ],
  [
    'by a paper',
    ITEM_FILE,
    '引用的文件 nowhere',
    withItem(({ papers }) => ({ papers: papers.map((one) => ({ ...one, citation: nowhere })) })),
  ],
  [
    'by a contact',
    'contacts.yaml',
    '引用的文件 nowhere',
    withCatalogue(({ contacts }) => ({
      contacts: contacts.map((one) => ({ ...one, source: nowhere })),
    })),
  ],
  [
    'by a form',
    'forms/f01.yaml',
    '引用的文件 nowhere',
    withForm('f01', ({ versions }) => ({
      versions: versions.map((one) => ({ ...one, citation: nowhere })),
    })),
  ],
  [
    'by the act it replaced',
    'documents.yaml',
    '引用的文件 ndrc-2025-36',
    withCatalogue(({ documents }) => {
      const { 'ndrc-2025-36': _gone, ...rest } = documents;
      return { documents: rest };
    }),
  ],
  [
    'by the provision that moves its last days on',
    'documents.yaml',
    '引用的文件 civil-procedure-2023',
    withCatalogue(({ documents }) => {
      const { 'civil-procedure-2023': _gone, ...rest } = documents;
      return { documents: rest };
    }),
  ],
];

test.each(mistakes)(
  'refuses a citation, %s, of a document that is not there',
  (_mistake, file, told, compiled) => {
    expect(toldAbout(file, compiled)).toContain(told);
  },
);
