// `zonerep`: reading and checking, and building reports from templates.
export * from './check.js';
export * from './core/build.js';
export { loadTemplate } from './disk/template-files.js';
