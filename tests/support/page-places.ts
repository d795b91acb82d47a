import { widthOf } from '../../src/forms/characters/printable';
import type { LaidOutPage } from '../../src/forms/layout/laid-out';
import { TYPE_AREA } from '../../src/forms/layout/page-size';

/** Lines whose ink goes beyond the right margin. */
export function beyondMargin(pages: readonly LaidOutPage[]): readonly string[] {
  return pages
    .flatMap(({ texts }) => texts)
    .filter(({ text, x, size, spacing }) => {
      // A space at the end of a line leaves no ink.
      const inked = [...text.trimEnd()];
      const ems = inked.reduce((sum, character) => sum + widthOf(character), 0);
      const end = x + ems * size + spacing * (inked.length - 1);
      return end > TYPE_AREA.x + TYPE_AREA.width + 0.5;
    })
    .map(({ text }) => text);
}

/** Places to fill that reach into another one's, by the entries they are for. */
export function clashesOn(pages: readonly LaidOutPage[]): readonly string[] {
  return pages.flatMap(({ fields }) =>
    fields.flatMap((a, index) =>
      fields
        .slice(index + 1)
        .filter((b) => {
          const x = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
          const y = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
          return a.entry !== b.entry && x > 1 && y > 4;
        })
        .map((b) => `${a.entry} and ${b.entry}`),
    ),
  );
}

/** Places, also those to sign and seal in, that are not wholly above the foot of the page. */
export function outsidePage(pages: readonly LaidOutPage[]): readonly string[] {
  return pages.flatMap(({ fields, zones, width, height }) =>
    [...fields, ...zones]
      .filter(
        (box) => box.x <= 0 || box.x + box.width >= width || box.y + box.height >= height - 60,
      )
      .map((box) => JSON.stringify(box)),
  );
}
