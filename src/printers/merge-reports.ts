// Puts the JSON reports of several shards together into the report an unsharded run would have made.
import { validate } from '../generated/report-validator.js';
import { parseJson } from '../source/parse-json.js';
import { UserError } from '../source/user-error.js';
import type { CheckReport, FindingRecord } from './check-report.js';
import { assembleReport } from './check-report.js';

/** A JSON report and the name of the file it was read from. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/**
 * Merges reports made by `--format json`; the result can be printed in any machine format.
 * @throws UserError when a text is no such report, when versions differ or when two reports checked the same file.
 */
export function mergeReports(texts: readonly NamedText[]): CheckReport {
  const reports = texts.map((text) => ({ name: text.name, report: parseReport(text) }));
  const [first] = reports;
  if (!first) throw new UserError('没有可合并的报告', '写出各分片的 JSON 报告文件');
  const { version } = first.report.tool;
  const owners = new Map<string, string>();
  for (const { name, report } of reports) {
    if (report.tool.version !== version)
      throw new UserError(`“${name}”和“${first.name}”不是同一版本的 zonerep 生成的`);
    for (const file of report.files) claim(owners, file, name);
  }
  const all = reports.map(({ report }) => report);
  return assembleReport(
    version,
    all.flatMap(({ files }) => files),
    uniqueFindings(all),
    all.flatMap(({ rules }) => rules),
  );
}

/** All findings, but what every shard finds in a file that is none of its own (the configuration) only once. */
function uniqueFindings(reports: readonly CheckReport[]): FindingRecord[] {
  const seen = new Set<string>();
  return reports.flatMap(({ files, findings }) => {
    const own = new Set(files);
    return findings.filter((finding) => {
      const key = JSON.stringify(finding);
      const again = !own.has(finding.file) && seen.has(key);
      seen.add(key);
      return !again;
    });
  });
}

/** Notes from which report a checked file came; a file in two reports would be counted twice. */
function claim(owners: Map<string, string>, file: string, name: string): void {
  const other = owners.get(file);
  if (other !== undefined) {
    throw new UserError(`“${file}”在“${other}”和“${name}”中都检查过`, '各分片的报告只合并一次');
  }
  owners.set(file, name);
}

function parseReport({ name, text }: NamedText): CheckReport {
  const data = parseJson(text);
  if (validate(data)) return data;
  throw new UserError(`“${name}”不是 zonerep 的 JSON 报告`, '用 zonerep validate --format json 生成');
}
