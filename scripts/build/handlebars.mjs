// Which of Handlebars' files are bundled: not the entry for Node, which reads files and extends `require`.
import { fileURLToPath } from 'node:url';

const WHOLE = fileURLToPath(new URL('../../node_modules/handlebars/dist/cjs/handlebars.js', import.meta.url));

/** An esbuild plugin. */
export const handlebarsForBundles = {
  name: 'handlebars-for-bundles',
  setup(bundle) {
    bundle.onResolve({ filter: /^handlebars$/ }, () => ({ path: WHOLE }));
  },
};
