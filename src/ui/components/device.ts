import { getContext, setContext } from 'svelte';

/** What the device under a screen is for: somebody's own, or a machine that strangers share. */
export interface Device {
  readonly isShared: boolean;
  readonly prints: boolean;
  readonly savesFiles: boolean;
  readonly addsFiles: boolean;
  /** Hears what went to the printer; undefined: nobody knows how many sheets. */
  readonly printed: (sheets: number | undefined) => void;
}

const OWN: Device = {
  isShared: false,
  prints: true,
  savesFiles: true,
  addsFiles: true,
  printed: () => undefined,
};

const KEY = Symbol('device');

/** Told once, by the shell. */
export function tellDevice(device: Device): void {
  setContext(KEY, device);
}

/** Asked while a component is made. */
export function thisDevice(): Device {
  return getContext<Device | undefined>(KEY) ?? OWN;
}
