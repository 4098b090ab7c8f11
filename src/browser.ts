// The library for a page in the browser, from strings and bytes: re-exports only.
export { type Built, buildReport } from './app/build.js';
export {
  type Checked,
  type CheckOptions,
  checkSummary,
  checkText,
  defaultCheck,
  loadSummary,
} from './app/check.js';
export { builtInTemplate, templateFile } from './browser/templates.js';
export { checkTemplate } from './render/check-template.js';
export { compose } from './report/compose.js';
export type { Report } from './report/report.js';
export { decodeSource, type ReadResult } from './source/decode-source.js';
export type { Diagnostic } from './source/diagnostic.js';
export { createSource, type Source } from './source/source.js';
export type { TreeNode } from './source/tree.js';
export { UserError } from './source/user-error.js';
export type { Summary } from './summary/summary.js';
export type { TemplateCheck } from './template/check/template-check.js';
export type { Format } from './template/format.js';
export type { Template, TemplateFile } from './template/template-file.js';
