import type { Route } from '../routes';
import type { KioskSettings } from './settings';

/** Whether a place makes sense on a machine that keeps nothing and has no files of its own. */
export function isOpenToAll(route: Route, { addingFiles }: KioskSettings): boolean {
  switch (route.screen) {
    case 'compare':
    case 'drafts':
    case 'progress':
    case 'verify':
    case 'paste':
    case 'storage':
      return false;
    case 'evidence':
      return addingFiles;
    case 'home':
    case 'choose':
    case 'item':
    case 'which':
    case 'question':
    case 'verdict':
    case 'fill':
    case 'review':
    case 'export':
    case 'papers':
    case 'submit':
    case 'contacts':
    case 'blank':
    case 'about':
    case 'host':
    case 'kiosk-check':
    case 'law':
    case 'law-item':
    case 'law-questions':
    case 'guidance':
    case 'unknown':
      return true;
  }
}
