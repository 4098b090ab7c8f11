import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyBaseline, updateBaseline } from '../../src/batch/baseline.js';
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
  const runs = fc.dictionary(
    fc.string().filter((name) => !name.includes('\\')),
    text,
  );
  fc.assert(
    fc.property(runs, (texts) => {
      const files = Object.keys(texts);
      const diagnostics = files.flatMap((file) => check(texts[file] ?? '', file));
      const run = { files, diagnostics, nameOf: (name: string) => name };
      const written = formatBaseline(updateBaseline(new Map(), run).baseline);
      const { baseline, isOld } = parseBaseline(written, 'baseline.json');
      expect(isOld).toBe(false);
      expect(formatBaseline(baseline)).toBe(written);
      expect(applyBaseline(baseline, run)).toEqual({
        fresh: [],
        known: diagnostics.length,
        stale: [],
      });
      const turned = { ...run, diagnostics: diagnostics.toReversed() };
      expect(written).toBe(formatBaseline(updateBaseline(new Map(), turned).baseline));
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
  "version": 2,
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
  expect(parseBaseline(formatBaseline(baseline), 'b.json').baseline).toEqual(baseline);
});

test('names written with the separators of Windows are those of any other system', () => {
  const text = '{"version":2,"files":{"数据\\\\甲.yaml":{"placeholder:ab":1}}}';
  expect([...parseBaseline(text, 'b.json').baseline.keys()]).toEqual(['数据/甲.yaml']);
});

test('says when an earlier zonerep wrote it, and refuses what a later one wrote', () => {
  expect(parseBaseline('{"version":1,"files":{}}', 'b.json')).toEqual({ baseline: new Map(), isOld: true });
  expect(() => parseBaseline('{"version":3,"files":{}}', 'b.json')).toThrow(
    expect.objectContaining({
      name: 'UserError',
      message: '基线文件“b.json”是更新版的 zonerep 写的，这一版读不了',
      hint: '请更新 zonerep',
    }),
  );
});

const withCounts = (counts: string) => `{"version":2,"files":{"a":${counts}}}`;

test.each([
  '',
  'null',
  '[]',
  '{"version":2}',
  '{"version":2,"files":null}',
  '{"version":2,"files":[]}',
  '{"version":0,"files":{}}',
  '{"version":"2","files":{}}',
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
