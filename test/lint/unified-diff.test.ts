// Unified diffs of fixes, checked against a reader of the format.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../src/lint/unified-diff.js';

/** Applies a diff as `patch` does, and demands that its context and its counts are right. */
function patched(text: string, diff: string): string {
  const old = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const result: string[] = [];
  let at = 0;
  const body = diff.replaceAll('\n\\ No newline at end of file\n', '\0').replace(/^--- .*\n\+\+\+ .*\n/, '');
  for (const hunk of body.split(/^(?=@@ )/m)) {
    const [, start = '', count = '', , freshCount = ''] =
      /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@\n/.exec(hunk) ?? [];
    const lines = hunk.slice(hunk.indexOf('\n') + 1).match(/[^\n\0]*[\n\0]/g) ?? [];
    const from = Number(count) === 0 ? Number(start) : Number(start) - 1;
    result.push(...old.slice(at, from));
    const bodies = (marks: string) =>
      lines.filter((line) => marks.includes(line.charAt(0))).map((line) => line.slice(1).replace('\0', ''));
    expect(old.slice(from, from + Number(count))).toEqual(bodies(' -'));
    expect(bodies(' +')).toHaveLength(Number(freshCount));
    result.push(...bodies(' +'));
    at = from + Number(count);
  }
  return [...result, ...old.slice(at)].join('');
}

describe('unifiedDiff', () => {
  it('shows the changed lines with three around them', () => {
    const lines = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', ''];
    const before = lines.join('\n');
    expect(unifiedDiff('总结.yaml', before, before.replace('五', '5'))).toBe(
      '--- a/总结.yaml\n+++ b/总结.yaml\n@@ -2,7 +2,7 @@\n 二\n 三\n 四\n-五\n+5\n 六\n 七\n 八\n',
    );
  });

  it('says where the last line has no end', () => {
    expect(unifiedDiff('a', '一', '二')).toBe(
      '--- a/a\n+++ b/a\n@@ -1,1 +1,1 @@\n-一\n\\ No newline at end of file\n+二\n\\ No newline at end of file\n',
    );
  });

  it('is empty for equal texts', () => {
    expect(unifiedDiff('a', '一\n', '一\n')).toBe('');
  });

  it('turns the one text into the other, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('一\n', '二\n', '三\r\n', '\n', '四'), { maxLength: 24 })
      .map((lines) => lines.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after);
        expect(patched(before, unifiedDiff('a', before, after))).toBe(after);
      }),
    );
  });
});
