// The public API: re-exports only.
export { buildReport } from './pipeline/build.js';
export { checkSummary, checkText, defaultCheck, loadSummary } from './pipeline/check.js';
export { checkTemplate } from './render/check/check-template.js';
export { loadTemplate } from './render/template-files.js';
export { compose } from './report/compose.js';
export type { Report } from './report/report.js';
export type { Diagnostic } from './source/diagnostic.js';
export { readSource } from './source/read-source.js';
export { createSource } from './source/source.js';
export { UserError } from './source/user-error.js';
export type { Summary } from './summary/summary.js';
