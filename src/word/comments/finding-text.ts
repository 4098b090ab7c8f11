// What a comment says of a finding: how grave, what, what to do instead, and which rule says so.
import { type Severity, severityNames } from '../../source/diagnostic.js';

/** What is told of a finding. */
export interface ToldFinding {
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly note?: string | undefined;
}

/**
 * The text of the comment, a paragraph for each line.
 *
 * @param from what stands in brackets at its end: the rule, and the line of the data.
 * @param elsewhere the place of the words where the comment cannot stand at them, such as 页眉.
 */
export function findingText(
  { severity, message, hint, note }: ToldFinding,
  from: string,
  elsewhere?: string,
): string {
  const lines = [
    `${severityNames[severity]}：${elsewhere ? `${elsewhere}：` : ''}${message}`,
    hint && `怎么改：${hint}`,
    note && `说明：${note}`,
    `（${from}）`,
  ];
  return lines.filter((line) => line).join('\n');
}
