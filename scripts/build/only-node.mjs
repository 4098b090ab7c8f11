// Keeps a bundle from loading anything but its own chunks and Node's modules, by leaving no `require` in it.
import { isBuiltin } from 'node:module';

/**
 * CommonJS packages load Node's modules with `require`, which esbuild would define in a bundle of ES modules;
 * that `require` could load any module, such as a foreign picomatch beside the installed package. So each
 * such call becomes an import, and a `require` that a package creates itself (as fdir does to look for
 * picomatch) always throws.
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
    // Two steps are needed, because `require` must return the module's default export and not its namespace.
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

/**
 * Checks a bundle by its metafile.
 * @throws Error when the bundle would load a module that is not Node's own
 */
export function refuseForeignModules({ outputs }) {
  for (const [output, { imports }] of Object.entries(outputs))
    for (const { path, external } of imports)
      if (external && !isBuiltin(path)) throw new Error(`${output} would load ${path}`);
}
