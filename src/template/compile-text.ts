// Compiles text templates, of which Handlebars' parser made a tree.
import Handlebars from 'handlebars';
import { BETWEEN, registerHelpers, runOf, type TextProgram } from './text-program.js';

/** Compiles what Handlebars' parser made of a template, with or without escaping for HTML. */
export function compileText(program: hbs.AST.Program, escapes: boolean): TextProgram {
  const handlebars = Handlebars.create();
  registerHelpers(handlebars);
  return runOf(handlebars.compile(parted(program), { noEscape: !escapes }));
}

/** The same as JavaScript, for `loadText`. */
export function precompileText(program: hbs.AST.Program, escapes: boolean): string {
  return String(Handlebars.precompile(parted(program), { noEscape: !escapes }));
}

/** Parts values that touch, since Handlebars would add two numbers (`{{年度}}{{下年度}}`) instead of writing both. */
function parted<P extends hbs.AST.Program | undefined>(program: P): P {
  if (!program) return program;
  program.body = program.body.flatMap((statement, at, body) => {
    const { program: inner, inverse } = statement as Partial<hbs.AST.BlockStatement>;
    parted(inner);
    parted(inverse);
    const touches = statement.type === 'MustacheStatement' && body[at + 1]?.type === 'MustacheStatement';
    return touches ? [statement, contentOf(BETWEEN, statement.loc)] : [statement];
  });
  return program;
}

function contentOf(value: string, loc: hbs.AST.SourceLocation): hbs.AST.ContentStatement {
  return { type: 'ContentStatement', value, original: value, loc } as unknown as hbs.AST.ContentStatement;
}
