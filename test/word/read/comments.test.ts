import { expect, it } from 'vitest';
import { sure } from '../../../src/ooxml/read-zip.js';
import { annotateDocx } from '../../../src/word/comments/annotate.js';
import { readComments } from '../../../src/word/read/comments.js';
import { readWordText } from '../../../src/word/read/read-document.js';
import { makeDocx, p } from '../make-docx.js';

it('reads comments with the words they are about', () => {
  const plain = makeDocx({ body: p('全年税收稳中有升。') });
  const note = { part: 'word/document.xml', paragraph: 0, start: 2, end: 4, text: '请核\n这个数' };
  const { bytes = plain } = annotateDocx(plain, [note]);
  expect(readComments(bytes, sure(readWordText(bytes)))).toEqual([
    { author: 'zonerep', text: '请核\n这个数', words: '税收', line: 0, start: 2 },
  ]);
  expect(readComments(plain, sure(readWordText(plain)))).toEqual([]);
});
