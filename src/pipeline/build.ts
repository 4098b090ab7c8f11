// The second half of the house: compose → render.
import type { Format } from '../render/format.js';
import { type Rendered, render } from '../render/render.js';
import type { Template } from '../render/template-files.js';
import type { Trace } from '../render/trace.js';
import { compose } from '../report/compose.js';
import type { Report } from '../report/report.js';
import type { Path } from '../source/path.js';
import type { TreeNode } from '../source/tree.js';
import { describePath } from '../summary/schema-names.js';
import type { Summary } from '../summary/summary.js';

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
