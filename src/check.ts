// `zonerep/check`: reading and checking alone.
export * from './core/check.js';
export { readSource } from './disk/read-source.js';
