import type { PlannedPaper } from '../forms/plan';

/** What is needed of an attached file to pack it; `storage/attachment` keeps such. */
export interface KeptFile {
  readonly paper: string;
  readonly kind: string;
  readonly name: string;
  readonly type: 'image/jpeg' | 'application/pdf';
  readonly pages: number;
}

/** One file of the packet: a paper and what it is made of, in order. */
export interface PaperFile<File extends KeptFile> {
  readonly planned: PlannedPaper;
  readonly kind: string;
  /** `merge`: several files become one PDF; `as-kept`: the only one goes as it is. */
  readonly how: 'as-kept' | 'merge';
  readonly files: readonly File[];
}

/** Pages that one paper may have: more is no evidence, and would not fit a bundle. */
export const MOST_PAGES = 200;

/** The attached files by paper, in the order of the packet. Files of papers that are not needed stay out. */
export function paperFiles<File extends KeptFile>(
  papers: readonly PlannedPaper[],
  files: readonly File[],
): readonly PaperFile<File>[] {
  return papers.flatMap((planned): readonly PaperFile<File>[] => {
    const own = files.filter(({ paper }) => paper === planned.id);
    if (own.length === 0) return [];
    const how = own.length === 1 ? 'as-kept' : 'merge';
    return [{ planned, kind: kindOf(planned), how, files: own }];
  });
}

/** Kind of attachment, or the id of the form whose signed sheet this is. */
export function kindOf({ source }: PlannedPaper): string {
  return 'form' in source ? source.form : source.attachment;
}

export function pagesOf(files: readonly Pick<KeptFile, 'pages'>[]): number {
  return files.reduce((sum, { pages }) => sum + pages, 0);
}
