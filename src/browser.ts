// `zonerep/browser`: the same for a page in the browser, from strings and bytes; the built-in template is inside.
export { builtInTemplate, templateFile } from './browser/templates.js';
export * from './core/build.js';
export * from './core/check.js';
