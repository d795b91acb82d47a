/** What a person offered: chosen, dropped or pasted. */
export interface Offered {
  readonly files: readonly File[];
  /** Names of dropped folders: they hold no bytes of their own. */
  readonly folders: readonly string[];
}

/** Files of a drop or a paste. Must be called before the event is over: afterwards the browser has forgotten them. */
export function filesIn(transfer: DataTransfer): Offered {
  const folders = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .flatMap((entry) => (entry?.isDirectory === true ? [entry.name] : []));
  const files = [...transfer.files].filter(({ name }) => !folders.includes(name));
  return { files, folders };
}
