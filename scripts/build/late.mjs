// What most runs of `build` do without: reading and compiling a template of somebody's own. Its functions load their module
// when they are first called, which scripts can do at once (`pieces.mjs`) and modules cannot.

/** The modules, and those of their functions that others import. */
export const LATE = {
  'src/word/read-template.ts': ['readPrograms', 'readTemplate'],
  'src/render/own-text.ts': ['readOwnText'],
};

/** An esbuild plugin for scripts: imports of these modules are replaced by functions that load them. */
export const loadLate = {
  name: 'load-late',
  setup(bundle) {
    for (const [file, names] of Object.entries(LATE)) {
      const end = file.replace(/^.*\/|\.ts$/g, '');
      bundle.onResolve({ filter: new RegExp(`/${end}\\.js$`) }, () => ({ path: file, namespace: 'late' }));
      const contents = names
        .map((name) => `export const ${name}=(...given)=>$late("${file}").${name}(...given);`)
        .join('\n');
      bundle.onLoad({ filter: new RegExp(`^${file}$`), namespace: 'late' }, () => ({ contents }));
    }
  },
};
