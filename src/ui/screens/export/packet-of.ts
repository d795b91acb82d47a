import type { Matter } from '../../app/matter.svelte';
import { saveFile } from '../../app/save-file';
import type { Services } from '../../app/services';
import { loadSheetFonts } from '../../engine/sheet-fonts';
import { Packet, type PacketParts } from './packet.svelte';

/** What drawing and saving sheets on this page takes. */
export function sheetParts(
  services: Pick<Services, 'engine'>,
): Pick<PacketParts, 'engine' | 'loadFonts' | 'save'> {
  return {
    engine: () => services.engine(),
    loadFonts: (engine, sheets) =>
      loadSheetFonts(
        document,
        engine,
        sheets.flatMap(({ pages }) => pages),
      ),
    save: (file, name) => {
      saveFile(document, file, name);
    },
  };
}

/** The papers of this application on this page. Nothing is drawn or made until it is asked for. */
export function packetOf(matter: Matter, services: Services): Packet {
  return new Packet(matter, {
    ...sheetParts(services),
    desk: () => services.desk(),
    now: () => services.clock.now(),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
}
