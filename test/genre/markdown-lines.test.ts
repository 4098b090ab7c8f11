// Marks of Markdown at the beginnings of lines.
import { describe, expect, it } from 'vitest';
import {
  fences,
  headingMarks,
  type LineMark,
  listMarks,
  quotationMarks,
  tableStarts,
  thematicBreaks,
  type WrittenLine,
  writtenLines,
} from '../../src/genre/markdown-lines.js';
import { writtenTexts } from '../../src/genre/paragraphs.js';
import { yamlOf } from './document-of.js';

/** The lines of a text in YAML. */
function linesIn(text: string): WrittenLine[] {
  const document = yamlOf(`opening: |\n${text.replace(/^(?=.)/gm, '  ')}\n`);
  return writtenTexts(document)
    .filter(({ owner }) => owner.path[0] === 'opening')
    .flatMap(writtenLines);
}

/** The marks, with ! where they can be taken off. */
function found(find: (lines: readonly WrittenLine[]) => readonly LineMark[], text: string): string[] {
  const lines = linesIn(text);
  return find(lines).map(({ start, end, isPlain }) => {
    const line = lines.find((it) => it.start === start);
    return (line?.text.slice(0, end - start) ?? '') + (isPlain ? '!' : '');
  });
}

describe('the marks of lines', () => {
  it.each([
    ['## 甲\n\n乙\n## 丙\n\n# 丁\n\n#3机组\n\n#乙', ['## !', '## ', '# ']],
    ['##甲', ['##!']],
  ])('headings: %j', (text, marks) => {
    expect(found((lines) => headingMarks(lines, true), text)).toEqual(marks);
  });

  it.each([
    ['甲：\n- 乙\n* 丙\n+ 丁\n-戊', ['- ', '* ', '+ ']],
    ['- [ ] 甲', ['- [ ] ']],
    ['- 12 -', []],
    ['- 5.3%', []],
    ['- 5个\n- 6个', ['- ', '- ']],
    ['* 注：初步数', []],
  ])('lists: %j', (text, marks) => {
    expect(found(listMarks, text)).toEqual(marks);
  });

  it.each([
    ['> 甲\n\n乙\n> 丙', ['> !', '> ']],
    ['>5亿元', []],
  ])('quotations: %j', (text, marks) => {
    expect(found(quotationMarks, text)).toEqual(marks);
  });

  it.each([
    ['甲\n\n---\n\n- - -\n\n——', ['---!', '- - -!']],
    ['___\n\n***', []],
  ])('rules: %j', (text, marks) => {
    expect(found(thematicBreaks, text)).toEqual(marks);
  });

  it.each([['```\n甲\n```\n\n~~~yaml', ['```!', '```!', '~~~yaml']]])('fences: %j', (text, marks) => {
    expect(found(fences, text)).toEqual(marks);
  });

  it.each([
    ['| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n| 甲 | 乙 | 丙 |', ['| 甲 | 乙 |', '| 甲 | 乙 | 丙 |']],
    ['|甲|', []],
    ['甲|乙|丙', []],
  ])('tables: %j', (text, marks) => {
    expect(found(tableStarts, text)).toEqual(marks);
  });
});
