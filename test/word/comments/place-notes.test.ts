import { describe, expect, it } from 'vitest';
import type { SoughtPlace } from '../../../src/template/place-words.js';
import { createPlacer } from '../../../src/word/comments/place-notes.js';

const MAIN = 'word/document.xml';
const mark = (id: number) => `\ue000${id}\ue001`;
const sought = (pointer: string, words = '', rest: Partial<SoughtPlace> = {}): SoughtPlace => ({
  pointer,
  words,
  before: '',
  after: '',
  ...rest,
});

/** The words found, for paragraphs written as `[pointer, text]` or, for a blank, `[pointer, text, length]`. */
function finder(...paragraphs: readonly (readonly (readonly [string, string, number?])[])[]) {
  const origins = paragraphs
    .flat()
    .map(([pointer, , blank]) => ({ pointer, ...(blank !== undefined && { blank }) }));
  let id = 0;
  const marked = paragraphs.map((pieces, paragraph) => ({
    part: MAIN,
    paragraph,
    place: '',
    text: pieces.map(([, text]) => mark(id++) + text).join(''),
  }));
  const plain = paragraphs.map((pieces) => pieces.map(([, text]) => text).join(''));
  const place = createPlacer(marked, origins, MAIN);
  return (wanted: SoughtPlace) => {
    const found = place(wanted);
    return (
      found && `${found.paragraph}:${found.start} ${plain[found.paragraph]?.slice(found.start, found.end)}`
    );
  };
}

describe('createPlacer', () => {
  it('finds words where their value stands, also in its second paragraph', () => {
    const find = finder([['/opening', '第一段，甲乙。']], [['/opening', '第二段，丙丁。']]);
    expect(find(sought('/opening', '丙丁'))).toBe('1:4 丙丁');
  });

  it('tells the same words apart by those around them', () => {
    const find = finder([['/a', '增长5%，又增长6%，再增长7%。']]);
    expect(find(sought('/a', '增长', { before: '%，又', after: '6%' }))).toBe('0:6 增长');
    expect(find(sought('/a', '增长', { before: '6%，再', after: '7%' }))).toBe('0:12 增长');
  });

  it('takes a blank before the text around it', () => {
    const find = finder([
      ['/indicators/items/0', '产值'],
      ['/indicators/items/0/value', '【待填】', 4],
      ['/x', '亿元'],
    ]);
    expect(find(sought('/indicators/items/0/value'))).toBe('0:2 【待填】');
  });

  it('goes on from an indicator’s name to its figure, in a sentence and in a row', () => {
    const sentence = [['/indicators', '产值215.30亿元，增长9.0%；税收8.50亿元，增长9.0%。']] as const;
    expect(finder(sentence)(sought('/indicators/items/1/yoy', '9.0', { near: '税收' }))).toBe('0:29 9.0');
    const find = finder([['/indicators/items/1', '税收']], [['/indicators/items/1', '9.0']]);
    expect(find(sought('/indicators/items/1/yoy', '9.0', { near: '税收' }))).toBe('1:0 9.0');
    expect(find(sought('/indicators/items/1/unit', '元', { near: '税收' }))).toBe('0:0 税收');
  });

  it('takes what stands nearest in the data, and nothing where nothing is near', () => {
    const find = finder([['/title', '标题']], [['/tasks/items/0', '甲']], [['/tasks/items/1/text', '乙']]);
    expect(find(sought('/tasks/items/1/owner', '丙'))).toBe('2:0 乙');
    expect(find(sought('/tasks/opening'))).toBe('1:0 甲');
    expect(find(sought('/plan/opening', '甲'))).toBeUndefined();
  });

  it('looks in the body only', () => {
    const origins = [{ pointer: '/title' }];
    const header = { part: 'word/header1.xml', paragraph: 0, place: '', text: `${mark(0)}标题` };
    expect(createPlacer([header], origins, MAIN)(sought('/title', '标题'))).toBeUndefined();
  });
});
