// Programs of text templates: how they are compiled, and how they are run.
import Handlebars from 'handlebars';
import type { TemplateContext } from './context.js';
import { TEMPLATE_HELPERS } from './helpers.js';
import type { Rounds } from './rounds.js';

/** Prints a text template with its data; throws a RangeError when its loops make too many rounds. */
export type TextProgram = (context: TemplateContext, rounds: Rounds) => string;

/** Compiles what Handlebars' parser made of a template, with or without escaping for HTML. */
export function compileText(program: hbs.AST.Program, escapes: boolean): TextProgram {
  return runOf(createHandlebars().compile(program, { noEscape: !escapes }));
}

/** The same as JavaScript, for `loadText`. */
export function precompileText(program: hbs.AST.Program, escapes: boolean): string {
  return String(Handlebars.precompile(program, { noEscape: !escapes }));
}

/** Makes ready a program that was compiled before, by `precompileText`. */
export function loadText(program: TemplateSpecification): TextProgram {
  return runOf(createHandlebars().template(program));
}

function runOf(run: HandlebarsTemplateDelegate): TextProgram {
  // Inherited properties are refused by default too, but then Handlebars prints a warning in English.
  const safe = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };
  return (context, rounds) => run(context, { ...safe, data: { rounds } });
}

function createHandlebars(): typeof Handlebars {
  const handlebars = Handlebars.create();
  const { each } = handlebars.helpers;
  if (each) handlebars.registerHelper('each', counted(each));
  for (const [name, { call, finds }] of Object.entries(TEMPLATE_HELPERS)) {
    handlebars.registerHelper(name, (...values: unknown[]) => {
      const { data } = values.at(-1) as { readonly data: { readonly root: unknown } };
      return call(...(finds ? [data.root] : []), ...values.slice(0, -1));
    });
  }
  return handlebars;
}

/** The helper `each`, whose rounds count. */
function counted(each: Handlebars.HelperDelegate): Handlebars.HelperDelegate {
  return function (this: unknown, list: unknown, options: { readonly data: { readonly rounds: Rounds } }) {
    options.data.rounds.over(list);
    return each.call(this, list, options);
  };
}
