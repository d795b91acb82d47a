import { readFile } from 'node:fs/promises';
import { openBundle } from '../../src/bundle/open-bundle';
import type { Opened } from '../../src/bundle/opened';
import { catalogue } from '../../src/catalogue/index';
import { layOutForm } from '../../src/forms/lay-out-form';
import { answersForPenalty } from '../../src/forms/penalty-answers';
import { strayInkOf } from './ink';
import { differingPixels, renderPages, textOf } from './pdf';
import { withWholeFont } from './whole-font';

type Intact = Extract<Opened, { state: 'intact' }>;

/** Opens an application file as the window does, and looks at each of its forms as drawn by poppler. */
export async function inspectForms(path: string): Promise<unknown> {
  const opened = await openBundle(new Blob([await readFile(path)]), catalogue);
  if (opened.state !== 'intact') return opened;
  const forms = [];
  for (const form of opened.application.forms) forms.push(await inspect(opened, form));
  return { state: opened.state, replay: opened.replay, forms };
}

async function inspect(opened: Intact, packed: Intact['application']['forms'][number]) {
  const { application } = opened;
  const file = opened.files.find(({ name }) => name === packed.id);
  const form = catalogue.forms[packed.formId];
  if (file === undefined || form === undefined) throw new Error(`no form ${packed.id}`);
  const pdf = new Uint8Array(await file.blob.arrayBuffer());
  const pages = await layOutForm(
    form,
    answersForPenalty(application.answers, packed.penaltyIndex ?? 0),
    {
      bundleId: application.bundleId,
      revision: application.revision,
      madeOn: packed.madeOn,
      ...(packed.pages === undefined ? {} : { pages: packed.pages }),
    },
  );
  const { entries, stray } = await strayInkOf(pages);
  const [subset, whole] = await Promise.all([
    renderPages([pdf], 108),
    renderPages([await withWholeFont(pages)], 108),
  ]);
  if (subset.length !== whole.length) throw new Error('pages differ in number');
  return {
    id: packed.id,
    redrawn: opened.forms.find(({ id }) => id === packed.id)?.redrawn,
    text: await textOf(pdf),
    fields: entries,
    strayInk: stray,
    pixelsUnlikeWholeFont: subset.reduce((sum, page, index) => {
      const other = whole[index];
      return sum + (other === undefined ? 0 : differingPixels(page, other).length);
    }, 0),
  };
}
