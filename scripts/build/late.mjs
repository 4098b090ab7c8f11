// What most runs do without. Its functions load their module when they are first called, which scripts can do at once
// (`pieces.mjs`) and modules cannot.

/** The scripts in which it is: their modules, and those of their functions that others import. */
export const LATE = {
  /** Reading and compiling a template of somebody's own. */
  template: {
    'src/word/read-template.ts': ['readPrograms', 'readTemplate'],
    'src/render/own-text.ts': ['readOwnText'],
  },
  /** The YAML library, for files with anything out of the ordinary in them, and for comments that waive a rule. */
  yaml: {
    'src/source/library-yaml.ts': ['parseByLibrary'],
    'src/source/yaml-comments.ts': ['scanYaml'],
  },
  /** Reading a configuration. */
  config: { 'src/config/read-config.ts': ['readConfig'] },
};

/** The functions by their modules. */
const functions = Object.assign({}, ...Object.values(LATE));

/** The modules. */
export const LATE_FILES = Object.keys(functions);

/** An esbuild plugin for scripts: imports of these modules are replaced by functions that load them. */
export const loadLate = {
  name: 'load-late',
  setup(bundle) {
    for (const [file, names] of Object.entries(functions)) {
      const end = file.replace(/^.*\/|\.ts$/g, '');
      bundle.onResolve({ filter: new RegExp(`/${end}\\.js$`) }, () => ({ path: file, namespace: 'late' }));
      const contents = names
        .map((name) => `export const ${name}=(...given)=>$late("${file}").${name}(...given);`)
        .join('\n');
      bundle.onLoad({ filter: new RegExp(`^${file}$`), namespace: 'late' }, () => ({ contents }));
    }
  },
};
