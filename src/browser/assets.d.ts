// Types of the built-in template's files, which scripts/build.mjs puts into the bundle.

declare module '*.hbs' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: esbuild gives a file's content as the default export
  export default text;
}

declare module '*.docx' {
  const bytes: Uint8Array;
  // biome-ignore lint/style/noDefaultExport: esbuild gives a file's content as the default export
  export default bytes;
}

declare module '*.yaml' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: esbuild gives a file's content as the default export
  export default text;
}
