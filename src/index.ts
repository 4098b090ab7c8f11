// The public API: re-exports only.
export { buildReport } from './app/build.js';
export { checkSummary, checkText, defaultCheck, loadSummary } from './app/check.js';
export { readSource } from './disk/read-source.js';
export { loadTemplate } from './disk/template-files.js';
export { checkTemplate } from './render/check-template.js';
export { compose } from './report/compose.js';
export type { Report } from './report/report.js';
export type { Diagnostic } from './source/diagnostic.js';
export { createSource } from './source/source.js';
export { UserError } from './source/user-error.js';
export type { Summary } from './summary/summary.js';
