// Leaves out of the bundles what packages load for features that zonerep does not use, and which would be loaded at each start.

const UNNEEDED = [
  // Source maps of templates, 40 KB.
  { what: /^source-map$/, of: /[\\/]handlebars[\\/]/ },
  // Commands that are programs of their own.
  { what: /^node:child_process$/, of: /[\\/]commander[\\/]/ },
  // Whether a terminal has colours: zonerep says so itself, since it must obey NO_COLOR.
  { what: /^#supports-color$/, of: /[\\/]chalk[\\/]/ },
];

/** An esbuild plugin; each of these modules is an empty object. */
export const withoutUnneeded = {
  name: 'without-unneeded',
  setup(bundle) {
    bundle.onResolve({ filter: new RegExp(UNNEEDED.map(({ what }) => what.source).join('|')) }, (asked) =>
      UNNEEDED.some(({ what, of }) => what.test(asked.path) && of.test(asked.importer))
        ? { path: asked.path, namespace: 'unneeded' }
        : undefined,
    );
    bundle.onLoad({ filter: /.*/, namespace: 'unneeded' }, () => ({ contents: 'module.exports = {};' }));
  },
};
