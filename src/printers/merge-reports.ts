// Puts the JSON reports of several shards together into the report an unsharded run would have made.
import { validate } from '../generated/report-validator.js';
import { parseJson } from '../source/parse-json.js';
import { UserError } from '../source/user-error.js';
import type { CheckReport, FindingRecord } from './check-report.js';
import { assembleReport } from './check-report.js';
import { fromFolder } from './rooted.js';

/** A JSON report and the name of the file it was read from. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** A report and the name of the file it was read from. */
interface NamedReport {
  readonly name: string;
  readonly report: CheckReport;
}

/**
 * Merges reports made by `--format json`; the result can be printed in any machine format.
 * @throws UserError when a text is no such report, when versions differ, when two reports checked the same file, or when of
 * several shards one is missing or there twice.
 */
export function mergeReports(texts: readonly NamedText[]): CheckReport {
  const reports = texts.map((text) => ({ name: text.name, report: parseReport(text) }));
  const [first] = reports;
  if (!first) throw new UserError('没有可合并的报告', '写出各分片的 JSON 报告文件');
  const { version } = first.report.tool;
  for (const { name, report } of reports)
    if (report.tool.version !== version)
      throw new UserError(`“${name}”和“${first.name}”不是同一版本的 zonerep 生成的`);
  demandEveryShard(reports);
  const all = inOneFolder(reports.map(({ report }) => report));
  const owners = new Map<string, string>();
  for (const [at, { name }] of reports.entries())
    for (const file of all[at]?.files ?? []) claim(owners, file, name);
  const { folder } = all[0] ?? first.report;
  const {
    version: format,
    tool,
    ...rest
  } = assembleReport(
    version,
    all.flatMap(({ files }) => files),
    uniqueFindings(all),
    all.flatMap(({ rules }) => rules),
  );
  return { version: format, tool, ...(folder !== undefined && { folder }), ...rest };
}

/** Sees that of shards each is there once; a shard that failed is easily overlooked, and its files with it. */
function demandEveryShard(reports: readonly NamedReport[]): void {
  const [first] = reports.filter(({ report }) => report.shard);
  const total = first?.report.shard?.total;
  if (!first || total === undefined) return;
  const names = new Map<number, string>();
  for (const { name, report } of reports) {
    const { shard } = report;
    if (!shard) throw new UserError(`“${name}”不是分片校核的报告，“${first.name}”是`, '分片的报告请单独合并');
    if (shard.total !== total)
      throw new UserError(
        `“${first.name}”是 ${total} 份里的一份，“${name}”是 ${shard.total} 份里的一份`,
        '同一次校核的各份才能合并，请删去以前留下的',
      );
    const other = names.get(shard.index);
    if (other !== undefined)
      throw new UserError(`“${other}”和“${name}”都是第 ${shard.index} 份`, '各分片的报告只合并一次');
    names.set(shard.index, name);
  }
  const missing = Array.from({ length: total }, (_, at) => at + 1).filter((index) => !names.has(index));
  if (missing.length === 0) return;
  const few = missing.slice(0, 10).join('、');
  throw new UserError(
    `分片的报告不全：共 ${total} 份，缺第 ${few}${missing.length > 10 ? ' 等' : ''} 份`,
    '这几份可能没有跑完，请重跑，再把报告都写上',
  );
}

/** The reports with files named from one folder: that of all of them, or the root of the repository. */
function inOneFolder(reports: readonly CheckReport[]): readonly CheckReport[] {
  const folders = new Set(reports.map(({ folder }) => folder));
  if (folders.size < 2) return reports;
  return reports.map((report) => ({ ...fromFolder(report), folder: '.' }));
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
