// The 目录 in Word: one field, dirty, around all its lines.
import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../../src/report/report.js';
import { blocksToXml } from '../../../src/word/wml/blocks.js';
import { ensureStyles } from '../../../src/word/wml/styles.js';

const line = (level: 1 | 2, text: string): Paragraph => ({
  kind: 'paragraph',
  role: 'contents',
  level,
  content: [{ kind: 'text', text }],
  path: [],
});

describe('the contents in Word', () => {
  const xml = blocksToXml(
    [line(1, '一、甲'), line(2, '（一）乙'), line(1, '附表')],
    ensureStyles(undefined).ids,
  );

  it('stand in one field that Word is to update', () => {
    expect(xml.match(/w:fldCharType="(\w+)"/g)).toHaveLength(3);
    expect(xml).toContain('<w:fldChar w:fldCharType="begin" w:dirty="true"/>');
    expect(xml).toContain('TOC \\o "1-2" \\h \\z \\t "附件标题,1"');
    expect(xml.indexOf('"separate"')).toBeLessThan(xml.indexOf('一、甲'));
    expect(xml.indexOf('"end"')).toBeGreaterThan(xml.indexOf('附表'));
  });

  it('are set in Word’s own styles of a table of contents', () => {
    expect(xml.match(/w:pStyle w:val="TOC\d"/g)).toEqual(
      [1, 2, 1].map((level) => `w:pStyle w:val="TOC${level}"`),
    );
  });
});
