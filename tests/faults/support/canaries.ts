import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one person types and attaches; each of it stands nowhere else in the world. */
export interface Canaries {
  readonly idNo: string;
  readonly phone: string;
  readonly company: string;
  readonly uscc: string;
  readonly fileName: string;
  /** Words inside the attached file. */
  readonly fileText: string;
}

/** Different in every round, so that what one round leaves is not taken for another's. */
export function canariesOf(round: number): Canaries {
  const number = String(1000 + round);
  return {
    idNo: withCheckDigit(`15030219880712${number.slice(-3)}`),
    phone: `1394731${number}`,
    company: `乌海市金丝雀第${number}号商贸有限公司`,
    uscc: `9115030${number}0CANARY`,
    fileName: `jinsique-${number}-idcard.pdf`,
    fileText: `CANARY-INSIDE-${number}-THE-FILE`,
  };
}

/** GB 11643: a wrong last digit would keep the forms from being printed. */
function withCheckDigit(digits: string): string {
  const sum = Array.from(digits).reduce(
    (total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11),
    0,
  );
  return digits + ('10X98765432'[sum % 11] ?? '');
}

/** A place where something personal lies. */
export interface Hit {
  readonly file: string;
  readonly canary: string;
  readonly as: string;
}

/** Looks for canaries in every file below these folders, in each way in which a browser or a system writes text. */
export function searchFolders(
  folders: readonly string[],
  canaries: readonly string[],
): readonly Hit[] {
  const patterns = canaries.flatMap((canary) =>
    formsOf(canary).map(([as, bytes]) => ({ canary, as, bytes })),
  );
  return folders.flatMap((folder) =>
    filesBelow(folder).flatMap((file) => {
      const content = contentOf(file);
      const name = Buffer.from(file);
      return patterns
        .filter(({ bytes }) => content.includes(bytes) || name.includes(bytes))
        .map(({ canary, as }) => ({ file, canary, as }));
    }),
  );
}

/** UTF-8, UTF-16, both hexadecimal spellings, and base64 wherever the text begins in its groups of three. */
export function formsOf(text: string): readonly (readonly [string, Buffer])[] {
  const utf8 = Buffer.from(text, 'utf8');
  const hex = utf8.toString('hex');
  return [
    ['utf-8', utf8],
    ['utf-16', Buffer.from(text, 'utf16le')],
    ['hex', Buffer.from(hex)],
    ['HEX', Buffer.from(hex.toUpperCase())],
    ...[0, 1, 2].map((before) => [`base64+${String(before)}`, base64(utf8, before)] as const),
  ];
}

/** Only the groups that hold nothing but the text: what stands beside it is not known. */
function base64(bytes: Buffer, before: number): Buffer {
  const from = (3 - before) % 3;
  const whole = bytes.subarray(from, bytes.length - ((bytes.length - from) % 3));
  return Buffer.from(whole.toString('base64'));
}

function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    // A browser at work makes and removes folders meanwhile: once more, from the start.
    return filesBelow(folder);
  }
}

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    // Gone since it was listed.
    return Buffer.alloc(0);
  }
}
