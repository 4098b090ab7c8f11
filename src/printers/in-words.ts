// A finding and a whole check in running words, for the formats that have one text for it and no excerpt.
import type { Severity } from '../source/diagnostic.js';
import { severityNames } from '../source/diagnostic.js';

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

/** The line that closes a check: `检查了 3 个文件：2 个错误、1 个警告`, or that nothing was found. */
export function summaryLine(report: {
  readonly files: readonly string[];
  readonly counts: Readonly<Record<Severity, number>>;
}): string {
  const severities: readonly Severity[] = ['error', 'warning', 'info'];
  const found = severities
    .filter((severity) => report.counts[severity] > 0)
    .map((severity) => `${report.counts[severity]} 个${severityNames[severity]}`);
  return `检查了 ${report.files.length} 个文件：${found.join('、') || '没有发现问题'}`;
}
