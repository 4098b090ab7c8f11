// Whatever a file is called and whatever its text says, a report is read as words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printGithubSummary } from '../../src/printers/github-summary.js';
import { printers } from '../../src/printers/printers.js';
import { hostile, OBEYED, ORDER } from '../hostile-words.js';
import { anyReport } from './sample-report.js';

const all = { ...printers, summary: printGithubSummary };

describe.each(Object.entries(all))('%s', (format, print) => {
  it('gives no orders that zonerep did not mean', () => {
    fc.assert(
      fc.property(anyReport, hostile, (report, name) => {
        const text = print({ ...report, files: [...report.files, name] });
        const orders = text
          .split('\n')
          .filter((line) => OBEYED.test(line) || (format !== 'github' && ORDER.test(line)));
        expect(orders).toEqual([]);
        if (format === 'github') expect(text).toMatch(/^(?:::(?:error|warning|notice) [^\n]*\n)*$/);
      }),
    );
  });
});
