// Builds a report from a summary: compose → render.

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

export interface BuildOptions {
  /** Marks the content of a Word file for `annotateReport`, which takes the marks out again. */
  readonly trace?: Trace;
  /** Says where a file beside the summary lies, seen from the result; without it, seen from the summary. */
  readonly link?: (file: string) => string;
}

/** A report in one format, and the report itself. */
export type Built = Rendered & { readonly report: Report };

/**
 * Composes a summary and fills a template with it; faults of the template are returned as `problems`.
 * @param tree the tree of the summary's file, which has the writer's own keys for naming blanks
 */
export function buildReport(
  summary: Summary,
  tree: TreeNode,
  format: Format,
  template: Template,
  { trace, link }: BuildOptions = {},
): Built {
  const report = compose(summary);
  const describe = (path: Path) => describePath(tree, path);
  return {
    report,
    ...render(format, template, {
      summary,
      report,
      describe,
      ...(trace && { trace }),
      ...(link && { link }),
    }),
  };
}
