import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { findingText } from '../../src/printers/in-words.js';
import { printJunit } from '../../src/printers/junit.js';
import { anyReport, sampleReport } from './sample-report.js';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** All elements in document order; throws when the text is not well-formed. */
function elementsOf(xml: string): Element[] {
  const parser = new SaxesParser();
  const elements: Element[] = [];
  const open: Element[] = [];
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return elements;
}

/** What XML 1.0 cannot hold, and what no document holds, as the printer writes it. */
const printable = (text: string) =>
  text.replace(/[^\t\n\r -~\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

test('is well-formed, counts right and gives back any text that XML can hold', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const elements = elementsOf(printJunit(report));
      const named = (...names: string[]) => elements.filter(({ name }) => names.includes(name));
      const texts = named('failure', 'system-out').map(({ text }) => text);
      expect(texts.toSorted()).toEqual(
        report.findings
          .map(({ file, range, severity, ...rest }) => {
            const name = { error: '错误', warning: '警告', info: '提示' }[severity];
            return printable(
              `${file}:${range.start.line}:${range.start.column} ${name} ${findingText(rest)}`,
            );
          })
          .toSorted(),
      );
      const messages = named('failure').map(({ attributes }) => attributes.message);
      const failing = report.findings.filter(({ severity }) => severity !== 'info');
      expect(messages.toSorted()).toEqual(failing.map(({ message }) => printable(message)).toSorted());
      const [all] = named('testsuites');
      expect(Number(all?.attributes.tests)).toBe(named('testcase').length);
      expect(Number(all?.attributes.failures)).toBe(failing.length);
    }),
  );
});

test('has a passing case for a clean file', () => {
  const xml = printJunit(sampleReport());
  expect(xml).toContain('<testcase classname="data/clean.yaml" name="校核通过"/>');
  expect(xml).toContain('<testsuite name="data/云岭 区.yaml" tests="2" failures="2" errors="0">');
});

const xmllint = spawnSync('xmllint', ['--version']).error ? undefined : 'xmllint';
const accepts = (xml: string) =>
  spawnSync('xmllint', ['--noout', '--nonet', '--schema', 'test/schemas/junit.xsd', '-'], { input: xml });

test.skipIf(!xmllint)('is valid by the schema of Jenkins’ dialect (xmllint)', () => {
  for (const report of [sampleReport(), ...fc.sample(anyReport, { numRuns: 5, seed: 7 })]) {
    const { status, stderr } = accepts(printJunit(report));
    expect(status, String(stderr)).toBe(0);
  }
  expect(accepts('<testsuites><testsuite name="a"/></testsuites>').status).not.toBe(0);
});
