// Parses a YAML source into the tree, or says in Chinese what is wrong with it.
import { type ParseResult, parseByLibrary } from './library-yaml.js';
import { readOrdinary } from './ordinary-yaml.js';
import type { Source } from './source.js';

/** Reads YAML 1.2 (core schema) with positions; the findings stand in the order of their places, at most one of a kind at each. */
export function parseYaml(source: Source): ParseResult {
  const root = readOrdinary(source);
  return root ? { root, findings: [] } : parseByLibrary(source);
}
