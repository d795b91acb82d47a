import type { Compiled } from '../compiled';
import type { Problem } from '../problem';

/** Every material is made by a form or brought as an attachment; a sentence that asks for nothing says so. */
export function checkMaterials({ catalogue, attachments }: Compiled): readonly Problem[] {
  const known = new Set([...Object.keys(catalogue.forms), ...attachments]);
  return Object.values(catalogue.items).flatMap((item) =>
    item.materials.flatMap((material) => {
      const file = `items/${item.id}.yaml`;
      const asksNothing = material.informs === true;
      const missing = material.by
        .filter((id) => !known.has(id))
        .map((id) => ({
          file,
          message: `材料“${material.text}”要用的 ${id} 既不是 forms/ 里的表，也不在 attachments.yaml 里`,
        }));
      if (asksNothing === (material.by.length === 0)) return missing;
      const message = asksNothing
        ? `“${material.text}”写了 informs（只是说明），就不要再写 by`
        : `材料“${material.text}”没有写由哪张表或哪种附件提供（by）`;
      return [...missing, { file, message }];
    }),
  );
}

/** Every paper of the packet exists, and is made as often as its form is meant to be. */
export function checkPapers({ catalogue, attachments }: Compiled): readonly Problem[] {
  return Object.values(catalogue.items).flatMap((item) =>
    item.papers.flatMap((paper) => {
      const file = `items/${item.id}.yaml`;
      if ('attachment' in paper.source) {
        const { attachment } = paper.source;
        if (attachments.includes(attachment)) return [];
        return [{ file, message: `“${paper.title}”的附件 ${attachment} 不在 attachments.yaml 里` }];
      }
      const form = catalogue.forms[paper.source.form];
      if (form === undefined)
        return [{ file, message: `“${paper.title}”要用的表 ${paper.source.form} 不在 forms/ 里` }];
      if (form.per === paper.per) return [];
      return [
        { file, message: `“${paper.title}”的份数（per: ${paper.per}）和表里写的 ${form.per} 不同` },
      ];
    }),
  );
}
