// The report as JSON, described by schemas/report.schema.json; the form in which shards are merged.
import type { CheckReport } from './check-report.js';

/** Prints the whole report as indented JSON. */
export function printJson(report: CheckReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
