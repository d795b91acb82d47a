/** HarfBuzz's subsetter; the package carries no types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: 'truetype'; readonly dropTables: readonly string[] },
  ): Promise<Uint8Array>;
}
