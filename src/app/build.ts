// The second half of the house: compose → render.

import { type Rendered, render } from '../render/render.js';
import { compose } from '../report/compose.js';
import type { Report } from '../report/report.js';
import { describePath } from '../schema/schema-names.js';
import type { Path } from '../source/path.js';
import type { TreeNode } from '../source/tree.js';
import type { Summary } from '../summary/summary.js';
import type { Format } from '../template/format.js';
import type { Template } from '../template/template-file.js';
import type { Trace } from '../template/trace.js';

/** A report in one format, and the report itself. */
export type Built = Rendered & { readonly report: Report };

/**
 * Composes a summary and fills a template with it; `tree` tells how the writer calls the places of blanks.
 * @param trace marks the content of a Word file for `annotateReport`, which takes the marks out again
 */
export function buildReport(
  summary: Summary,
  tree: TreeNode,
  format: Format,
  template: Template,
  trace?: Trace,
): Built {
  const report = compose(summary);
  const describe = (path: Path) => describePath(tree, path);
  return { report, ...render(format, template, { summary, report, describe, ...(trace && { trace }) }) };
}
