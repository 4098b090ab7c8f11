// Programs of text templates: how they are run. `compile-text.ts` compiles them.
import type { HelperDelegate } from 'handlebars';
import type { TemplateContext } from './context.js';
import { effectOf, printsNothing } from './effects.js';
import { type Runtime, runtime } from './handlebars-runtime.js';
import { HelperError } from './helper-values.js';
import { TEMPLATE_HELPERS } from './helpers.js';
import { numbered } from './loop-data.js';
import type { Rounds } from './rounds.js';

/** Prints a text template with its data; throws a RangeError when its loops make too many rounds. */
export type TextProgram = (context: TemplateContext, rounds: Rounds) => string;

/** A helper that could not do with a value what the template asks for. */
export class FailedHelper extends Error {
  /** The line of the tag, from 1 on; undefined if Handlebars does not say. */
  readonly line: number | undefined;

  constructor(
    readonly helper: string,
    reason: string,
    options: unknown,
  ) {
    super(reason);
    this.line = (options as { loc?: { start?: { line?: number } } } | undefined)?.loc?.start?.line;
  }
}

/** Makes ready a program that was compiled before, by `precompileText`. */
export function loadText(program: TemplateSpecification): TextProgram {
  const handlebars = runtime.create();
  registerHelpers(handlebars);
  return runOf(handlebars.template(program));
}

/** The program that a compiled template is. */
export function runOf(run: HandlebarsTemplateDelegate): TextProgram {
  // Inherited properties are refused by default too, but then Handlebars prints a warning in English.
  const safe = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };
  return (context, rounds) => settled(run(context, { ...safe, data: { rounds } }));
}

/** Stands between two values while a template is filled; what it prints cannot hold it, being no text. */
export const BETWEEN = '\u0001';
/** Stand before a value that takes its line away if it is empty. */
const EMPTY = '\u0002';
const FULL = '\u0003';

/** A printed text without those marks, and without the lines that hold nothing but empty values of that kind. */
function settled(text: string): string {
  const kept = text.includes(EMPTY)
    ? text.replace(/^.*(?:\r\n?|\n|$)/gm, (line) =>
        line.includes(EMPTY) && !line.includes(FULL) ? '' : line,
      )
    : text;
  return kept.replaceAll(BETWEEN, '').replaceAll(EMPTY, '').replaceAll(FULL, '');
}

function droppable(value: unknown): unknown {
  const mark = printsNothing(value) ? EMPTY : FULL;
  const print = () => `${mark}${printsNothing(value) ? '' : value}`;
  return {
    toString: print,
    toHTML: () => (mark === EMPTY ? mark : mark + runtime.escapeExpression(value as string)),
  };
}

/** Gives a Handlebars of its own the helpers of templates. */
export function registerHelpers(handlebars: Runtime): void {
  const { each } = handlebars.helpers;
  if (each) handlebars.registerHelper('each', counted(numbered(each)));
  for (const [name, { call, finds }] of Object.entries(TEMPLATE_HELPERS)) {
    handlebars.registerHelper(name, (...values: unknown[]) => {
      const { data } = values.at(-1) as { readonly data: { readonly root: unknown } };
      try {
        const made = call(...(finds ? [data.root] : []), ...values.slice(0, -1));
        return effectOf(name) === 'drop' ? droppable(made) : made;
      } catch (error) {
        if (error instanceof HelperError) throw new FailedHelper(name, error.message, values.at(-1));
        throw error;
      }
    });
  }
}

/** The helper `each`, whose rounds count. */
function counted(each: HelperDelegate): HelperDelegate {
  return function (this: unknown, list: unknown, options: { readonly data: { readonly rounds: Rounds } }) {
    options.data.rounds.over(list);
    return each.call(this, list, options);
  };
}
