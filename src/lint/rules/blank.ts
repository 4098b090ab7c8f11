// Finds what is still to be filled in, as the report itself has it, and keys with nothing behind them that print nothing.

import type { Document, RuleFinding } from '../../genre/document.js';
import { mayHaveBlanks } from '../../report/blanks.js';
import { type Path, toPointer } from '../../source/path.js';
import { composed } from '../composed.js';
import type { Rule } from '../rule.js';

export const blank: Rule = {
  id: 'blank',
  severity: 'info',
  passage: true,
  absence: true,
  *check(document) {
    const { summary } = document;
    if (!summary) return;
    const printed = new Set<string>();
    // Only the composed report knows what is printed as a blank: `build` lists the same.
    for (const { path } of mayHaveBlanks(summary) ? composed(summary).blanks : []) {
      printed.add(toPointer(path));
      yield finding(document, path, '还没有填');
    }
    for (const path of document.emptyPlaces())
      if (!printed.has(toPointer(path))) yield finding(document, path, '空着，成文时不起作用');
  },
};

function finding(document: Document, path: Path, state: string): RuleFinding {
  return {
    message: `“${document.nameOf(path)}”${state}`,
    hint: document.isRequired(path) ? '填上内容' : '填上内容；用不着的就删去',
    span: document.placeToFill(path),
    path,
    open: [path],
  };
}
