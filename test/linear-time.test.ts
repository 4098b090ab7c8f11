// Whatever is checked, four times the text is about four times the work: every rule, summary and text template, over texts
// made to take all the time there is.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSummary, checkText, defaultCheck } from '../src/app/check.js';
import { compareDocuments } from '../src/compare/compare.js';
import { type Document, noVocabulary } from '../src/genre/document.js';
import { proseOfMarkdown } from '../src/genre/markdown-prose.js';
import { ordinalsIn } from '../src/genre/ordinals.js';
import { paragraphsOf } from '../src/genre/paragraphs.js';
import { plainDocument } from '../src/genre/plain-document.js';
import { indicatorStatementsIn } from '../src/genre/statements/indicator-statements.js';
import { applyFixes } from '../src/lint/fix.js';
import type { Rule } from '../src/lint/rule.js';
import { parseRulePage } from '../src/lint/rule-page.js';
import { rules } from '../src/lint/rules/index.js';
import { unifiedDiff } from '../src/lint/unified-diff.js';
import { comparisonPrinters } from '../src/printers/comparison.js';
import { printPretty } from '../src/printers/pretty.js';
import { compose } from '../src/report/compose.js';
import { createSource } from '../src/source/source.js';
import { checkTextTemplate } from '../src/template/check/check-text-template.js';
import { isWorthMeasuring, outOfProportion } from './growth.js';
import { HOSTILE_SUMMARIES, HOSTILE_TEMPLATES, HOSTILE_TEXTS } from './hostile-texts.js';

/** Work on something of which there is one of the size and one of four times the size, made before the work is measured. */
function on<Made>(size: number, make: (size: number) => Made) {
  const made = new Map([size, 4 * size].map((wanted) => [wanted, make(wanted)]));
  return (work: (made: Made) => unknown) => (wanted: number) => {
    const found = made.get(wanted);
    return found === undefined ? undefined : work(found);
  };
}

const sourceOf = (text: string) => createSource('总结.txt', `甲区2025年工作总结\n${text}\n2025年12月20日\n`);

describe('over hostile texts', () => {
  it.each(Object.entries(HOSTILE_TEXTS))('each rule takes time in proportion: %s', (_, make) => {
    const size = 500;
    const fresh = on(size, (wanted) => sourceOf(make(wanted)));
    const cut = on(size, (wanted) => plainDocument(sourceOf(make(wanted)), noVocabulary));
    const works = {
      'the cutting into paragraphs': fresh((source) => paragraphsOf(plainDocument(source, noVocabulary))),
      'the statements on indicators': fresh((source) =>
        indicatorStatementsIn(plainDocument(source, noVocabulary)),
      ),
      'the prose of Markdown': fresh(({ text }) => proseOfMarkdown(text.slice(text.indexOf('\n') + 1))),
      ordinals: fresh((source) => paragraphsOf(plainDocument(source, noVocabulary)).map(ordinalsIn)),
      ...Object.fromEntries(rules.map((rule) => [rule.id, cut((document) => [...rule.check(document)])])),
    };
    expect(outOfProportion(works, size)).toEqual([]);
  });

  it.each(Object.entries(HOSTILE_TEXTS))('a text is checked and printed in proportion: %s', (_, make) => {
    const size = 50;
    const source = on(size, (wanted) => sourceOf(make(wanted)));
    const checked = on(size, (wanted) => checkText(sourceOf(make(wanted)), defaultCheck));
    const works = {
      check: source((given) => checkText(given, defaultCheck)),
      print: checked(({ source: given, diagnostics }) =>
        printPretty(diagnostics, new Map([[given.file, given]]), { color: false }),
      ),
      fix: checked(({ source: given, diagnostics }) =>
        unifiedDiff('a', given.text, applyFixes(given, diagnostics, 'text').text),
      ),
    };
    expect(outOfProportion(works, size)).toEqual([]);
  });
});

it.each(Object.entries(HOSTILE_TEXTS))('two papers are compared in proportion: %s', (_, make) => {
  const size = 120;
  const papers = on(size, (wanted) => {
    const words = make(wanted);
    const [last, now] = [`一、主要工作\n${words}\n二、2026年工作安排\n${words}`, `一、主要工作\n${words}`];
    return [`甲区2025年工作总结\n${last}`, `甲区2026年工作总结\n${now}`];
  });
  const compared = papers((texts) => {
    const [last, now] = texts.map((text) => plainDocument(createSource('总结.txt', text), noVocabulary));
    return last && now && comparisonPrinters.md(compareDocuments(last, now), false);
  });
  expect(outOfProportion({ compare: compared }, size)).toEqual([]);
});

/** What is right and wrong by a rule's page, without line breaks, and without the titles of whole texts. */
function examplesOf(id: string): string[] {
  const page = parseRulePage(readFileSync(new URL(`../src/lint/rules/${id}.md`, import.meta.url), 'utf8'));
  return [...page.bad, ...page.good].flatMap(({ kind, text }) => {
    if (kind === 'yaml') return [];
    const [title = '', ...body] = text.split('\n');
    const words = kind === 'text' ? body.join('') : title;
    return words === '' ? [] : [words];
  });
}

/** All a rule has to say. */
const workOf = (rule: Rule, document: Document) => [...rule.check(document)];

// What costs a rule the most is often what the rule itself looks for, over and over in one paragraph.
describe('over the examples on a page, each repeated', () => {
  const size = 800;

  it.each(rules.map(({ id }) => id))('each rule takes time in proportion: %s', (id) => {
    const found = examplesOf(id).flatMap((example) => {
      const documentOf = (wanted: number): Document => {
        const document = plainDocument(
          sourceOf(example.repeat(Math.ceil(wanted / example.length))),
          noVocabulary,
        );
        paragraphsOf(document);
        return document;
      };
      // The rules share what is read of a document, and so is the first look soon done; a second look at a rule shares nothing.
      const [small, large] = [documentOf(size), documentOf(4 * size)];
      const suspects = rules.filter((rule) =>
        isWorthMeasuring(
          () => workOf(rule, small),
          () => workOf(rule, large),
        ),
      );
      const works = suspects.map((rule) => [rule.id, (wanted: number) => workOf(rule, documentOf(wanted))]);
      return outOfProportion(Object.fromEntries(works), size).map((rule) => `${rule}: ${example}`);
    });
    expect(found).toEqual([]);
  });
});

it.each(Object.entries(HOSTILE_SUMMARIES))('a summary is checked in proportion: %s', (_, make) => {
  const size = 20;
  const source = on(size, (wanted) => createSource('总结.yaml', make(wanted)));
  const checked = on(size, (wanted) => checkSummary(createSource('总结.yaml', make(wanted)), defaultCheck));
  const works = {
    check: source((given) => checkSummary(given, defaultCheck)),
    print: checked(({ source: given, diagnostics }) =>
      printPretty(diagnostics, new Map([[given.file, given]]), { color: false }),
    ),
    fix: checked(({ source: given, diagnostics }) => applyFixes(given, diagnostics, 'yaml')),
    compose: checked(({ summary }) => summary && compose(summary)),
  };
  expect(outOfProportion(works, size)).toEqual([]);
});

it.each(Object.entries(HOSTILE_TEMPLATES))('a text template is checked in proportion: %s', (_, make) => {
  const size = 45;
  const file = on(size, (wanted) => ({
    file: 'report.md.hbs',
    bytes: new TextEncoder().encode(make(wanted)),
  }));
  expect(outOfProportion({ check: file(checkTextTemplate) }, size)).toEqual([]);
});
