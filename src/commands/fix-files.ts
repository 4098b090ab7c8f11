// `--fix` mends in the files what cannot change the meaning; with `--dry-run` it only shows the diff.
import { resolve } from 'node:path';
import { rewriteSource } from '../disk/rewrite-source.js';
import { fixSource } from '../lint/fix.js';
import { unifiedDiff } from '../lint/unified-diff.js';
import { printable, told, withoutOrders } from '../source/printable.js';
import { createSource } from '../source/source.js';
import { UserError } from '../source/user-error.js';
import type { Visit } from './check-files.js';

/** A diff for the eye: a line of the file must not become an order to a CI job, nor an escape sequence. */
function shown(diff: string): string {
  const parts = diff.replaceAll('\r\n', '\n').split(/([\n\t])/);
  return withoutOrders(parts.map((part, index) => (index % 2 === 0 ? printable(part) : part)).join(''));
}

/**
 * A visitor for `checkFiles` that mends each source before it is checked; with `dryRun` the source stays as
 * it is. The visitor throws a UserError for standard input, which cannot be written back, and when the file
 * cannot be written.
 */
export function fixVisitor(dryRun: boolean): Visit {
  return (file, source, { format, check }, terminal) => {
    if (source.paragraphs) {
      terminal.err(told`${source.file}：Word 文件不能用 --fix 改正，请在 Word 里照着改\n`);
      return source;
    }
    const { text, applied } = fixSource(source, format, check);
    if (text === source.text) {
      if (dryRun) terminal.err(told`${source.file}：没有可以自动改正的\n`);
      return source;
    }
    if (dryRun) {
      terminal.out(shown(unifiedDiff(source.file, source.text, text)));
      return source;
    }
    if (file === '-')
      throw new UserError('标准输入的内容不能用 --fix 改正', '请写上文件名，或加上 --dry-run 只看要改什么');
    rewriteSource(resolve(terminal.cwd, file), file, source, text);
    terminal.err(told`${source.file}：已改正 ${applied} 处\n`);
    return createSource(source.file, text, source.encoding);
  };
}
