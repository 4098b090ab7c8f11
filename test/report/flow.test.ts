import { describe, expect, it } from 'vitest';
import { createFlow } from '../../src/report/flow.js';
import { plain } from '../../src/report/inline.js';
import { outlineOf } from './summary-of.js';

const words = (text: string) => [plain(text)];

describe('a flow', () => {
  it('goes on in the paragraph that is open, and begins one where none is', () => {
    const flow = createFlow();
    flow.append(words('一。'), []);
    flow.append(words('二。'), []);
    flow.close();
    flow.append(words('三。'), []);
    flow.heading(2, '（一）', words('题'), []);
    expect(flow.isOpen()).toBe(false);
    flow.append(words('四。'), []);
    expect(outlineOf(flow.blocks)).toEqual(['一。二。', '三。', '## （一）题', '四。']);
  });

  it('notes the numbers before texts that the writer gave', () => {
    const flow = createFlow();
    flow.numbered({ value: '题', path: ['a'] }, '一、');
    flow.numbered({ value: '题', path: ['b'] }, '');
    flow.numbered(undefined, '二、');
    expect(flow.numbers).toEqual([{ number: '一、', path: ['a'] }]);
  });

  it('adds nothing for nothing, and a paragraph keeps the place it began with', () => {
    const flow = createFlow();
    flow.paragraph(words(''), ['a']);
    flow.heading(1, '一、', [], ['b']);
    expect(flow.blocks).toEqual([]);
    flow.paragraph(words('一'), ['c']);
    flow.append(words('二'), ['d']);
    expect(flow.blocks).toEqual([
      { kind: 'paragraph', content: words('一二'), path: ['c'], origins: [{ at: 1, path: ['d'] }] },
    ]);
  });
});
