// Makes the files that are downloaded: the same bytes as the command line writes.
import { blankList } from '../../app/blank-list.js';
import { buildReport } from '../../app/build.js';
import { checkSummary } from '../../app/check.js';
import { loadSummary } from '../../app/load.js';
import { reviewCopy } from '../../app/review-copy.js';
import { unfinishedIn } from '../../app/unfinished.js';
import { compose } from '../../report/compose.js';
import type { Beside } from '../../source/beside.js';
import type { Diagnostic } from '../../source/diagnostic.js';
import type { Source } from '../../source/source.js';
import type { TreeNode } from '../../source/tree.js';
import type { Summary } from '../../summary/summary.js';
import type { Template } from '../../template/template-file.js';
import type { Answered, ExportFormat } from './protocol.js';
import type { Settings } from './settings.js';

type BuiltFormat = Exclude<ExportFormat, 'review'>;

/** What a file is made from. */
export interface Exported {
  readonly source: Source;
  readonly beside: Beside;
  readonly settings: Settings;
  template(format: BuiltFormat): Template;
}

/** Makes one file. @param final refuses while anything is still open, as `build --strict` does */
export function exportFile(exported: Exported, as: ExportFormat, final: boolean): Answered {
  const { source, beside, settings } = exported;
  const loaded = loadSummary(source, beside);
  const errors = loaded.diagnostics.filter(({ severity }) => severity === 'error');
  const { summary, tree } = loaded;
  if (!summary || !tree || errors.length > 0) return { kind: 'refused', reason: errorsIn(errors) };
  if (final) {
    const open = stillOpen(exported, summary, tree);
    if (open !== '') return { kind: 'refused', reason: `定稿不能有待填和占位的内容，没有写。\n${open}` };
  }
  const content =
    as === 'review'
      ? reviewCopy(source, settings.check, exported.template('docx'), beside)
      : buildReport(summary, tree, as, exported.template(as)).content;
  if (content === undefined) return { kind: 'refused', reason: '内容太多，一个文件装不下' };
  return {
    kind: 'bytes',
    name: nameOf(source.file, as),
    type: TYPES[as],
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ...(settings.ownTemplate !== undefined && {
      note: `版式是内置的。配置里写的模板“${settings.ownTemplate}”这里用不了，要用它请运行 zonerep build`,
    }),
  };
}

const MOST = 5;

function errorsIn(errors: readonly Diagnostic[]): string {
  const lines = errors.slice(0, MOST).map(({ range, message }) => `第 ${range.start.line} 行：${message}`);
  const more = errors.length > MOST ? [`……等 ${errors.length} 处`] : [];
  return ['有错误，写不成文件，请先改好：', ...lines, ...more].join('\n');
}

/** The blanks and placeholders, a line each; empty when there are none. */
function stillOpen({ source, beside, settings }: Exported, summary: Summary, tree: TreeNode): string {
  const { blanks } = compose(summary);
  const found = checkSummary(source, settings.check, beside).diagnostics;
  const unfinished = unfinishedIn(found, blanks).map(
    ({ range, message }) => `  ${source.file}:${range.start.line}  ${message}\n`,
  );
  return blankList(blanks, source, tree) + unfinished.join('');
}

/** The file's name with another ending; what a reviewer is sent has a name of its own, as on the command line. */
function nameOf(file: string, as: ExportFormat): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.(?:ya?ml|json)$/i, '');
  return as === 'review' ? `${name}.审阅.docx` : `${name}.${as}`;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const TYPES: Readonly<Record<ExportFormat, string>> = {
  docx: WORD,
  review: WORD,
  html: 'text/html;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
  txt: 'text/plain;charset=utf-8',
};
