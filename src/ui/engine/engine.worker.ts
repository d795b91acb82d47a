import { expose } from 'comlink';
import { catalogue } from '../../catalogue/index';
import { deviceSigner } from '../../bundle/device-signer';
import { openBundle } from '../../bundle/open-bundle';
import { packBundle } from '../../bundle/pack-bundle';
import { MOST_PAGES } from '../../evidence/paper-files';
import { cleanPdf } from '../../forms/clean-pdf';
import { fillForm } from '../../forms/fill-form';
import { layOutForm } from '../../forms/lay-out-form';
import { paintSvg } from '../../forms/paint-svg';
import { papersPdf } from '../../forms/papers-pdf';
import { loadSlice } from 'virtual:font-slices';
import type { FormDefinition } from '../../catalogue/form-types';
import { parseLocalDate } from '../../rules/dates';
import type { Engine, SheetRequest } from './engine';
import { drawPhoto } from './photo';
import { workerTools } from './photo-in-worker';

const engine: Engine = {
  async sheets(request) {
    const pages = await layOutForm(formOf(request), request.answers, request.stamp);
    return pages.map(paintSvg);
  },
  pdf: (request) => fillForm(formOf(request), request.answers, request.stamp),
  font: loadSlice,
  pack: async (input, deviceKey, now) => packBundle(input, await deviceSigner(deviceKey, now)),
  photo: (file, edit) => drawPhoto(file, edit, workerTools),
  cleanPdf: async (file) => cleanPdf(new Uint8Array(await file.arrayBuffer()), MOST_PAGES),
  papersPdf,
  open: (file, today) => openBundle(file, catalogue, parseLocalDate(today)),
};

function formOf({ form }: SheetRequest): FormDefinition {
  if (typeof form === 'object') return form;
  const known = catalogue.forms[form];
  if (known === undefined) throw new RangeError(`No form ${form} in the catalogue`);
  return known;
}

expose(engine);
