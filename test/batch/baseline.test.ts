import { expect, test } from 'vitest';
import { applyBaseline, createBaseline, describeStale, updateBaseline } from '../../src/batch/baseline.js';
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

test('knows its findings when lines are put in above them', () => {
  const baseline = createBaseline(check('甲\n某某乙\n某某丙'));
  const { fresh, known, stale } = applyBaseline(baseline, ['a.yaml'], check('新\n\n甲\n某某乙\n  某某丙'));
  expect({ fresh, known, stale }).toEqual({ fresh: [], known: 2, stale: [] });
});

test.each([1, 2, 3])('counts: %i more of the same kind are new', (more) => {
  const findings = check(
    Array(2 + more)
      .fill('某某')
      .join('\n'),
  );
  const { fresh, known } = applyBaseline(createBaseline(check('某某\n某某')), ['a.yaml'], findings);
  expect([fresh.length, known]).toEqual([more, 2]);
});

test.each([
  ['a file', check('某某', 'b.yaml')],
  ['a kind of finding', check('某某甲')],
  ['anything', []],
])('what is found where it knew nothing of %s is new', (_, known) => {
  const findings = check('某某\n某某');
  expect(applyBaseline(createBaseline(known), ['a.yaml'], findings).fresh).toEqual(findings);
});

test('reports what is not there any more, in the files of this run only', () => {
  const baseline = createBaseline([...check('某某\n某某'), ...check('某某', 'b.yaml')]);
  const { stale } = applyBaseline(baseline, ['a.yaml'], check('某某'));
  expect(stale).toEqual([{ file: 'a.yaml', code: 'placeholder', count: 1 }]);
});

test('an update keeps what it says of files outside the run and forgets clean ones', () => {
  const baseline = createBaseline([...check('某某'), ...check('某某', 'b.yaml')]);
  const updated = updateBaseline(baseline, ['a.yaml'], []);
  expect([...updated.keys()]).toEqual(['b.yaml']);
});

test('says what is stale and how to be rid of it', () => {
  expect(describeStale([])).toBe('');
  const stale = [
    { file: 'a.yaml', code: 'placeholder', count: 2 },
    { file: 'b.yaml', code: 'mojibake', count: 1 },
  ];
  expect(describeStale(stale)).toBe(
    '基线里的这些问题已经没有了，用 --update-baseline 更新基线：\n' +
      '  a.yaml  placeholder  2 处\n  b.yaml  mojibake  1 处\n',
  );
});
