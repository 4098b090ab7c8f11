// A finding and a whole check in running words, for the formats that have one text for it and no excerpt.
import type { Severity } from '../source/diagnostic.js';
import { severityNames } from '../source/diagnostic.js';
import { told } from '../source/printable.js';
import { countBySeverity } from './check-report.js';

/** Message, hint and note as sentences one after another; a sentence that has no end mark of its own gets a full stop. */
export function findingText(finding: {
  readonly message: string;
  readonly hint?: string;
  readonly note?: string;
}): string {
  const sentences = [finding.message, finding.hint, finding.note].filter(
    (sentence) => sentence !== undefined,
  );
  return sentences
    .map((sentence, index) => (index < sentences.length - 1 ? ended(sentence) : sentence))
    .join('');
}

function ended(sentence: string): string {
  return /[。！？；：…]$/.test(sentence) ? sentence : `${sentence}。`;
}

/** What was checked and found. */
interface Check {
  readonly files: readonly string[];
  readonly findings: readonly { readonly file: string; readonly severity: Severity }[];
  /** How many files were to be checked, where the check may have been stopped. */
  readonly of?: number;
}

/**
 * The line that closes a check: `检查了 1 个文件：2 个错误、1 个警告`, or that nothing was found. Of several files it says in
 * how many of them something is wrong: a hint is nothing wrong.
 */
export function summaryLine({ files, findings, of = files.length }: Check): string {
  const wrong = new Set(findings.flatMap(({ file, severity }) => (severity === 'info' ? [] : [file])));
  const among = files.length > 1 && wrong.size > 0 ? `，${wrong.size} 个有问题` : '';
  // Where nothing was looked at, nothing found is no good news.
  if (files.length + findings.length === 0) return '检查了 0 个文件';
  const looked = of > files.length ? `${of} 个文件里的 ${files.length} 个` : `${of} 个文件`;
  return `检查了 ${looked}${among}：${countsInWords(findings)}`;
}

/** A line for each file with what was found in it. */
export function linesOfFiles({ files, findings }: Check): string {
  const byFile = new Map<string, { readonly severity: Severity }[]>(files.map((file) => [file, []]));
  for (const finding of findings) {
    const found = byFile.get(finding.file);
    if (found) found.push(finding);
    else byFile.set(finding.file, [finding]);
  }
  return [...byFile].map(([file, found]) => told`${file}：${countsInWords(found)}\n`).join('');
}

function countsInWords(findings: readonly { readonly severity: Severity }[]): string {
  const counts = countBySeverity(findings);
  const severities: readonly Severity[] = ['error', 'warning', 'info'];
  const found = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} 个${severityNames[severity]}`);
  return found.join('、') || '没有发现问题';
}
