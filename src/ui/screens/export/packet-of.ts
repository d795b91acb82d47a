import type { Matter } from '../../app/matter.svelte';
import { saveFile } from '../../app/save-file';
import type { Services } from '../../app/services';
import { loadSheetFonts } from '../../engine/sheet-fonts';
import { Packet } from './packet.svelte';

/** The papers of this application on this page. Nothing is drawn or made until it is asked for. */
export function packetOf(matter: Matter, services: Services): Packet {
  return new Packet(matter, {
    engine: () => services.engine(),
    desk: () => services.desk(),
    loadFonts: (engine, sheets) =>
      loadSheetFonts(
        document,
        engine,
        sheets.flatMap(({ pages }) => pages),
      ),
    save: (file, name) => {
      saveFile(document, file, name);
    },
    now: () => services.clock.now(),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
}
