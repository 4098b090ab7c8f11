// Reads, checks, composes and draws a text.
import { checkSummary } from '../../app/check.js';
import type { Checked } from '../../app/load.js';
import { blank } from '../../lint/rules/blank.js';
import { compose } from '../../report/compose.js';
import type { Report } from '../../report/report.js';
import type { Beside } from '../../source/beside.js';
import { toPointer } from '../../source/path.js';
import type { Source } from '../../source/source.js';
import type { TreeNode } from '../../source/tree.js';
import type { Summary } from '../../summary/summary.js';
import type { Template } from '../../template/template-file.js';
import { citationsOf } from './citations.js';
import { drawBlocks } from './draw-blocks.js';
import { drawnFinding, formNode, pageFinding } from './page-findings.js';
import type { DrawnBlock, View } from './protocol.js';
import type { Settings } from './settings.js';

/** What a text is seen with. */
export interface Seeing {
  readonly source: Source;
  readonly beside: Beside;
  readonly settings: Settings;
  /** The built-in template for HTML. */
  readonly template: Required<Template>;
  /** The last blocks that could be drawn. */
  readonly last: readonly DrawnBlock[] | undefined;
}

/** What is shown of a text, and the findings by whose numbers fixes are asked for. */
export function viewOf(seeing: Seeing): { readonly view: View; readonly checked: Checked } {
  const { source, beside, settings, last } = seeing;
  const checked = checkSummary(source, settings.check, beside);
  const { diagnostics } = checked;
  const tree = checked.tree ?? checked.rest?.tree;
  const content = contentOf(checked);
  const report = content && compose(content.summary);
  const blocks = content && report ? drawn(content, report, checked, seeing) : last;
  return {
    checked,
    view: {
      text: source.text,
      ...(tree && { tree: formNode(tree) }),
      findings: diagnostics.map((found, index) => pageFinding(found, index, source)),
      ...(blocks && { blocks }),
      blanks: report?.blanks.length ?? 0,
      stale: !report,
      ...(content && { citations: citationsOf(content.summary) }),
      ...(settings.ownTemplate !== undefined && { ownTemplate: settings.ownTemplate }),
    },
  };
}

interface Content {
  readonly summary: Summary;
  readonly tree: TreeNode;
}

/** The data or, where they are faulty, what is left without the faults: a field half typed shall not hide all other changes. */
function contentOf({ summary, tree, rest, diagnostics }: Checked): Content | undefined {
  if (summary && tree) return { summary, tree };
  // Of a year that is wrong or missing there is only a stand-in.
  if (!rest?.summary || diagnostics.some(({ pointer }) => pointer === '/year')) return undefined;
  return { summary: rest.summary, tree: rest.tree };
}

function drawn(
  { summary, tree }: Content,
  report: Report,
  { diagnostics, source }: Checked,
  { template }: Seeing,
): readonly DrawnBlock[] {
  // Blanks are seen as they are.
  const open = new Set(report.blanks.map(({ path }) => toPointer(path)));
  const findings = diagnostics
    .filter(({ code, pointer }) => !(code === blank.id && open.has(pointer)))
    .map((found) => drawnFinding(found, source, tree));
  return drawBlocks({ summary, report, findings }, template);
}
