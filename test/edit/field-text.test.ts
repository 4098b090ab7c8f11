import { describe, expect, it } from 'vitest';
import { fieldText, withTyped } from '../../src/edit/field-text.js';

describe('a text in a field', () => {
  it.each([
    ['CRLF', '单位: 甲\r\n年度: 2025\r\n', '单位: 乙\r\n年度: 2025\r\n丙: 丁\r\n'],
    ['CR', '单位: 甲\r年度: 2025\r', '单位: 乙\r年度: 2025\r丙: 丁\r'],
    ['a mark', '\ufeff单位: 甲\n年度: 2025\n', '\ufeff单位: 乙\n年度: 2025\n丙: 丁\n'],
    ['line ends of two kinds', '单位: 甲\n年度: 2025\r\n', '单位: 乙\n年度: 2025\r\n丙: 丁\n'],
  ])('keeps %s', (_, text, changed) => {
    expect(fieldText(text)).toBe('单位: 甲\n年度: 2025\n');
    expect(withTyped(text, fieldText(text))).toBe(text);
    expect(withTyped(text, '单位: 乙\n年度: 2025\n丙: 丁\n')).toBe(changed);
  });

  it('keeps the mark of a text that was deleted and typed anew', () => {
    expect(withTyped('\ufeff甲: 1\r\n', '乙: 2')).toBe('\ufeff乙: 2');
    expect(withTyped('', '乙: 2\n')).toBe('乙: 2\n');
  });
});
