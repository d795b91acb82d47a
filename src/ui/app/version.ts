import { version } from '../../../package.json';

/** Version of the program, written into every application file. */
export const appVersion: string = version;
