/** Made by `src/build/catalogue.ts` from the YAML of this folder. */
declare module 'virtual:catalogue' {
  /** `released` holds past editions only; `index.ts` adds the present rules. */
  const source: import('./types').Catalogue;
  export default source;
}

declare module 'virtual:guidance' {
  const source: import('./guidance-types').Guidance;
  export default source;
}

declare module 'virtual:order' {
  const source: import('./order-types').RecordOrder;
  export default source;
}

declare module 'virtual:directory' {
  const source: import('./types').Directory;
  export default source;
}

declare module 'virtual:which' {
  const source: import('./which-types').Which;
  export default source;
}

declare module 'virtual:search' {
  const source: import('./search-types').SearchNames;
  export default source;
}
