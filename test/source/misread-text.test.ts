// A misread text is known for what it was, though some of its bytes were lost on the way; a part of a text is not.
import { expect, it } from 'vitest';
import { misreadingOf } from '../../src/source/misread-text.js';

it('wins back what was meant', () => {
  const bytes = new TextEncoder().encode('年度：二〇二五，经济运行稳中有进，主要指标好于预期。');
  expect(misreadingOf(new TextDecoder('gb18030').decode(bytes))).toMatchObject({
    was: 'UTF-8',
    takenFor: 'GBK',
    meant: expect.stringContaining('经济运行'),
  });
});

it.each([
  ['a short text', '浜戝箔'],
  ['a text with one such name in it', '云岭经济开发区管理委员会全年工作总结，经济运行平稳，浜戝箔开发区。'],
  ['rare characters that mean what they are', '犇犇骉骉猋猋麤麤羴羴鱻鱻'],
])('lets %s be', (_, text) => {
  expect(misreadingOf(text)).toBeUndefined();
});
