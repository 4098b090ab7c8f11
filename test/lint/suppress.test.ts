import { expect, test } from 'vitest';
import { applySuppressions } from '../../src/lint/suppress.js';
import { diagnose } from '../../src/source/diagnostic.js';
import { createSource } from '../../src/source/source.js';

/** Findings of `placeholder` at every 某某 and of `repeated-words` at every 的的, less what the comments waive. */
function check(text: string): string[] {
  const source = createSource('a.yaml', text);
  const at = (code: string, words: string) =>
    Array.from(text.matchAll(new RegExp(words, 'g')), ({ index }) =>
      diagnose(source, {
        code,
        severity: 'warning',
        message: words,
        span: { start: index, end: index + words.length },
      }),
    );
  const diagnostics = [...at('placeholder', '某某'), ...at('repeated-words', '的的')];
  return applySuppressions(source, diagnostics).map(
    ({ range, severity, code }) => `${range.start.line}:${range.start.column} ${severity} ${code}`,
  );
}

test('leaves a text without such comments alone', () => {
  expect(check('a: 某某')).toEqual(['1:4 warning placeholder']);
});

test('waives the named rule on the next line only', () => {
  const comment = '# zonerep-disable-next-line placeholder -- 名称待批复';
  expect(check(`${comment}\na: 某某的的\nb: 某某`)).toEqual([
    '2:6 warning repeated-words',
    '3:4 warning placeholder',
  ]);
});

test.each([
  'placeholder, repeated-words',
  'placeholder，repeated-words',
  'placeholder、repeated-words',
  'placeholder repeated-words',
])('takes several rules: %s', (ids) => {
  expect(check(`# zonerep-disable-next-line ${ids} —— 原文如此\na: 某某的的`)).toEqual([]);
});

test('skips blank lines and comments, and comments add up', () => {
  const text = [
    '# zonerep-disable-next-line placeholder -- 甲',
    '',
    '# zonerep-disable-next-line repeated-words -- 乙',
    '# 说明',
    'a: 某某的的',
  ].join('\n');
  expect(check(text)).toEqual([]);
});

test.each([
  ['a literal block', 'a: |\n    甲\n\n    某某\n  b: 某某'],
  ['a quoted text', 'a: "甲\n\n    某某"\n  b: 某某'],
  ['a plain text', 'a: 甲\n    乙\n    某某\n  b: 某某'],
])('covers the whole of %s that begins on the line', (_, text) => {
  const findings = check(`x:\n  # zonerep-disable-next-line placeholder -- 甲\n  ${text}`);
  expect(findings).toEqual([expect.stringMatching(/:6 warning placeholder$/)]);
});

test('waives a rule in the whole file from before the first key', () => {
  expect(check('# 说明\n# zonerep-disable placeholder -- 样例\na: 某某\nb: 某某')).toEqual([]);
});

test('refuses a file comment after the first key', () => {
  expect(check('a: 某某\n# zonerep-disable placeholder -- 样例\n')).toEqual([
    '1:4 warning placeholder',
    '2:1 error invalid-suppression',
  ]);
});

test('demands a reason, and tells nothing else then', () => {
  expect(check('# zonerep-disable-next-line placeholder\na: 某某')).toEqual([
    '1:1 error invalid-suppression',
  ]);
  expect(check('# zonerep-disable-next-line placeholder -- \na: 某某')).toEqual([
    '1:1 error invalid-suppression',
  ]);
});

test('demands a rule, and knows the two spellings', () => {
  expect(check('# zonerep-disable-next-line -- 理由\na: 甲')).toEqual(['1:1 error invalid-suppression']);
  expect(check('# zonerep-disable-line placeholder -- 理由\na: 甲')).toEqual([
    '1:1 error invalid-suppression',
  ]);
});

test('knows rules by their Chinese names, too', () => {
  expect(
    check('# zonerep-disable-next-line 占位符号、placeholder、重复的字词 -- 名称待批复\na: 某某的的'),
  ).toEqual([]);
  expect(check('# zonerep-disable 占位符号 -- 名称待批复\na: 某某')).toEqual([]);
});

test('points at an unknown rule and says which one was meant', () => {
  const source = createSource('a.yaml', '# zonerep-disable-next-line placeholdr -- 理由\na: 甲');
  const [finding, ...rest] = applySuppressions(source, []);
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ code: 'unknown-rule', severity: 'error', hint: '是否应为“placeholder”？' });
  expect(source.text.slice(finding?.span.start, finding?.span.end)).toBe('placeholdr');
});

test('reports what waives nothing', () => {
  expect(check('# zonerep-disable-next-line placeholder, missing-figure -- 理由\na: 某某')).toEqual([
    '1:1 warning unused-suppression',
  ]);
});

test('takes a comment’s words inside a text for text', () => {
  expect(check('a: |\n  # zonerep-disable placeholder -- 理由\n  某某')).toEqual(['3:3 warning placeholder']);
});

test('says nothing of a rule that did not run', () => {
  const source = createSource(
    'a.yaml',
    '# zonerep-disable-next-line placeholder, missing-figure -- 理由\na: 甲',
  );
  const left = applySuppressions(source, [], new Set(['placeholder']));
  expect(left.map(({ params }) => params)).toEqual([{ rule: 'missing-figure' }]);
});
