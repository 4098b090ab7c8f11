// Handlebars' compiler without the search for blocks that say the same: it takes time in the square of their number, and
// blocks of a Word part hardly ever do.
import type Handlebars from 'handlebars';

// The documented way to change the compiler (Handlebars' docs/compiler-api.md), which its types leave out.
interface Compiler {
  compiler: new () => Compiler;
  matchExistingProgram(): unknown;
}

/** Sets the compiler of an environment. */
export function compileBlocksApart(environment: typeof Handlebars): void {
  const extensible = environment as unknown as { JavaScriptCompiler: new () => Compiler };
  class BlocksApart extends extensible.JavaScriptCompiler {
    override matchExistingProgram(): undefined {
      return undefined;
    }
  }
  BlocksApart.prototype.compiler = BlocksApart;
  extensible.JavaScriptCompiler = BlocksApart;
}
