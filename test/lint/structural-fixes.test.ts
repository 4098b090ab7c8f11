// Fixes that change how a YAML file is read are made where they remove their fault and touch nothing else.
import { describe, expect, it } from 'vitest';
import { applyStructuralFixes } from '../../src/lint/structural-fixes.js';
import { type Diagnostic, diagnose, type Edit } from '../../src/source/diagnostic.js';
import { parseYaml } from '../../src/source/parse-yaml.js';
import { createSource, type Source } from '../../src/source/source.js';

/** Finds each place of `wrong` and offers `right` for it, one finding a place. */
const each =
  (wrong: string, right: string) =>
  (source: Source): Diagnostic[] =>
    places(source, wrong, right).map((edit) => finding(source, [edit]));

/** Finds all places of `wrong` as one fault. */
const together =
  (wrong: string, right: string) =>
  (source: Source): Diagnostic[] => {
    const edits = places(source, wrong, right);
    return edits.length > 0 ? [finding(source, edits)] : [];
  };

function places({ text }: Source, wrong: string, right: string): Edit[] {
  return Array.from(text.matchAll(new RegExp(wrong, 'g')), ({ 0: found, index }) => ({
    span: { start: index, end: index + found.length },
    text: right,
  }));
}

function finding(source: Source, [first, ...also]: readonly Edit[]): Diagnostic {
  if (!first) throw new Error('no edit');
  const fix = { ...first, also, structural: true } as const;
  return diagnose(source, { code: 'test', severity: 'error', message: '', span: first.span, fix });
}

function fixed(text: string, check: (source: Source) => readonly Diagnostic[]): string {
  const source = createSource('a.yaml', text);
  return applyStructuralFixes(source, check(source), check).text;
}

describe('applyStructuralFixes', () => {
  it('makes all of them at once', () => {
    const source = createSource('a.yaml', 'a: 1。5\nb: 2。5\nc: 甲');
    const check = each('。', '.');
    expect(applyStructuralFixes(source, check(source), check)).toEqual({
      text: 'a: 1.5\nb: 2.5\nc: 甲',
      applied: 2,
    });
  });

  it('mends a file that could not be read', () => {
    const text = fixed('a：1\nb: 2', together('：', ': '));
    expect(text).toBe('a: 1\nb: 2');
    expect(parseYaml(createSource('a.yaml', text)).findings).toEqual([]);
  });

  it('leaves out the one that would lose another value, and makes the rest', () => {
    const check = (source: Source) => [...each('丙', '丁')(source), ...each('甲', '|')(source)];
    expect(fixed('a: 丙\nb: 甲\n c\nd: 丙', check)).toBe('a: 丁\nb: |\n c\nd: 丁');
    expect(fixed('a: 丙\nb: [甲, 1]\nd: 丙', check)).toBe('a: 丁\nb: [甲, 1]\nd: 丁');
    expect(fixed('a: 甲\nb: 2\nc: 3', each('甲', '"'))).toBe('a: 甲\nb: 2\nc: 3');
  });

  it('leaves one out that does not remove its fault', () => {
    expect(fixed('a: 甲', each('甲', '甲 甲'))).toBe('a: 甲');
  });

  it('makes the edits of one fix together or not at all', () => {
    expect(fixed('a: 甲 乙\nb: 1', together('[甲乙]', '"'))).toBe('a: " "\nb: 1');
    expect(fixed('a: 甲\nb: 甲\nc: 1', together('甲', '"'))).toBe('a: 甲\nb: 甲\nc: 1');
  });

  it('makes of fixes that overlap the first', () => {
    const check = (source: Source) => [...each('乙丙', '3')(source), ...each('甲乙', '1')(source)];
    expect(fixed('a: 甲乙丙', check)).toBe('a: 甲3');
  });

  it('never joins lines', () => {
    expect(fixed('a: 甲\nb: 2', each('甲\n', '甲, '))).toBe('a: 甲\nb: 2');
  });

  it('makes what was found without a structural fix no other', () => {
    const source = createSource('a.yaml', 'a: 甲');
    const span = { start: 3, end: 4 };
    const plain = diagnose(source, {
      code: 'a',
      severity: 'error',
      message: '',
      span,
      fix: { span, text: '乙' },
    });
    expect(applyStructuralFixes(source, [plain], () => [])).toEqual({ text: 'a: 甲', applied: 0 });
  });
});
