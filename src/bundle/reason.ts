/** Why a file is not opened. A closed list; the wording belongs to the screen. */
export type Reason =
  /** The file has no bytes. */
  | 'empty'
  /** The file does not begin like a bundle: another program made it. */
  | 'other-file'
  /** The content is signed and whole, but is not an application as this program writes one. */
  | 'application'
  /** The application names other files than the container holds. */
  | 'files'
  /** Begins like a bundle, but its end is missing: not downloaded or copied to the end, or something was appended. */
  | 'truncated'
  /** The container's headers are not those our writer makes. */
  | 'container'
  /** An entry has a name that no bundle uses, or a name occurs twice. */
  | 'entry-names'
  /** An entry does not fit its checksum. */
  | 'checksum'
  /** The manifest is missing. */
  | 'manifest-missing'
  /** A file was changed, added, taken away or moved: the manifest lists something else. */
  | 'manifest'
  /** The signature is missing. */
  | 'signature-missing'
  /** The signature is not of the form our signer makes, or belongs to another manifest. */
  | 'signature-form'
  /** The signature is well formed but false. */
  | 'signature'
  /** Larger than a bundle may be (100 MB an entry, 500 MB in all, 200 entries). */
  | 'too-large'
  /** Signed with an algorithm this program does not check. */
  | 'other-algorithm'
  /** Written by a newer program in a format this one does not know. */
  | 'newer-format'
  /** The browser could not read the file: moved, changed or removed since it was chosen. */
  | 'unreadable';

/** The three plain words on screen, by reason. */
export const refusedAs = {
  empty: 'not-a-bundle',
  'other-file': 'not-a-bundle',
  application: 'not-a-bundle',
  files: 'altered',
  truncated: 'altered',
  container: 'altered',
  'entry-names': 'altered',
  checksum: 'altered',
  'manifest-missing': 'altered',
  manifest: 'altered',
  'signature-missing': 'altered',
  'signature-form': 'altered',
  signature: 'altered',
  'too-large': 'unsupported',
  'other-algorithm': 'unsupported',
  'newer-format': 'unsupported',
  unreadable: 'unsupported',
} as const satisfies Readonly<Record<Reason, 'altered' | 'not-a-bundle' | 'unsupported'>>;
