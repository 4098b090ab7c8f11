// Makes what stands in a text beside its words: tables.
import type * as Input from '../generated/summary-input.js';
import type { Builders, Place } from './build-object.js';
import type { Insets, OwnTable } from './summary.js';
import { readTable } from './tables/read-table.js';

/** Builds the tables that are given as one or as a list of several; undefined where the key is absent. */
export function buildTables({ node, path }: Place, given: unknown): readonly OwnTable[] | undefined {
  if (given === undefined || !node) return undefined;
  if (node.kind !== 'list') return [readTable(node, path).table];
  return node.items.map((item, index) => readTable(item, [...path, index]).table);
}

/** The builders of what every section, item and attachment may have. */
export const buildInsets: Builders<Pick<Input.Section, 'table'>, Insets> = {
  table: buildTables,
};
