import { describe, expect, it } from 'vitest';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { makeDocx, p, partOf, r, textOf } from '../make-docx.js';
import { soundnessFaults } from '../sound.js';

const CONTEXT = {
  title: '总',
  items: [
    { name: '甲', who: '一局', parts: [{ no: 1 }, { no: 2 }] },
    { name: '乙', who: '二局', parts: [] },
  ],
  none: [],
};
const note = (id: number, inner: string) => `<w:footnote w:id="${id}">${inner}</w:footnote>`;
const at = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
const paragraph = (text: string, id: number) => `<w:p>${r(text)}${at(id)}</w:p>`;
const each = (list: string, inner: string) => p(`{{#each ${list}}}`) + inner + p('{{/each}}');

function filled(body: string, footnotes: string) {
  const { bytes = new Uint8Array(), problems } = fillDocx(makeDocx({ body, footnotes }), CONTEXT);
  expect(problems).toEqual([]);
  expect(soundnessFaults(bytes)).toEqual([]);
  const ids = [...partOf(bytes).matchAll(/footnoteReference w:id="(\d+)"/g)].map(([, id]) => id);
  const notes = partOf(bytes, 'word/footnotes.xml');
  const words = (id = '') =>
    [
      ...(new RegExp(`<w:footnote w:id="${id}">(.*?)</w:footnote>`).exec(notes)?.[1] ?? '').matchAll(
        /<w:t[^>]*>([^<]*)/g,
      ),
    ]
      .map(([, text]) => text)
      .join('');
  return {
    text: textOf(bytes),
    referred: ids.map(words),
    notes,
    all: [...notes.matchAll(/<w:footnote w:id="[1-9]/g)].length,
  };
}

describe('a note whose reference stands in a loop', () => {
  it('has the fields of its own item, also where the whole summary has one of the name', () => {
    const { referred, all } = filled(
      each('items', paragraph('{{name}}', 1)),
      note(1, p('{{name}}由{{who}}办，{{../title}}')),
    );
    expect(referred).toEqual(['甲由一局办，总', '乙由二局办，总']);
    expect(all).toBe(2);
  });

  it('may hold loops of its own', () => {
    const { referred } = filled(
      each('items', paragraph('{{name}}', 1)),
      note(1, p('{{#each parts}}{{no}}；{{/each}}')),
    );
    expect(referred).toEqual(['1；2；', '']);
  });

  it('is gone with its reference', () => {
    const { referred, notes, all } = filled(each('none', paragraph('x', 1)) + p('后'), note(1, p('{{who}}')));
    expect([referred, all]).toEqual([[], 0]);
    expect(notes).not.toContain('who');
  });

  it('leaves other notes as they are, in their places', () => {
    const body = paragraph('前', 2) + each('items', paragraph('{{name}}', 1) + paragraph('同', 3));
    const { referred } = filled(body, note(1, p('{{who}}')) + note(2, p('{{title}}')) + note(3, p('一样')));
    expect(referred).toEqual(['总', '一局', '一样', '二局', '一样']);
  });

  it('tells its faults at its own place', () => {
    const footnotes = note(1, p('{{title}}')) + note(2, p('{{nobody}}'));
    const body = paragraph('前', 1) + each('items', paragraph('{{name}}', 2)) + p('{{nothing}}');
    const { problems } = fillDocx(makeDocx({ body, footnotes }), CONTEXT);
    expect(problems.map(({ part, place, paragraph: index }) => [part, place, index])).toEqual([
      ['word/document.xml', '正文第5段', 4],
      ['word/footnotes.xml', '脚注2第1段', 3],
    ]);
  });
});
