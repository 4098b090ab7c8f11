import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextOf, snippetOf } from '../../src/printers/context.js';
import { createSource, positionAt } from '../../src/source/source.js';

test('is the line with those before and after it', () => {
  const source = createSource('a.yaml', '一\n二\r\n三四五\n六\n七\n');
  const start = source.text.indexOf('四');
  expect(contextOf(source, { start, end: start + 1 })).toEqual({
    range: { start: { line: 2, column: 1 }, end: { line: 4, column: 2 } },
    text: '二\r\n三四五\n六',
  });
});

test('of long lines it is what is near; of a very long finding there is none', () => {
  const source = createSource('a.yaml', '🙂'.repeat(5000));
  const context = contextOf(source, { start: 4000, end: 4002 });
  expect(context?.text.length).toBeLessThan(210);
  expect(context?.text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
  expect(contextOf(source, { start: 0, end: 1001 })).toBeUndefined();
});

test('holds the words of the finding, wherever it is', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '🙂', ' ', '\n', '\r', 'a') });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (words, a, b) => {
      const [start = 0, end = 0] = [a % (words.length + 1), b % (words.length + 1)].sort((x, y) => x - y);
      const source = createSource('a', words);
      const context = contextOf(source, { start, end });
      const range = { start: positionAt(source, start), end: positionAt(source, end) };
      expect(snippetOf({ range, ...(context && { context }) })).toBe(words.slice(start, end));
      expect(words).toContain(context?.text);
    }),
  );
  expect(
    snippetOf({ range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } } }),
  ).toBeUndefined();
});
