// `zonerep/check`: reading and checking alone.
export * from './core/check.js';
export { besideFile } from './disk/read-beside.js';
export { readSource } from './disk/read-source.js';
