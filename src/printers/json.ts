// The report as JSON, described by schemas/report.schema.json; the form in which shards are merged.
import { printableJson } from '../source/printable.js';
import type { CheckReport } from './check-report.js';

/** Prints the whole report as indented JSON. */
export function printJson(report: CheckReport): string {
  return `${printableJson(report)}\n`;
}
