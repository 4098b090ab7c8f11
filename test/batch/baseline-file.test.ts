import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyBaseline, createBaseline } from '../../src/batch/baseline.js';
import { formatBaseline, parseBaseline } from '../../src/batch/baseline-file.js';
import type { Diagnostic } from '../../src/source/diagnostic.js';
import { diagnose } from '../../src/source/diagnostic.js';
import { createSource } from '../../src/source/source.js';
import { UserError } from '../../src/source/user-error.js';

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

test('is JSON with sorted names, one finding a line', () => {
  const written = formatBaseline(
    new Map([
      ['b.yaml', new Map([['placeholder:0f', 1]])],
      [
        'a.yaml',
        new Map([
          ['placeholder:ab', 2],
          ['mojibake:cd', 1],
        ]),
      ],
    ]),
  );
  expect(written).toBe(`{
  "version": 1,
  "files": {
    "a.yaml": {
      "mojibake:cd": 1,
      "placeholder:ab": 2
    },
    "b.yaml": {
      "placeholder:0f": 1
    }
  }
}
`);
});

test('any name a file may have can be read back', () => {
  const baseline = new Map([['__proto__', new Map([['placeholder:ab', 1]])]]);
  expect(parseBaseline(formatBaseline(baseline), 'b.json')).toEqual(baseline);
});

const withCounts = (counts: string) => `{"version":1,"files":{"a":${counts}}}`;

test.each([
  '',
  'null',
  '[]',
  '{"version":1}',
  '{"version":1,"files":null}',
  '{"version":1,"files":[]}',
  '{"version":2,"files":{}}',
  withCounts('[]'),
  withCounts('null'),
  withCounts('{"x":1}'),
  withCounts('{"placeholder:":1}'),
  withCounts('{":ab":1}'),
  withCounts('{"placeholder:xy":1}'),
  withCounts('{"placeholder:abx":1}'),
  withCounts('{"x placeholder:ab":1}'),
  withCounts('{"placeholder:ab":"1"}'),
  withCounts('{"placeholder:ab":1.5}'),
  withCounts('{"placeholder:ab":0}'),
  withCounts('{"placeholder:ab":-1}'),
])('refuses %j', (text) => {
  let thrown: unknown;
  try {
    parseBaseline(text, 'b.json');
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(UserError);
  expect(thrown).toMatchObject({
    message: '“b.json”不是 zonerep 的基线文件',
    hint: '用 --update-baseline 重新生成，不要手工修改',
  });
});
