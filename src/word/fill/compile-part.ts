// Compiles the program of a part with Handlebars.
import Handlebars from 'handlebars';
import type { TemplateHelpers } from '../../template/helpers.js';
import type { BuiltProgram, ToldTag } from '../compile/built.js';
import { HELPERS } from '../compile/program.js';
import { type FilledPart, filledBy, registerFor } from './part-program.js';

/**
 * Compiles the program of a part.
 *
 * @param tags of the part, by id, which give a place to the problems of the template's helpers.
 * @param helpers the helpers that the template may call.
 */
export function compilePart(
  built: BuiltProgram,
  tags: readonly ToldTag[],
  helpers: TemplateHelpers,
): FilledPart {
  const handlebars = Handlebars.create();
  registerFor(handlebars, built, tags, helpers, namesIn(built));
  compileBlocksApart(handlebars);
  return filledBy(handlebars.compile(built.program, optionsFor(helpers)));
}

/** All names in the program of a part, among which are those of the helpers that it calls. */
export function namesIn({ program }: BuiltProgram): readonly string[] {
  const names = new Set<string>();
  const visitor = new Handlebars.Visitor();
  visitor.PathExpression = ({ original }) => void names.add(original);
  visitor.accept(program);
  return [...names];
}

/** The program of a part as JavaScript, for `loadPart`. */
export function precompilePart({ program }: BuiltProgram, helpers: TemplateHelpers): string {
  const handlebars = Handlebars.create();
  compileBlocksApart(handlebars);
  return String(handlebars.precompile(program, optionsFor(helpers)));
}

function optionsFor(helpers: TemplateHelpers): CompileOptions {
  const known = Object.fromEntries(
    [...Object.keys(helpers), ...Object.values(HELPERS)].map((name) => [name, true]),
  );
  return {
    knownHelpers: known as KnownHelpers,
    knownHelpersOnly: true,
    ignoreStandalone: true,
    noEscape: true,
  };
}

// Handlebars documents this way to change its compiler (docs/compiler-api.md), but its types leave it out.
interface Compiler {
  compiler: new () => Compiler;
  matchExistingProgram(): unknown;
}

/**
 * Switches off the compiler's search for equal blocks, whose time grows with the square of their number, and
 * which hardly ever finds any in a Word part.
 */
function compileBlocksApart(environment: typeof Handlebars): void {
  const extensible = environment as unknown as { JavaScriptCompiler: new () => Compiler };
  class BlocksApart extends extensible.JavaScriptCompiler {
    override matchExistingProgram(): undefined {
      return undefined;
    }
  }
  BlocksApart.prototype.compiler = BlocksApart;
  extensible.JavaScriptCompiler = BlocksApart;
}
