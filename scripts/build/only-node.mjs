// Keeps a bundle from loading anything but itself and Node's own modules: no `require` is left in it that takes other names.
import { isBuiltin } from 'node:module';

/**
 * CommonJS packages ask for Node's modules by `require`, which a bundle of ES modules would have to make for itself, and
 * what is made takes any name: a foreign picomatch beside the installed package would be run. So each such call becomes an
 * import, and where a package makes a `require` of its own (fdir does, to see whether picomatch is there), it finds nothing.
 */
export const onlyNode = {
  name: 'only-node',
  setup(bundle) {
    bundle.onResolve({ filter: /.*/ }, ({ path, kind, importer, namespace }) => {
      if (namespace === 'node-required') return { path, namespace: 'node-imported' };
      if (kind === 'require-call' && isBuiltin(path)) return { path, namespace: 'node-required' };
      if (/^(?:node:)?module$/.test(path) && /[\\/]node_modules[\\/]/.test(importer))
        return { path, namespace: 'no-require' };
      return undefined;
    });
    // In two steps, because what `require` gives is the default export and not the module with all its names.
    load('node-required', (path) => `module.exports = require(${JSON.stringify(path)}).default;`);
    load('node-imported', (path) => `export { default } from ${JSON.stringify(path)};`);
    load('no-require', () => NO_REQUIRE);

    function load(namespace, contentsOf) {
      bundle.onLoad({ filter: /.*/, namespace }, ({ path }) => ({ contents: contentsOf(path) }));
    }
  },
};

const NO_REQUIRE = `
const refuse = (name) => {
  throw new Error('not part of the bundle: ' + name);
};
refuse.resolve = refuse;
export const createRequire = () => refuse;
`;

/** @throws Error when a bundle, as esbuild's metafile has it, would load a module that is not Node's own. */
export function refuseForeignModules({ outputs }) {
  for (const [output, { imports }] of Object.entries(outputs))
    for (const { path, external } of imports)
      if (external && !isBuiltin(path)) throw new Error(`${output} would load ${path}`);
}
