// Reads a text template of somebody's own; the built-in ones come ready from the build.
import type { Diagnostic } from '../source/diagnostic.js';
import { once } from '../source/remembered.js';
import { checkTextTemplate } from '../template/check/check-text-template.js';
import { compileText } from '../template/compile-text.js';
import type { TextFormat } from '../template/format.js';
import type { TemplateFile } from '../template/template-file.js';
import type { TextProgram } from '../template/text-program.js';

/** A template's faults, and the program that may be asked for when none is an error. */
export interface ReadText {
  readonly problems: readonly Diagnostic[];
  /** The fields that it prints; not known of the built-in template, which prints all. */
  readonly shown?: ReadonlySet<string>;
  program(): TextProgram;
}

/** Checks a text template; its program is compiled when it is asked for. */
export function readOwnText(file: TemplateFile, format: TextFormat): ReadText {
  const { diagnostics, program, shown } = checkTextTemplate(file);
  return {
    ...(shown && { shown }),
    problems: diagnostics.filter(({ severity }) => severity !== 'info'),
    program: once(() => {
      if (!program) throw new Error(`compiled although it has an error: ${file.file}`);
      return compileText(program, format === 'html');
    }),
  };
}
