// What must hold of findings and of every format they are printed in.
import { SaxesParser } from 'saxes';
import type { CheckReport } from '../../src/printers/check-report.js';
import { createReport } from '../../src/printers/check-report.js';
import { printGithubSummary } from '../../src/printers/github-summary.js';
import { printPretty } from '../../src/printers/pretty.js';
import { type MachineFormat, printers } from '../../src/printers/printers.js';
import type { Diagnostic } from '../../src/source/diagnostic.js';
import { positionAt, type Source } from '../../src/source/source.js';
import { OBEYED, ORDER } from '../../test/hostile-words.js';
import { hold, type Observed } from '../target.js';

/** Holds findings against their source, prints them in every format and holds what is printed. */
export function observeFindings(findings: readonly Diagnostic[], source: Source): Observed {
  for (const finding of findings) holdFinding(finding, source);
  const sources = new Map([[source.file, source]]);
  const pretty = printPretty(findings, sources, { color: false });
  holdHarmless('pretty', pretty);
  const report = createReport({
    version: '0.0.0',
    files: [source.file],
    diagnostics: findings,
    sources,
    rules: [],
  });
  return [pretty, ...observeReport(report)];
}

/** Prints a report in every machine format and holds what is printed. */
export function observeReport(report: CheckReport): Observed {
  const printed = Object.entries(printers).map(([format, print]) => {
    const text = print(report);
    holdHarmless(format, text);
    holdFormat[format as MachineFormat]?.(text);
    return text;
  });
  return [...printed, printGithubSummary(report)];
}

/** Holds that neither a terminal nor a CI job would obey what is printed, but for the commands of `github` itself. */
function holdHarmless(format: string, text: string): void {
  for (const line of text.split('\n')) {
    hold(!OBEYED.test(line), `${format} prints what is obeyed`, () => JSON.stringify(line));
    hold(format === 'github' || !ORDER.test(line), `${format} prints an order`, () => JSON.stringify(line));
  }
}

function holdFinding(
  { code, message, hint = '', note = '', span, range, fix }: Diagnostic,
  source: Source,
): void {
  const within = ({ start, end }: { start: number; end: number }) =>
    0 <= start && start <= end && end <= source.text.length;
  hold(within(span), 'span outside the text', () => `${code} ${JSON.stringify(span)}`);
  const { start, end } = { start: positionAt(source, span.start), end: positionAt(source, span.end) };
  hold(JSON.stringify(range) === JSON.stringify({ start, end }), 'range is not that of the span', () => code);
  const edits = fix ? [fix, ...(fix.also ?? [])] : [];
  hold(
    edits.every((edit) => within(edit.span)),
    'fix outside the text',
    () => code,
  );
  const said = message + hint + note;
  const isOwn =
    /\bundefined\b|\[object |\bNaN\b/.test(said) && !/undefined|\[object |NaN|nan/i.test(source.text);
  hold(!isOwn, 'a value of JavaScript in a message', () => `${code} ${said}`);
}

const holdFormat: Readonly<Partial<Record<MachineFormat, (text: string) => void>>> = {
  json: (text) => JSON.parse(text),
  sarif: (text) => JSON.parse(text),
  gitlab: (text) => JSON.parse(text),
  github: (text) => {
    const lines = text.split('\n').filter((line) => line !== '');
    const isCommand = (line: string) => /^::(?:error|warning|notice) /.test(line);
    hold(lines.every(isCommand), 'a line of github that is no command', () => JSON.stringify(text));
  },
  junit: (text) => {
    const fault = xmlFault(text);
    hold(fault === undefined, 'junit is not well-formed', () => `${fault} ${text}`);
  },
};

/** Why a text is no well-formed XML. */
export function xmlFault(text: string): string | undefined {
  try {
    // Without a handler saxes throws its errors.
    new SaxesParser({ xmlns: true }).write(text).close();
    return undefined;
  } catch (error) {
    return String(error);
  }
}
