import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyBaseline, createBaseline } from '../../src/batch/baseline.js';
import { formatBaseline, parseBaseline } from '../../src/batch/baseline-file.js';
import type { Diagnostic } from '../../src/source/diagnostic.js';
import { diagnose } from '../../src/source/diagnostic.js';
import { createSource } from '../../src/source/source.js';

/** A finding at every 某某 of a text. */
function check(text: string, file = 'a.yaml'): Diagnostic[] {
  const source = createSource(file, text);
  return Array.from(text.matchAll(/某某\S?/g), ({ 0: words, index }) =>
    diagnose(source, {
      code: 'placeholder',
      severity: 'warning',
      message: '占位',
      span: { start: index, end: index + words.length },
      path: ['text'],
    }),
  );
}

test('a round trip through its file leaves any run clean', () => {
  const text = fc.array(fc.constantFrom('某某', '某某甲', '某某乙', '丙')).map((lines) => lines.join('\n'));
  const runs = fc.dictionary(fc.string(), text);
  fc.assert(
    fc.property(runs, (texts) => {
      const files = Object.keys(texts);
      const diagnostics = files.flatMap((file) => check(texts[file] ?? '', file));
      const written = formatBaseline(createBaseline(diagnostics));
      const read = parseBaseline(written, 'baseline.json');
      expect(formatBaseline(read)).toBe(written);
      expect(applyBaseline(read, files, diagnostics)).toEqual({
        fresh: [],
        known: diagnostics.length,
        stale: [],
      });
      expect(written).toBe(formatBaseline(createBaseline(diagnostics.toReversed())));
    }),
  );
});

test.each([
  '',
  '[]',
  '{"version":2,"files":{}}',
  '{"version":1,"files":{"a":[]}}',
  '{"version":1,"files":{"a":{"x":1}}}',
  '{"version":1,"files":{"a":{"placeholder:ab":"1"}}}',
])('refuses %j', (text) => {
  expect(() => parseBaseline(text, 'b.json')).toThrow('“b.json”不是 zonerep 的基线文件');
});
