import type { Directory } from '../../catalogue/types';
import type { Calendar } from './calendar.svelte';
import type { Clock } from './clock';
import type { DraftAccess } from './draft-access.svelte';
import type { DraftLock } from './draft-lock.svelte';
import type { Offline } from './offline.svelte';
import type { MatterDesk } from './matter-desk';
import type { TextSizeChoice } from './text-size.svelte';
import type { Router } from './router.svelte';
import type { Engine } from '../engine/engine';

/** What screens are handed by the composition root. The heavy parts are fetched when first asked for. */
export interface Services {
  readonly clock: Clock;
  /** The day that screens show and judge by; it moves on while they are open. */
  readonly calendar: Calendar;
  readonly directory: Directory;
  readonly router: Router;
  readonly offline: Offline;
  readonly draftAccess: DraftAccess;
  readonly draftLock: DraftLock;
  readonly textSize: TextSizeChoice;
  /** Name of the in-app browser (微信, 钉钉 …) when this is one: it often cannot save, print or work offline. */
  readonly inAppBrowser: string | undefined;
  /** Drafts: opened, begun, listed. Loads the catalogue and the database; while they are locked it waits for the key. */
  desk(): Promise<MatterDesk>;
  /** Stores what is open, when anything is. */
  settle(): Promise<void>;
  /** Layout, PDF, signing and checking, in a worker. */
  engine(): Promise<Engine>;
}

/** Every screen's props. */
export interface ScreenProps {
  readonly services: Services;
}
