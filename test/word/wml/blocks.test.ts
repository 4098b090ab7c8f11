// Blocks in a template's styles.
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/report/report.js';
import { blocksToXml } from '../../../src/word/wml/blocks.js';
import { heading, paragraph, table, text } from '../content.js';
import { readXml } from '../parse-xml.js';
import { ensureStyles } from '../styled.js';

const { ids } = ensureStyles('');

describe('blocksToXml', () => {
  test('gives every block its style and all its text, in order', () => {
    const xml = blocksToXml(
      [heading(1, '一、', '主要工作'), paragraph('全年平稳。'), heading(4, '', '无序号')],
      ids,
    );
    expect([...xml.matchAll(/w:pStyle w:val="([^"]*)"/g)].map((match) => match[1])).toEqual([
      ids.heading1,
      ids.body,
      ids.heading4,
    ]);
    expect(readXml(xml).text).toBe('一、主要工作\n全年平稳。\n无序号\n');
  });

  test('sets the lines under the body in their own styles', () => {
    const xml = blocksToXml([paragraph('云岭管委会', 'signature'), paragraph('2025年1月2日', 'date')], ids);
    expect(xml).toContain(`<w:pStyle w:val="${ids.signature}"/>`);
    expect(xml).toContain(`<w:pStyle w:val="${ids.date}"/>`);
  });

  test('keeps the end of the text on one page with what stands under it', () => {
    const last: Block = { kind: 'paragraph', content: [text('特此报告。')], path: [], keepNext: true };
    const properties = blocksToXml([paragraph('全年平稳。'), last], ids).match(/<w:pPr>.*?<\/w:pPr>/g);
    expect(properties?.map((xml) => xml.includes('<w:keepNext/>'))).toEqual([false, true]);
  });

  test('ends in a paragraph, and parts two tables', () => {
    const xml = blocksToXml([table(1), table(1, { caption: [] })], ids);
    expect(xml).not.toContain('</w:tbl><w:tbl>');
    expect(xml.endsWith('</w:p>')).toBe(true);
  });

  test('writes nothing for no blocks', () => {
    expect(blocksToXml([], ids)).toBe('');
  });
});
