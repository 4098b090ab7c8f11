// The pages of all codes that a finding may have: there is one for each, and what it shows is so.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSummary, defaultCheck } from '../../src/app/check.js';
import { codePage, codeWords, ruleInfos } from '../../src/app/rule-infos.js';
import { codePages, rulePages } from '../../src/generated/rule-pages.js';
import { checkTemplate } from '../../src/render/check-template.js';
import { createSource } from '../../src/source/source.js';

const src = new URL('../../src/', import.meta.url);
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !/^generated\/|^lint\/rules\//.test(name))
  .map((name) => readFileSync(new URL(name, src), 'utf8'));

/** Whatever is given to a finding as its code. */
const CODE =
  /(?:\bcode: |\bMISSING_BLANK = |\b(?:fault|fileProblem|refuse|active|scanFault|breakOff)\(|\bfinding\(\s*\w+,\s*)'([a-z]+(?:-[a-z\d]+)*)'/g;

describe('the pages of codes', () => {
  const codes = new Set(sources.flatMap((text) => Array.from(text.matchAll(CODE), ([, code = '']) => code)));

  it('are there for each code that the sources name', () => {
    expect(codes.size).toBeGreaterThan(60);
    expect([...codes].filter((code) => !(code in codePages || code in rulePages))).toEqual([]);
  });

  it('are there for nothing else', () => {
    const all = sources.join('\n');
    expect(Object.keys(codePages).filter((code) => !all.includes(`'${code}'`))).toEqual([]);
    expect(Object.keys(codePages).filter((code) => code in rulePages)).toEqual([]);
  });

  it('bear different names, and are found by them', () => {
    const words = codeWords();
    expect(new Set(words).size).toBe(words.length);
    expect(codePage('不认识的字段')).toBe(codePages['unknown-field']);
    expect(codePage('没有的')).toBeUndefined();
    expect(codePage('constructor')).toBeUndefined();
  });
});

describe.each(Object.entries(codePages))('the page of %s', (code, page) => {
  it('has what every page has', () => {
    expect(page).toMatch(
      new RegExp(`^# ${code} \\S.*\\n\\n## 说的是什么\\n\\n\\S[\\s\\S]*\\n\\n## 怎样改\\n\\n\\S`),
    );
    const [info] = ruleInfos(new Set([code]));
    expect(info).toMatchObject({ id: code, help: page });
    expect(info?.summary.length).toBeGreaterThan(8);
  });

  const [, wrong = '', right = ''] = page.split(/^## (?:反例|正例)$/m);
  const blocks = (text: string) =>
    Array.from(text.matchAll(/```(yaml|hbs)\n([\s\S]*?)```/g), ([, kind = '', body = '']) => ({
      kind,
      body,
    }));
  const cases = [
    ...blocks(wrong).map((one) => ({ ...one, isWrong: true })),
    ...blocks(right).map((one) => ({ ...one, isWrong: false })),
  ];

  it.skipIf(cases.length === 0).each(cases)('$kind: $body', ({ kind, body, isWrong }) => {
    const found = kind === 'yaml' ? codesInYaml(body) : codesInTemplate(body);
    if (isWrong) expect(found).toContain(code);
    else expect(found).not.toContain(code);
  });
});

function codesInYaml(text: string): string[] {
  return checkSummary(createSource('a.yaml', text), defaultCheck).diagnostics.map(({ code }) => code);
}

function codesInTemplate(text: string): string[] {
  const bytes = new TextEncoder().encode(text);
  return checkTemplate({ file: 'a.md.hbs', bytes }).diagnostics.map(({ code }) => code);
}
