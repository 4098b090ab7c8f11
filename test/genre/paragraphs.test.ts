// Paragraphs as they will be printed, and the way back to the source.
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/genre/document.js';
import type { TextParagraph } from '../../src/genre/paragraphs.js';
import { citationMark, paragraphsOf } from '../../src/genre/paragraphs.js';
import { plainOf, yamlOf } from './document-of.js';

/** The paragraph that begins with a word. */
function paragraphAt(document: Document, word: string): TextParagraph {
  const found = paragraphsOf(document).find(({ words }) => words.startsWith(word));
  if (!found) throw new Error(`no paragraph begins with ${word}`);
  return found;
}

function sourceWords(document: Document, { words, edit }: TextParagraph, wanted: string): string {
  const start = words.indexOf(wanted);
  const { span } = edit(start, start + wanted.length, '');
  return document.source.text.slice(span.start, span.end);
}

describe('paragraphsOf', () => {
  it('joins wrapped lines, parts at blank lines', () => {
    const document = yamlOf('opening: |\n  甲乙\n  丙丁。\n\n  戊己 GDP\n  growth。\n');
    expect(paragraphsOf(document).map(({ words }) => words)).toEqual([
      '云岭经济开发区管理委员会',
      '甲乙丙丁。',
      '戊己 GDP growth。',
    ]);
  });

  it('finds the place of words that a line break divides', () => {
    const document = yamlOf('opening: |\n  甲乙\n  丙丁。\n');
    expect(sourceWords(document, paragraphAt(document, '甲'), '乙丙')).toBe('乙\n  丙');
    expect(sourceWords(document, paragraphAt(document, '甲'), '丁')).toBe('丁');
  });

  it('puts one mark for a citation and points at the whole tag', () => {
    const document = yamlOf('opening: 完成{{产值}}，增长｛｛产值.同比｝｝。\n');
    const paragraph = paragraphAt(document, '完成');
    expect(paragraph.words).toBe(`完成${citationMark}，增长${citationMark}。`);
    expect(sourceWords(document, paragraph, `${citationMark}，`)).toBe('{{产值}}，');
  });

  it('hides addresses and keeps the places behind them', () => {
    const document = plainOf('工作总结\n见https://example.org/a,b或a.b@example.org，谢谢。');
    const paragraph = paragraphAt(document, '见');
    expect(paragraph.words).not.toMatch(/[a-z,@]/);
    expect(sourceWords(document, paragraph, '谢谢')).toBe('谢谢');
  });

  it('knows what does not open its line', () => {
    const document = plainOf('工作总结\n（一）抓招商。签约8个。\n走访60家。');
    expect(paragraphsOf(document).map(({ words, opensLine }) => [words, opensLine])).toEqual([
      ['工作总结', true],
      ['（一）抓招商。', true],
      ['签约8个。', false],
      ['走访60家。', true],
    ]);
  });

  it('points at an empty stretch', () => {
    const document = plainOf('工作总结\n签约8个。');
    const { span } = paragraphAt(document, '签约').edit(2, 2, '');
    expect(span).toEqual({ start: 7, end: 7 });
  });
});
